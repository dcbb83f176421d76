package gavel.registrar.service;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.registrar.RegistrarConfig;
import gavel.registrar.oauth.LoginKeys;
import gavel.registrar.store.AuditEvent;
import gavel.registrar.store.SqliteStore;
import gavel.wallet.KeySigner;
import gavel.wallet.PrivateKeys;
import gavel.wallet.Signer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

final class BadClientsTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
  private static final String VERIFIER = "a-verifier-of-enough-length-for-the-standard-0123456789";
  private static final String BACK = "http%3A%2F%2F127.0.0.1%3A1%2F";
  private static final String LOGIN =
      "client_id=%s&redirect_uri=%s&response_type=code&state=s&code_challenge=%s"
          .formatted(ServiceProcess.CLIENT, BACK, "V9e4nO0Sn4o2pplG4O1imLHJqTuI7pPE0dABH-9qXZE");

  @TempDir private Path folder;

  private final List<String> log = new CopyOnWriteArrayList<>();
  private final Signer signer = KeySigner.of(PrivateKeys.generate());
  private final HttpClient client = HttpClient.newHttpClient();
  private SqliteStore store;
  private LoginKeys keys;
  private RegistrarService service;

  @BeforeEach
  void start() {
    store = SqliteStore.open(folder.resolve("registrar.db"));
    store.load(ServiceProcess.registry(2));
    keys = new LoginKeys(store);
    RegistrarConfig config = ServiceProcess.config(signer, InstantSource.fixed(NOW));
    service = RegistrarService.start(config, ServiceOptions.loopback(), keys, store, log::add);
  }

  @AfterEach
  void stop() {
    service.close();
    client.close();
    store.close();
    signer.close();
  }

  @Test
  void whatBadClientsSendIsRefusedAndNoSecretOfItIsKept() throws Exception {
    String key = keys.issue("p0");
    String stolen = code(key);
    assertRefused(exchange(stolen, "another-verifier-of-enough-length-0123456789"), 400);
    assertRefused(exchange(stolen, VERIFIER), 400);
    String code = code(key);
    JsonNode tokens = JsonMapper.shared().readTree(exchange(code, VERIFIER).body());
    String access = tokens.path("access_token").asString();
    String refresh = tokens.path("refresh_token").asString();

    assertRefused(exchange(code, VERIFIER), 400);
    assertRefused(post("/oauth.RefreshAccessToken", json("refresh_token", refresh), ""), 401);
    assertRefused(post("/oauth.RefreshAccessToken", json("refresh_token", access), ""), 401);
    assertRefused(post("/externalapi.MyProfile", "{}", "api:Bearer " + access + "x"), 401);
    assertRefused(post("/externalapi.MyProfile", "{}", "Bearer " + access), 401);
    assertRefused(post("/externalapi." + access, "{}", ""), 404);
    assertRefused(post("/no/such/path?key=" + key, key, ""), 404);
    assertRefused(post("/oauth.RefreshAccessToken", refresh.repeat(400), ""), 413);
    // Somebody who takes one field for the other.
    assertThat(post("/oauth/authorize", LOGIN + "&account=" + key, "").statusCode()).isEqualTo(400);

    assertThat(log).isEmpty();
    assertThat(store.auditTrail(100))
        .containsExactly(
            new AuditEvent(NOW, "127.0.0.1", "", "login", "refused"),
            new AuditEvent(NOW, "127.0.0.1", "", "exchange", "unknown or used code"),
            new AuditEvent(NOW, "127.0.0.1", "p0", "login", "ok"),
            new AuditEvent(NOW, "127.0.0.1", "", "exchange", "unknown or used code"),
            new AuditEvent(NOW, "127.0.0.1", "p0", "exchange", "wrong verifier"),
            new AuditEvent(NOW, "127.0.0.1", "p0", "login", "ok"));
    assertThat(kept())
        .contains("wrong verifier")
        .doesNotContain(key, stolen, code, access, refresh);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: 1000000000", "Transfer-Encoding: chunked"})
  void aBodyThatIsFarTooLargeIsAnsweredWithoutWaitingForItsEnd(String length) throws Exception {
    String body = (length.startsWith("T") ? "f4240\r\n" : "") + "x".repeat(40_000);
    String answer = raw("POST /externalapi.MyProfile HTTP/1.1\r\nHost: x\r\n" + length, body);
    assertThat(answer).startsWith("HTTP/1.1 413 ");
    assertStillServing();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "POST * HTTP/1.1",
        "GET mailto:somebody HTTP/1.1",
        "GET ../../etc/passwd HTTP/1.1",
        "GET /%00%0aforged%20line HTTP/1.1",
        "GET //////../oauth/authorize HTTP/1.1",
        "BREW /externalapi.MyProfile HTTP/1.1",
        "\u0016\u0003\u0001",
      })
  void nonsenseIsTurnedAwayAndOthersAreServed(String line) throws Exception {
    assertThat(raw(line + "\r\nHost: x", "")).matches("(?s)|HTTP/1.1 4\\d\\d .*");
    assertStillServing();
  }

  private void assertStillServing() throws Exception {
    assertRefused(post("/externalapi.MyProfile", "{}", ""), 401);
    assertThat(log).isEmpty();
  }

  private static void assertRefused(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    assertThat(JsonMapper.shared().readTree(answer.body()).path("message").asString()).isNotBlank();
  }

  private String code(String key) throws Exception {
    HttpResponse<String> answer = post("/oauth/authorize", LOGIN + "&account=p0&key=" + key, "");
    String back = answer.headers().firstValue("Location").orElseThrow();
    return back.substring(back.indexOf("code=") + 5, back.indexOf("&state"));
  }

  private HttpResponse<String> exchange(String code, String verifier) throws Exception {
    String body =
        "{\"code\":\"%s\",\"code_verifier\":\"%s\",\"redirect_uri\":\"http://127.0.0.1:1/\"}"
            .formatted(code, verifier);
    return post("/oauth.ExchangeAuthorizationCodeV2", body, "");
  }

  private static String json(String name, String value) {
    return "{\"%s\":\"%s\"}".formatted(name, value);
  }

  private HttpResponse<String> post(String path, String body, String authorization)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(service.origin() + path))
            .header("authorization", authorization)
            .POST(BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  /** Sends a request as it stands, and reads what comes until the status line or the end. */
  private String raw(String head, String body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), service.origin().getPort())) {
      socket.setSoTimeout(20_000);
      socket
          .getOutputStream()
          .write((head + "\r\n\r\n" + body).getBytes(StandardCharsets.ISO_8859_1));
      byte[] answer = socket.getInputStream().readNBytes(16);
      return new String(answer, StandardCharsets.ISO_8859_1);
    }
  }

  /** All bytes of the registrar's files. */
  private String kept() throws IOException {
    StringBuilder all = new StringBuilder();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.toList()) {
        all.append(Files.readString(file, StandardCharsets.ISO_8859_1));
      }
    }
    return all.toString();
  }
}
