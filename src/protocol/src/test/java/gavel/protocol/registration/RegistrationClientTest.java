package gavel.protocol.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.protocol.rpc.RpcException;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.secret.Secret;
import java.math.BigInteger;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistrationClientTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");
  private static final UUID SALE = UUID.fromString("0f3a6c1e-2b4d-4e8f-9a70-123456789abc");
  private static final Address WALLET = Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
  private static final String ENTITY =
      "{\"Label\":\"Alice\",\"EntityID\":\"e-1\","
          + "\"SaleSpecificEntityID\":\"0x000102030405060708090a0b0c0d0e0f\","
          + "\"EntityType\":\"user\",\"EntitySetupState\":\"complete\","
          + "\"SaleEligibility\":\"eligible\",\"InvestingRegion\":\"us\"}";
  private static final Entity ALICE =
      new Entity(
          "Alice",
          "e-1",
          Bytes.parse("0x000102030405060708090a0b0c0d0e0f"),
          Entity.Type.USER,
          Entity.SetupState.COMPLETE,
          Entity.Eligibility.ELIGIBLE,
          Entity.Region.US);

  @TempDir private Path folder;
  private FakeRegistration server;
  private TokenStore store;
  private RegistrationClient client;

  @BeforeEach
  void start() {
    server = new FakeRegistration();
    store = new TokenStore(folder.resolve("login.json"));
    client = new RegistrationClient(server.service(), store, InstantSource.fixed(NOON));
    login("good", NOON.plusSeconds(3600));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void entitiesAreReadAndTheRequestIsTheDocumentedOne() {
    server.answer("/externalapi.ListAvailableEntities", 200, "{\"Entities\":[" + ENTITY + "]}");
    assertThat(client.entities(SALE)).containsExactly(ALICE);
    assertThat(ALICE.mayBid()).isTrue();
    assertThat(server.requests())
        .containsExactly(
            new FakeRegistration.Request(
                "/externalapi.ListAvailableEntities",
                "api:Bearer good",
                "application/json",
                "{\"SaleUUID\":\"0f3a6c1e-2b4d-4e8f-9a70-123456789abc\"}"));
  }

  @Test
  void aWalletThatIsNotLinkedHasNoEntity() {
    server.answer("/externalapi.ReadEntity", 404, "{\"message\":\"not linked\"}");
    assertThat(client.entityOf(SALE, WALLET)).isEmpty();
    server.answer("/externalapi.ReadEntity", 200, "{\"Entity\":" + ENTITY + "}");
    assertThat(client.entityOf(SALE, WALLET)).contains(ALICE);
    assertThat(client.entity(SALE, "e-1")).isEqualTo(ALICE);
  }

  @Test
  void theCheckBeforeAPurchaseSaysWhyNot() {
    String path = "/externalapi.PrePurchaseCheck";
    server.answer(
        path,
        200,
        "{\"ReadyToPurchase\":false,\"FailureReason\":\"requires-liveness\","
            + "\"LivenessCheckURL\":\"https://example.org/l\"}");
    assertThat(client.prePurchaseCheck(SALE, "e-1", WALLET))
        .isEqualTo(
            new PrePurchaseCheck(
                false,
                Optional.of(FailureReason.REQUIRES_LIVENESS),
                Optional.of(URI.create("https://example.org/l"))));
    server.answer(
        path, 200, "{\"ReadyToPurchase\":true,\"FailureReason\":\"\",\"LivenessCheckURL\":\"\"}");
    assertThat(client.prePurchaseCheck(SALE, "e-1", WALLET))
        .isEqualTo(new PrePurchaseCheck(true, Optional.empty(), Optional.empty()));
  }

  @Test
  void limitsProfileAndInvestmentsAreRead() {
    server
        .answer(
            "/externalapi.Limits",
            200,
            "{\"HasCustomCommitmentAmountLimit\":true,\"MinCommitmentAmount\":\"100000000\","
                + "\"MaxCommitmentAmount\":\"2500000000\"}")
        .answer("/externalapi.MyProfile", 200, "{\"EntityID\":\"e-1\"}")
        .answer(
            "/externalapi.ReadEntityInvestmentHistory",
            200,
            "{\"Investments\":[{\"CompanyName\":\"C\",\"Round\":\"A\",\"InvestedOn\":\"2024\"}]}");
    assertThat(client.limits(SALE, WALLET))
        .isEqualTo(
            new CommitmentLimits(
                true, BigInteger.valueOf(100_000_000), BigInteger.valueOf(2_500_000_000L)));
    assertThat(client.profile()).isEqualTo(new Profile("e-1", Optional.empty()));
    assertThat(client.investments()).containsExactly(new Investment("C", "A", "2024"));
  }

  @Test
  void theBookNeedsNoLogin() {
    store.delete();
    server.answer(
        "/sonar/v1/public/read-commitment-data",
        200,
        "{\"TotalCommitmentAmount\":\"5\",\"PaymentTokenDecimals\":6,\"UniqueCommitmentCount\":1,"
            + "\"Commitments\":[{\"CommitmentID\":\"0x01\",\"SaleSpecificEntityID\":\"0x02\","
            + "\"PriceNumerator\":\"321\",\"PriceDenominator\":\"10000\",\"Amounts\":[{\"Wallet\":\""
            + WALLET
            + "\",\"Token\":\""
            + WALLET
            + "\",\"Amount\":\"5\"}],\"CreatedAt\":\"now\",\"ExtraRaw\":\"\"}]}");
    CommitmentData data = PublicData.commitments(server.service().api(), SALE);
    assertThat(data.total()).isEqualTo(5);
    assertThat(data.commitments().getFirst().amounts())
        .containsExactly(new CommitmentData.Amount(WALLET, WALLET, BigInteger.valueOf(5)));
    assertThat(server.requests().getFirst().authorization()).isNull();
  }

  @Test
  void aLoginNearItsEndIsRenewedFirstAndKept() {
    login("good", NOON.plusSeconds(30));
    server.tokens("fresh", "").answer("/externalapi.MyProfile", 200, "{\"EntityID\":\"e-1\"}");
    client.profile();
    assertThat(server.requests())
        .extracting(FakeRegistration.Request::authorization)
        .containsExactly(null, "api:Bearer fresh");
    Tokens kept = store.load().orElseThrow();
    String refresh = kept.refresh().useChars(String::new);
    assertThat(refresh).isEqualTo("refresh-1");
    assertThat(kept.expires()).isEqualTo(NOON.plusSeconds(3600));
  }

  @Test
  void anUnauthorizedCallIsTriedOnceMoreWithARenewedLogin() {
    login("old", NOON.plusSeconds(3600));
    server.tokens("fresh", "r2").answer("/externalapi.MyProfile", 200, "{\"EntityID\":\"e-1\"}");
    assertThat(client.profile().entityId()).isEqualTo("e-1");
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void aLoginThatCannotBeRenewedIsSaidToHaveEnded() {
    login("old", NOON.plusSeconds(3600));
    server.answer("/oauth.RefreshAccessToken", 401, "{\"error\":\"invalid\"}");
    assertThatThrownBy(client::profile)
        .isInstanceOf(NotLoggedInException.class)
        .hasMessage("Your login has ended. To log in: gavel register login");
    assertThat(server.requests()).hasSize(2);
  }

  @Test
  void aLoginThatIsUnauthorizedEvenWhenRenewedDoesNotLoop() {
    login("old", NOON.plusSeconds(3600));
    server.tokens("old", "r2");
    assertThatThrownBy(client::profile).isInstanceOf(NotLoggedInException.class);
    assertThat(server.requests()).hasSize(3);
  }

  @Test
  void withoutALoginNothingIsAsked() {
    store.delete();
    assertThatThrownBy(client::profile)
        .isInstanceOf(NotLoggedInException.class)
        .hasMessageContaining("You are not logged in.");
    assertThat(server.requests()).isEmpty();
  }

  @Test
  void refusalsCarryTheServicesOwnWords() {
    server.answer(
        "/externalapi.GenerateSalePurchasePermit",
        403,
        "{\"message\":\" \",\"Error\":\"wallet is sanctioned\",\"Code\":\"wallet-risk\"}");
    assertThatThrownBy(() -> client.permit(SALE, "e-1", WALLET))
        .isInstanceOfSatisfying(
            RegistrationException.class,
            e -> {
              assertThat(e.status()).isEqualTo(403);
              assertThat(e.code()).isEqualTo("wallet-risk");
            })
        .hasMessageContaining("HTTP status 403: wallet is sanctioned");
  }

  @Test
  void anAnswerThatIsMalformedIsNamed() {
    server.answer("/externalapi.Limits", 200, "{\"MinCommitmentAmount\":5}");
    assertThatThrownBy(() -> client.limits(SALE, WALLET))
        .isInstanceOf(RegistrationException.class)
        .hasMessageContaining("MinCommitmentAmount; got 5");
    server.answer("/externalapi.Limits", 200, "<html>");
    assertThatThrownBy(() -> client.limits(SALE, WALLET)).hasMessageContaining("no JSON");
  }

  @Test
  void aServiceThatIsDownIsANetworkError() {
    server.close();
    assertThatThrownBy(client::profile)
        .isInstanceOf(NetworkException.class)
        .isInstanceOf(RpcException.class)
        .hasMessageContaining("does not answer");
  }

  private void login(String access, Instant expires) {
    store.save(new Tokens(secret(access), secret("refresh-1"), expires));
  }

  private static Secret secret(String text) {
    return Secret.of(text.toCharArray());
  }
}
