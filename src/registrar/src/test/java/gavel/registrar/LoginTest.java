package gavel.registrar;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class LoginTest {
  private final TestRegistrar registrar = new TestRegistrar();

  @AfterEach
  void stop() {
    registrar.close();
  }

  @Test
  void thePageOffersEveryAccountAndEscapesWhatItShows() {
    HttpResponse<String> page = registrar.get("/oauth/authorize?" + TestRegistrar.loginQuery());
    assertThat(page.statusCode()).isEqualTo(200);
    assertThat(page.headers().firstValue("Content-Type")).hasValue("text/html; charset=utf-8");
    assertThat(page.body())
        .contains("name=\"account\" value=\"alice\"", "Alice, Alice &lt;Ltd&gt;")
        .contains("name=\"account\" value=\"bob\"")
        .contains("name=\"state\" value=\"st+ate\"");
  }

  @Test
  void aChoiceLeadsBackWithACodeAndTheStateUnchanged() {
    HttpResponse<String> answer =
        registrar.post("/oauth/authorize", TestRegistrar.loginQuery() + "&account=bob");
    assertThat(answer.statusCode()).isEqualTo(302);
    assertThat(answer.headers().firstValue("Location").orElseThrow())
        .matches("http://127\\.0\\.0\\.1:8765/callback\\?code=[\\w-]{43}&state=st%2Bate");
  }

  @Test
  void decliningLeadsBackWithAnError() {
    HttpResponse<String> answer =
        registrar.post("/oauth/authorize", TestRegistrar.loginQuery() + "&deny=1");
    assertThat(answer.headers().firstValue("Location"))
        .hasValue(TestRegistrar.REDIRECT + "?error=access_denied&state=st%2Bate");
  }

  @ParameterizedTest
  @CsvSource({
    "client_id=b1a7, client_id=other, client_id names no client",
    "127.0.0.1, evil.example, redirect_uri is neither on this computer",
    "http%3A%2F%2F127.0.0.1, http%3A%2F%2F127.0.0.1%40evil.example, redirect_uri is neither",
    "response_type=code, response_type=token, response_type is not",
    "state=, st=, state is missing",
    "code_challenge=, code_challenge=%2B, code_challenge is no SHA-256 hash",
  })
  void aWrongRequestIsRefusedOnThePageAndNeverSentOn(String part, String instead, String reason) {
    String query = TestRegistrar.loginQuery().replaceFirst(part, instead);
    HttpResponse<String> answer = registrar.post("/oauth/authorize", query + "&account=bob");
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.headers().firstValue("Location")).isEmpty();
    assertThat(answer.body()).contains("Login refused", reason);
  }

  @Test
  void aCodeBecomesAnAccessTokenOfThreePartsThatEndsWithinTheDay() {
    JsonNode tokens = TestRegistrar.json(registrar.exchange(registrar.code("alice")));
    assertThat(tokens.propertyNames())
        .containsExactlyInAnyOrder("access_token", "refresh_token", "token_type", "expires_in");
    assertThat(tokens.path("token_type").asString()).isEqualTo("Bearer");
    assertThat(tokens.path("expires_in").asInt()).isEqualTo(3600);
    String[] parts = tokens.path("access_token").asString().split("\\.", -1);
    assertThat(parts).hasSize(3);
    String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    assertThat(JsonMapper.shared().readTree(claims).path("exp").asLong())
        .isEqualTo(registrar.wallTime.instant().getEpochSecond() + 3600);
  }

  @Test
  void aCodeWorksOnceAndItsSecondUseEndsTheLogin() {
    String code = registrar.code("alice");
    String refresh = TestRegistrar.json(registrar.exchange(code)).path("refresh_token").asString();

    HttpResponse<String> replayed = registrar.exchange(code);

    assertThat(replayed.statusCode()).isEqualTo(400);
    assertThat(TestRegistrar.json(replayed).path("code").asString()).isEqualTo("invalid_grant");
    assertThat(refresh(refresh).statusCode()).isEqualTo(401);
  }

  @Test
  void aCodeIsForItsVerifierAlone() {
    HttpResponse<String> answer =
        registrar.post(
            "/oauth.ExchangeAuthorizationCodeV2",
            "{\"code\":\"%s\",\"code_verifier\":\"another\",\"redirect_uri\":\"%s\"}"
                .formatted(registrar.code("alice"), TestRegistrar.REDIRECT));
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).contains("code_verifier does not fit");
  }

  @Test
  void aCodeIsGoneAfterTwoMinutes() {
    String code = registrar.code("alice");
    registrar.wallTime.set("2026-11-01T00:02:00Z");
    assertThat(registrar.exchange(code).statusCode()).isEqualTo(400);
  }

  @Test
  void aRefreshTokenRenewsAnExpiredLoginWhateverHeaderComesWithIt() {
    JsonNode first = TestRegistrar.json(registrar.exchange(registrar.code("alice")));
    registrar.wallTime.set("2026-11-01T01:00:00Z");
    String old = first.path("access_token").asString();
    assertThat(registrar.call(old, "MyProfile", "{}").statusCode()).isEqualTo(401);

    JsonNode second =
        TestRegistrar.json(
            registrar.post(
                "/oauth.RefreshAccessToken",
                "{\"refresh_token\":\"%s\"}".formatted(first.path("refresh_token").asString()),
                "authorization",
                "api:Bearer " + old));

    String renewed = second.path("access_token").asString();
    assertThat(registrar.call(renewed, "MyProfile", "{}").statusCode()).isEqualTo(200);
    assertThat(second.path("refresh_token")).isEqualTo(first.path("refresh_token"));
  }

  @ParameterizedTest
  @CsvSource({"''", "api:Bearer", "Bearer x.y.z", "api:Bearer x.y.z", "api:Bearer a.b"})
  void whoIsNotLoggedInIsToldSo(String header) {
    HttpResponse<String> answer =
        registrar.send(
            HttpRequest.newBuilder(registrar.origin().resolve("/externalapi.MyProfile"))
                .header("authorization", header)
                .POST(HttpRequest.BodyPublishers.ofString("{}")));
    assertThat(answer.statusCode()).isEqualTo(401);
    assertThat(TestRegistrar.json(answer).path("code").asString()).isEqualTo("unauthenticated");
  }

  @Test
  void aTokenThatWasTamperedWithIsRefused() {
    String[] parts = registrar.login("alice").split("\\.", -1);
    String bob =
        Base64.getUrlEncoder()
            .withoutPadding()
            .encodeToString(
                "{\"sub\":\"bob\",\"exp\":99999999999}".getBytes(StandardCharsets.UTF_8));
    String none =
        Base64.getUrlEncoder()
            .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
    for (String forged :
        new String[] {
          parts[0] + "." + bob + "." + parts[2], none + "." + bob + ".", parts[0] + "." + bob
        }) {
      assertThat(registrar.call(forged, "MyProfile", "{}").statusCode()).isEqualTo(401);
    }
  }

  private HttpResponse<String> refresh(String token) {
    return registrar.post(
        "/oauth.RefreshAccessToken", "{\"refresh_token\":\"%s\"}".formatted(token));
  }
}
