package gavel.protocol.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LoginFlowTest {
  private static final Instant NOON = Instant.parse("2026-01-02T12:00:00Z");

  /** A token whose exp is 2026-01-02T13:30:00Z. */
  private static final String JWT =
      "e30."
          + Base64.getUrlEncoder()
              .withoutPadding()
              .encodeToString("{\"exp\":1767360600}".getBytes(StandardCharsets.UTF_8))
          + ".sig";

  @TempDir private Path folder;
  private FakeRegistration server;
  private TokenStore store;
  private LoginFlow flow;

  @BeforeEach
  void start() {
    server = new FakeRegistration();
    store = new TokenStore(folder.resolve("login.json"));
    flow = new LoginFlow(server.service(), store, InstantSource.fixed(NOON));
    server.answer(
        "/oauth.ExchangeAuthorizationCodeV2",
        200,
        "{\"access_token\":\""
            + JWT
            + "\",\"refresh_token\":\"r1\",\"token_type\":\"Bearer\",\"expires_in\":60}");
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void theBrowserComesBackAndTheCodeIsRedeemedWithTheVerifierOfTheChallenge() throws Exception {
    List<Map<String, String>> pages = new ArrayList<>();
    flow.withBrowser(
        page -> {
          Map<String, String> query = query(page);
          pages.add(query);
          assertThat(get(back(query, "code=c-1"))).isEqualTo(200);
        });
    assertThat(pages.getFirst())
        .containsEntry("client_id", FakeRegistration.CLIENT.toString())
        .containsEntry("response_type", "code")
        .containsOnlyKeys("client_id", "redirect_uri", "response_type", "state", "code_challenge");
    JsonNode request = JsonMapper.shared().readTree(server.requests().getFirst().body());
    assertThat(request.path("code").asString()).isEqualTo("c-1");
    assertThat(request.path("redirect_uri").asString())
        .isEqualTo(pages.getFirst().get("redirect_uri"));
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest(request.path("code_verifier").asString().getBytes(StandardCharsets.UTF_8));
    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(hash))
        .isEqualTo(pages.getFirst().get("code_challenge"));
    assertThat(store.load().orElseThrow().expires())
        .isEqualTo(Instant.parse("2026-01-02T13:30:00Z"));
  }

  @Test
  void onlyTheFirstRequestIsTaken() throws Exception {
    flow.withBrowser(
        page -> {
          Map<String, String> query = query(page);
          assertThat(get(URI.create(query.get("redirect_uri") + "x"))).isEqualTo(404);
          assertThat(get(back(query, "code=c-1"))).isEqualTo(200);
          assertThat(get(back(query, "code=c-2"))).isEqualTo(404);
        });
    assertThat(server.requests().getFirst().body()).contains("c-1");
  }

  @Test
  void anotherStateIsRefusedAndNothingIsRedeemed() {
    assertThatThrownBy(
            () ->
                flow.withBrowser(
                    page -> get(URI.create(query(page).get("redirect_uri") + "?code=c&state=x"))))
        .isInstanceOf(NotLoggedInException.class)
        .hasMessageContaining("its state differs");
    assertThat(server.requests()).isEmpty();
    assertThat(store.load()).isEmpty();
  }

  @Test
  void aRefusalOfThePageIsTold() {
    assertThatThrownBy(() -> flow.withBrowser(page -> get(back(query(page), "error=denied"))))
        .isInstanceOf(NotLoggedInException.class)
        .hasMessageContaining("refused: denied");
  }

  @Test
  void withoutABrowserTheAddressIsPasted() {
    List<URI> shown = new ArrayList<>();
    flow.withoutBrowser(shown::add, () -> "  " + back(query(shown.getFirst()), "code=c-1") + "\n");
    assertThat(store.load()).isPresent();
    assertThatThrownBy(() -> flow.withoutBrowser(page -> {}, () -> "not an address"))
        .isInstanceOf(NotLoggedInException.class)
        .hasMessageContaining("no address");
  }

  private static URI back(Map<String, String> query, String answer) {
    return URI.create(query.get("redirect_uri") + "?" + answer + "&state=" + query.get("state"));
  }

  private static Map<String, String> query(URI page) {
    return Stream.of(page.getRawQuery().split("&"))
        .map(pair -> pair.split("=", 2))
        .collect(
            Collectors.toMap(
                pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }

  private static int get(URI address) {
    try {
      return ((HttpURLConnection) address.toURL().openConnection()).getResponseCode();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
