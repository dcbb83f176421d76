package gavel.registrar;

import static gavel.registrar.TestRegistrar.SALE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.protocol.registration.CommitmentLimits;
import gavel.protocol.registration.Entity;
import gavel.protocol.registration.FailureReason;
import gavel.protocol.registration.Investment;
import gavel.protocol.registration.LoginFlow;
import gavel.protocol.registration.PrePurchaseCheck;
import gavel.protocol.registration.Profile;
import gavel.protocol.registration.PublicData;
import gavel.protocol.registration.RegistrationClient;
import gavel.protocol.registration.RegistrationException;
import gavel.protocol.registration.RegistrationService;
import gavel.protocol.registration.TokenStore;
import gavel.protocol.sale.SignedPermit;
import gavel.registrar.oauth.HeadlessLogin;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The registrar as the toolkit's own client meets it, with the login page driven over HTTP. */
final class RegistrationClientTest {
  private static final Address WALLET = Address.parse("0x00000000000000000000000000000000000000c1");

  @TempDir private Path folder;
  private final TestRegistrar registrar = new TestRegistrar();

  @AfterEach
  void stop() {
    registrar.close();
  }

  @Test
  void aPersonLogsInAndSeesTheirOwn() throws InterruptedException {
    RegistrationClient alice = login("alice");
    assertThat(alice.profile()).isEqualTo(new Profile("alice", Optional.of("alice@example.org")));
    assertThat(alice.entities(SALE).stream().map(Entity::label).toList())
        .containsExactly("Alice", "Alice <Ltd>");
    assertThat(alice.entity(SALE, "alice-ltd"))
        .isEqualTo(
            new Entity(
                "Alice <Ltd>",
                "alice-ltd",
                Bytes.parse("0x000000000000000000000000000000a2"),
                Entity.Type.ORGANIZATION,
                Entity.SetupState.COMPLETE,
                Entity.Eligibility.ELIGIBLE,
                Entity.Region.EU));
    assertThat(alice.investments())
        .containsExactly(new Investment("Ledger Works", "Seed", "2024-05-01"));
    assertThat(PublicData.commitments(registrar.origin(), SALE).commitments()).isEmpty();
  }

  @Test
  void aPermitForAnyWalletOfTheirsLinksItAndIsSigned() throws InterruptedException {
    RegistrationClient bob = login("bob");
    assertThat(bob.entityOf(SALE, WALLET)).isEmpty();
    assertThat(bob.prePurchaseCheck(SALE, "bob", WALLET))
        .isEqualTo(new PrePurchaseCheck(true, Optional.empty(), Optional.empty()));
    SignedPermit permit = SignedPermit.fromJson(bob.permit(SALE, "bob", WALLET));
    assertThat(permit.signer()).contains(registrar.signer.address());
    assertThat(permit.permit().forcedLock()).isTrue();
    assertThat(bob.entityOf(SALE, WALLET).map(Entity::id)).contains("bob");
    assertThat(bob.limits(SALE, WALLET))
        .isEqualTo(
            new CommitmentLimits(
                true, BigInteger.valueOf(100_000_000), BigInteger.valueOf(25_000_500_000L)));
  }

  @Test
  void aRefusalHasTheApisReason() throws InterruptedException {
    RegistrationClient bob = login("bob");
    assertThat(bob.prePurchaseCheck(SALE, "bob-early", WALLET).ready()).isTrue();
    registrar.saleTime.set("2026-01-17T13:00:00Z");
    assertThat(bob.prePurchaseCheck(SALE, "bob-early", WALLET).failure())
        .contains(FailureReason.OUTSIDE_TIME_WINDOW);
    assertThatThrownBy(() -> bob.permit(SALE, "bob-early", WALLET))
        .isInstanceOfSatisfying(
            RegistrationException.class,
            e ->
                assertThat(List.of(e.status(), e.code()))
                    .isEqualTo(List.of(403, "outside-time-window")));
  }

  @Test
  void aLoginIsRenewedWithoutThePerson() throws InterruptedException {
    RegistrationClient alice = login("alice");
    registrar.wallTime.set("2026-11-29T00:00:00Z");
    assertThat(alice.profile().entityId()).isEqualTo("alice");
  }

  @Test
  void aLoginNamesAnAccountThatIsNotThere() {
    assertThatThrownBy(() -> login("mallory"))
        .isInstanceOf(RegistrarException.class)
        .hasMessageContaining("has no account \"mallory\"");
  }

  private RegistrationClient login(String account) throws InterruptedException {
    RegistrationService service =
        new RegistrationService(
            registrar.origin(),
            registrar.origin(),
            UUID.fromString(TestRegistrar.CLIENT),
            OptionalInt.empty());
    TokenStore tokens = new TokenStore(folder.resolve(account + ".json"));
    new LoginFlow(service, tokens, registrar.wallTime).withBrowser(new HeadlessLogin(account));
    return new RegistrationClient(service, tokens, registrar.wallTime);
  }
}
