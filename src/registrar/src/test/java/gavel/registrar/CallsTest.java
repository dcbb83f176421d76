package gavel.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.EntityId;
import gavel.protocol.sale.CommitmentData;
import gavel.protocol.sale.WalletTokenAmount;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.json.JsonMapper;

final class CallsTest {
  private static final String SALE = "\"SaleUUID\":\"" + TestRegistrar.SALE + "\"";
  private static final String LTD_WALLET = "0x00000000000000000000000000000000000000A2";

  private final TestRegistrar registrar = new TestRegistrar();

  @AfterEach
  void stop() {
    registrar.close();
  }

  @Test
  void theProfileNamesTheFirstEntityAndTheAddressWhereThereIsOne() {
    assertAnswer(
        "alice", "MyProfile", "{}", "{'EntityID':'alice','EmailAddress':'alice@example.org'}");
    assertAnswer("bob", "MyProfile", "{}", "{'EntityID':'bob'}");
  }

  @Test
  void theEntitiesOfTheCallerAreListed() {
    assertAnswer(
        "alice",
        "ListAvailableEntities",
        "{" + SALE + "}",
        """
        {'Entities':[
          {'Label':'Alice','EntityID':'alice',
           'SaleSpecificEntityID':'0x000000000000000000000000000000a1','EntityType':'user',
           'EntitySetupState':'complete','SaleEligibility':'eligible','InvestingRegion':'other'},
          {'Label':'Alice <Ltd>','EntityID':'alice-ltd',
           'SaleSpecificEntityID':'0x000000000000000000000000000000a2','EntityType':'organization',
           'EntitySetupState':'complete','SaleEligibility':'eligible','InvestingRegion':'eu'}]}
        """);
  }

  @Test
  void anEntityIsFoundByItsIdOrByItsWallet() {
    String entity =
        """
        {'Entity':{'Label':'Alice <Ltd>','EntityID':'alice-ltd',
         'SaleSpecificEntityID':'0x000000000000000000000000000000a2','EntityType':'organization',
         'EntitySetupState':'complete','SaleEligibility':'eligible','InvestingRegion':'eu'}}
        """;
    String wallet = ",\"WalletAddress\":\"" + LTD_WALLET + "\"";
    assertAnswer("alice", "ReadEntity", "{" + SALE + ",\"EntityID\":\"alice-ltd\"}", entity);
    assertAnswer("alice", "ReadEntity", "{" + SALE + wallet + "}", entity);
    assertAnswer(
        "alice", "ReadEntity", "{" + SALE + ",\"EntityID\":\"alice-ltd\"" + wallet + "}", entity);
  }

  @Test
  void whatIsNotLinkedOrSomebodyElsesIsNotFound() {
    String wallet = ",\"WalletAddress\":\"" + LTD_WALLET + "\"}";
    assertRefused("bob", "ReadEntity", "{" + SALE + wallet, 404, "not_found");
    assertRefused("bob", "ReadEntity", "{" + SALE + ",\"EntityID\":\"alice\"}", 404, "not_found");
    assertRefused(
        "alice", "ReadEntity", "{" + SALE + ",\"EntityID\":\"alice\"" + wallet, 404, "not_found");
    assertRefused(
        "alice",
        "ReadEntity",
        "{" + SALE + ",\"WalletAddress\":\"0x00000000000000000000000000000000000000cc\"}",
        404,
        "not_found");
  }

  @Test
  void earlierInvestmentsAreListed() {
    assertAnswer(
        "alice",
        "ReadEntityInvestmentHistory",
        "{}",
        "{'Investments':[{'CompanyName':'Ledger Works','Round':'Seed','InvestedOn':'2024-05-01'}]}");
    assertAnswer("bob", "ReadEntityInvestmentHistory", "{}", "{'Investments':[]}");
  }

  @Test
  void limitsAreTheEntitysForItsWalletsAndTheSalesForOthers() {
    String body = "{" + SALE + ",\"WalletAddress\":\"" + LTD_WALLET + "\"}";
    assertAnswer(
        "alice",
        "Limits",
        body,
        "{'HasCustomCommitmentAmountLimit':true,'MinCommitmentAmount':'100000000',"
            + "'MaxCommitmentAmount':'500000000'}");
    assertAnswer(
        "bob",
        "Limits",
        body,
        "{'HasCustomCommitmentAmountLimit':false,'MinCommitmentAmount':'100000000',"
            + "'MaxCommitmentAmount':'115792089237316195423570985008687907853269984665640564039457584007913129639935'}");
  }

  @Test
  void theBookIsPublic() {
    Address wallet = Address.parse(LTD_WALLET);
    Address token = Address.parse("0x00000000000000000000000000000000000000ff");
    registrar.book.add(
        new CommitmentData(
            Bytes.parse("0x000000000000000000000000000000a2" + "0".repeat(32)),
            EntityId.of("0x000000000000000000000000000000a2"),
            1_768_482_000,
            437,
            true,
            false,
            List.of(new WalletTokenAmount(wallet, token, BigInteger.valueOf(250_000_000))),
            Bytes.EMPTY));

    HttpResponse<String> answer =
        registrar.post("/sonar/v1/public/read-commitment-data", "{" + SALE + "}");

    assertThat(answer.statusCode()).isEqualTo(200);
    assertSame(
        answer,
        """
        {'TotalCommitmentAmount':'250000000','PaymentTokenDecimals':6,'OfferedTokenDecimals':18,
         'UniqueCommitmentCount':1,'Commitments':[{
          'CommitmentID':'0x000000000000000000000000000000a200000000000000000000000000000000',
          'SaleSpecificEntityID':'0x000000000000000000000000000000a2',
          'PriceNumerator':'437','PriceDenominator':'10000','PriceMicroUSD':'43700',
          'Amounts':[{'Wallet':'0x00000000000000000000000000000000000000A2',
                      'Token':'0x00000000000000000000000000000000000000ff','Amount':'250000000'}],
          'CreatedAt':'2026-01-15T13:00:00Z','ExtraRaw':'0x','ExtraDataParsed':{'Lockup':true}}]}
        """);
  }

  @ParameterizedTest
  @CsvSource({
    "not json, the body is not JSON",
    "[], the body is no JSON object",
    "'{}', SaleUUID is missing",
    "'{\"SaleUUID\":7}', SaleUUID is no string",
  })
  void aBodyThatIsNotUnderstoodIsRefusedWithTheReason(String body, String reason) {
    HttpResponse<String> answer =
        registrar.call(registrar.login("alice"), "ListAvailableEntities", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(TestRegistrar.json(answer).path("message").asString()).isEqualTo(reason);
  }

  @Test
  void anotherSaleIsNotFound() {
    String body = "{\"SaleUUID\":\"00000000-0000-4000-8000-000000000000\"}";
    assertRefused("alice", "ListAvailableEntities", body, 404, "not_found");
  }

  @Test
  void aBodyWithoutEndIsCutOff() {
    HttpResponse<String> answer =
        registrar.post("/externalapi.MyProfile", " ".repeat(16 * 1024 + 1));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(TestRegistrar.json(answer).path("code").asString()).isEqualTo("too_large");
  }

  @Test
  void unknownPathsAndMethodsAreRefusedInTheSameShape() {
    assertThat(TestRegistrar.json(registrar.get("/nothing")).path("code").asString())
        .isEqualTo("not_found");
    assertThat(registrar.get("/externalapi.MyProfile").statusCode()).isEqualTo(405);
    assertThat(registrar.log).isEmpty();
  }

  @Test
  void aWebPageMayAskWithAuthorizationAndContentType() {
    HttpResponse<String> answer =
        registrar.send(
            HttpRequest.newBuilder(registrar.origin().resolve("/externalapi.Limits"))
                .header("Access-Control-Request-Method", "POST")
                .method("OPTIONS", HttpRequest.BodyPublishers.noBody()));
    assertThat(answer.statusCode()).isEqualTo(204);
    assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
        .hasValue("authorization, content-type");
    assertThat(answer.headers().firstValue("Access-Control-Allow-Methods"))
        .hasValue("POST, GET, OPTIONS");
  }

  private void assertAnswer(String account, String call, String body, String expected) {
    HttpResponse<String> answer = registrar.call(registrar.login(account), call, body);
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
    assertSame(answer, expected);
  }

  private static void assertSame(HttpResponse<String> answer, String expected) {
    assertThat(TestRegistrar.json(answer))
        .isEqualTo(JsonMapper.shared().readTree(expected.replace('\'', '"')));
  }

  private void assertRefused(String account, String call, String body, int status, String code) {
    HttpResponse<String> answer = registrar.call(registrar.login(account), call, body);
    assertThat(answer.statusCode()).isEqualTo(status);
    assertThat(TestRegistrar.json(answer).path("code").asString()).isEqualTo(code);
    assertThat(TestRegistrar.json(answer).path("message").asString()).isNotBlank();
  }
}
