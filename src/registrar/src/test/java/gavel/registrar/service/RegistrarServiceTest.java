package gavel.registrar.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.registrar.RegistrarConfig;
import gavel.registrar.RegistrarException;
import gavel.registrar.oauth.LoginKeys;
import gavel.registrar.store.AuditEvent;
import gavel.registrar.store.MemoryStore;
import gavel.wallet.KeySigner;
import gavel.wallet.PrivateKeys;
import gavel.wallet.Signer;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class RegistrarServiceTest {
  private static final Instant NOW = Instant.parse("2026-11-01T00:00:00Z");
  private static final String LOGIN =
      "client_id=%s&redirect_uri=http%%3A%%2F%%2F127.0.0.1%%3A1%%2F&response_type=code&state=s&code_challenge=%s"
          .formatted(ServiceProcess.CLIENT, "V9e4nO0Sn4o2pplG4O1imLHJqTuI7pPE0dABH-9qXZE");

  private final MemoryStore store = new MemoryStore(ServiceProcess.registry(2));
  private final LoginKeys keys = new LoginKeys(store);
  private final Signer signer = KeySigner.of(PrivateKeys.generate());
  private final HttpClient client = HttpClient.newHttpClient();
  private RegistrarService service = start(new Limits(1000, 1000));

  private RegistrarService start(Limits limits) {
    RegistrarConfig config = ServiceProcess.config(signer, InstantSource.fixed(NOW));
    ServiceOptions options =
        new ServiceOptions(
            InetAddress.getLoopbackAddress(),
            Optional.empty(),
            true,
            Optional.empty(),
            limits,
            OptionalInt.of(0));
    return RegistrarService.start(config, options, keys, store, ignored -> {});
  }

  private void restart(Limits limits) {
    service.close();
    service = start(limits);
  }

  @AfterEach
  void stop() {
    service.close();
    client.close();
    signer.close();
  }

  @Test
  void aLoginKeyLogsInAndAnythingElseDoesNot() throws Exception {
    String key = keys.issue("p0");
    assertThat(login("p0", key).statusCode()).isEqualTo(302);
    assertThat(login("p1", key).statusCode()).isEqualTo(400);
    assertThat(login("p0", key + "x").statusCode()).isEqualTo(400);
    assertThat(login("p1", "").statusCode()).isEqualTo(400);
    assertThat(store.auditTrail(10))
        .containsExactly(
            new AuditEvent(NOW, "192.0.2.7", "p1", "login", "refused"),
            new AuditEvent(NOW, "192.0.2.7", "p0", "login", "refused"),
            new AuditEvent(NOW, "192.0.2.7", "p1", "login", "refused"),
            new AuditEvent(NOW, "192.0.2.7", "p0", "login", "ok"));
  }

  @Test
  void aNewKeyEndsTheOneBefore() throws Exception {
    String first = keys.issue("p0");
    String second = keys.issue("p0");
    assertThat(login("p0", first).statusCode()).isEqualTo(400);
    assertThat(login("p0", second).statusCode()).isEqualTo(302);
    assertThatThrownBy(() -> keys.issue("nobody"))
        .isInstanceOf(RegistrarException.class)
        .hasMessage("there is no account \"nobody\"");
  }

  @Test
  void thePageAsksForAKeyAndNamesNobody() throws Exception {
    String page = get(service.origin().resolve("/oauth/authorize?" + LOGIN), "192.0.2.7").body();
    assertThat(page).contains("type=\"password\"").doesNotContain("p0");
  }

  @Test
  void whoComesTooOftenWaitsAndOthersDoNot() throws Exception {
    restart(new Limits(100, 3));
    List<Integer> answers = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      answers.add(login("p0", "guess").statusCode());
    }
    assertThat(answers).containsExactly(400, 400, 400, 429, 429);
    HttpResponse<String> refused = login("p0", "guess");
    assertThat(refused.headers().firstValue("Retry-After")).hasValue("1");
    assertThat(refused.body()).contains("rate_limited");
    URI page = service.origin().resolve("/oauth/authorize?" + LOGIN);
    assertThat(get(page, "made-up, 192.0.2.8").statusCode()).isEqualTo(200);
    assertThat(get(page, "192.0.2.8, 192.0.2.7").statusCode()).isEqualTo(429);
  }

  @Test
  void answersAreCountedWithoutLettingStrangersInventNames() throws Exception {
    get(service.origin().resolve("/made-up-1"), "192.0.2.7");
    get(service.origin().resolve("/made-up-2"), "192.0.2.7");
    URI metrics = URI.create("http://127.0.0.1:" + service.metricsPort().orElseThrow());
    assertThat(get(metrics.resolve("/health"), "").body()).isEqualTo("ok\n");
    assertThat(get(metrics.resolve("/metrics"), "").body())
        .contains("gavel_registrar_answers_total{path=\"other\",status=\"404\"} 2\n")
        .contains("gavel_registrar_answer_seconds_bucket{path=\"other\",le=\"+Inf\"} 2\n")
        .doesNotContain("made-up");
    assertThat(get(service.origin().resolve("/metrics"), "192.0.2.7").statusCode()).isEqualTo(404);
  }

  private HttpResponse<String> login(String account, String key) throws Exception {
    return client.send(
        HttpRequest.newBuilder(service.origin().resolve("/oauth/authorize"))
            .header("X-Forwarded-For", "made-up, 192.0.2.7")
            .POST(BodyPublishers.ofString(LOGIN + "&account=" + account + "&key=" + key))
            .build(),
        BodyHandlers.ofString());
  }

  private HttpResponse<String> get(URI uri, String forwarded) throws Exception {
    return client.send(
        HttpRequest.newBuilder(uri).header("X-Forwarded-For", forwarded).GET().build(),
        BodyHandlers.ofString());
  }
}
