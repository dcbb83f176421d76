package gavel.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.EntityId;
import gavel.protocol.sale.PurchasePermit;
import gavel.protocol.sale.SignedPermit;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

final class PermitsTest {
  private static final BigInteger NO_LIMIT = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);
  private final TestRegistrar registrar = new TestRegistrar();

  @AfterEach
  void stop() {
    registrar.close();
  }

  @Test
  void aPermitCarriesTheRulesAndTheSignersSignature() {
    SignedPermit permit = SignedPermit.fromJson(ask("alice", "alice", wallet(1)).body());
    assertThat(permit.permit())
        .isEqualTo(
            new PurchasePermit(
                EntityId.of("0x000000000000000000000000000000a1"),
                TestRegistrar.SALE,
                wallet(1),
                seconds("2026-01-15T13:05:00Z"),
                BigInteger.valueOf(100_000_000),
                NO_LIMIT,
                1,
                1000,
                seconds("2026-01-15T12:00:00Z"),
                seconds("2026-01-20T17:00:00Z"),
                PurchasePermit.payload(false)));
    assertThat(permit.signer()).hasValue(registrar.signer.address());
    assertThat(registrar.store.permitsOf("alice")).hasSize(1);
  }

  @Test
  void aBuyerInTheUsMustLockAndHasTheRegionsLimit() {
    PurchasePermit permit = SignedPermit.fromJson(ask("bob", "bob", wallet(2)).body()).permit();
    assertThat(permit.forcedLock()).isTrue();
    assertThat(permit.maxAmount()).isEqualTo(BigInteger.valueOf(25_000_500_000L));
  }

  @Test
  void aTierOpensEarlierAndAnEntityClosesEarlier() {
    registrar.saleTime.set("2026-01-14T12:00:00Z");
    PurchasePermit permit =
        SignedPermit.fromJson(ask("bob", "bob-early", wallet(3)).body()).permit();
    assertThat(permit.opensAt()).isEqualTo(seconds("2026-01-14T12:00:00Z"));
    assertThat(permit.closesAt()).isEqualTo(seconds("2026-01-16T12:00:00Z"));
  }

  @Test
  void permitsFollowTheChainsTimeAndLoginsTheWalls() {
    String token = registrar.login("alice");
    registrar.saleTime.set("2026-01-20T16:59:59Z");
    SignedPermit permit = SignedPermit.fromJson(ask(token, "alice", wallet(1), 200).body());
    assertThat(permit.permit().expiresAt()).isEqualTo(seconds("2026-01-20T17:04:59Z"));
  }

  @ParameterizedTest
  @CsvSource({
    "bob, bob-new, 1, 2026-01-15T13:00:00Z, unknown",
    "alice, alice, 187, 2026-01-15T13:00:00Z, wallet-risk",
    "alice, alice, 1, 2026-01-20T17:00:00Z, sale-not-active",
    "alice, alice, 1, 2026-01-15T11:59:59Z, sale-not-active",
    "bob, bob-early, 1, 2026-01-16T12:00:00Z, outside-time-window",
    "alice, alice-ltd, 1, 2026-01-15T13:00:00Z, wallet-not-linked",
    "bob, bob, 162, 2026-01-15T13:00:00Z, wallet-not-linked",
    "bob, bob-live, 1, 2026-01-15T13:00:00Z, requires-liveness",
  })
  void theCheckNamesWhatIsInTheWayAndNoPermitIsGiven(
      String account, String entity, int wallet, String now, String reason) {
    registrar.saleTime.set(now);
    JsonNode check = check(account, entity, wallet(wallet));
    assertThat(check.path("ReadyToPurchase").asBoolean()).isFalse();
    assertThat(check.path("FailureReason").asString()).isEqualTo(reason);

    HttpResponse<String> refused = ask(registrar.login(account), entity, wallet(wallet), 403);
    assertThat(TestRegistrar.json(refused).path("code").asString()).isEqualTo(reason);
    assertThat(registrar.store.permitsOf(entity)).isEmpty();
  }

  @Test
  void anEntityUsesNoMoreWalletsThanItMay() {
    ask("alice", "alice", wallet(1));
    ask("alice", "alice", wallet(2));
    assertThat(check("alice", "alice", wallet(3)).path("FailureReason").asString())
        .isEqualTo("max-wallets-used");
    ask(registrar.login("alice"), "alice", wallet(3), 403);
    ask("alice", "alice", wallet(1));
    assertThat(registrar.store.permitsOf("alice")).hasSize(3);
  }

  @Test
  void whoHasShownUpAtTheLivenessPageGetsThePermit() {
    JsonNode check = check("bob", "bob-live", wallet(1));
    URI page = URI.create(check.path("LivenessCheckURL").asString());
    assertThat(registrar.get(page.getPath() + "?" + page.getRawQuery()).body())
        .contains("I am here");
    registrar.post(page.getPath(), page.getRawQuery());

    JsonNode after = check("bob", "bob-live", wallet(1));
    assertThat(after.toString())
        .isEqualTo("{\"ReadyToPurchase\":true,\"FailureReason\":\"\",\"LivenessCheckURL\":\"\"}");
    ask("bob", "bob-live", wallet(1));
  }

  @Test
  void nobodyGetsAPermitForSomebodyElsesEntity() {
    HttpResponse<String> refused = ask(registrar.login("bob"), "alice", wallet(1), 404);
    assertThat(TestRegistrar.json(refused).path("code").asString()).isEqualTo("not_found");
  }

  private JsonNode check(String account, String entity, Address wallet) {
    HttpResponse<String> answer =
        registrar.call(registrar.login(account), "PrePurchaseCheck", body(entity, wallet));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    return TestRegistrar.json(answer);
  }

  private HttpResponse<String> ask(String account, String entity, Address wallet) {
    return ask(registrar.login(account), entity, wallet, 200);
  }

  private HttpResponse<String> ask(String token, String entity, Address wallet, int status) {
    HttpResponse<String> answer =
        registrar.call(token, "GenerateSalePurchasePermit", body(entity, wallet));
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return answer;
  }

  private static String body(String entity, Address wallet) {
    return "{\"SaleUUID\":\"%s\",\"EntityID\":\"%s\",\"PurchasingWalletAddress\":\"%s\"}"
        .formatted(TestRegistrar.SALE, entity, wallet);
  }

  private static Address wallet(int number) {
    return Address.parse("0x" + "%040x".formatted(number));
  }

  private static long seconds(String instant) {
    return Instant.parse(instant).getEpochSecond();
  }
}
