package gavel.registrar;

import gavel.protocol.sale.CommitmentData;
import gavel.registrar.entity.EntityFile;
import gavel.registrar.entity.Registry;
import gavel.registrar.store.MemoryStore;
import gavel.registrar.store.RegistrarStore;
import gavel.wallet.KeySigner;
import gavel.wallet.Signer;
import gavel.wallet.secret.Secret;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A registrar with the test file's people, and a plain HTTP client for it. */
final class TestRegistrar implements AutoCloseable {
  static final UUID SALE = UUID.fromString("6c2f0a31-9d5e-4b7a-8f10-22334455aabb");
  static final String CLIENT = "b1a7c0de-0000-4000-8000-000000000001";
  static final String REDIRECT = "http://127.0.0.1:8765/callback";
  static final String VERIFIER = "a-verifier-of-enough-length-for-the-standard-0123456789";

  /** S256 of the verifier. */
  static final String CHALLENGE = "V9e4nO0Sn4o2pplG4O1imLHJqTuI7pPE0dABH-9qXZE";

  final SettableClock saleTime = new SettableClock("2026-01-15T13:00:00Z");
  final SettableClock wallTime = new SettableClock("2026-11-01T00:00:00Z");
  final List<CommitmentData> book = new ArrayList<>();
  final List<String> log = new CopyOnWriteArrayList<>();
  final Signer signer = KeySigner.of(Secret.of(oneByteKey()));
  final RegistrarStore store = new MemoryStore(entities());
  private final Registrar server = Registrar.start(config(), store, log::add);
  private final HttpClient client = HttpClient.newHttpClient();

  private static byte[] oneByteKey() {
    byte[] key = new byte[32];
    key[31] = 7;
    return key;
  }

  static Registry entities() {
    try (InputStream toml = TestRegistrar.class.getResourceAsStream("entities.toml")) {
      return EntityFile.parse(new String(toml.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private RegistrarConfig config() {
    return new RegistrarConfig(
        SALE,
        CLIENT,
        Set.of("https://app.example.org/back"),
        signer,
        Duration.ofMinutes(5),
        saleTime,
        wallTime,
        () -> List.copyOf(book),
        new SaleFigures(BigInteger.ONE, BigInteger.valueOf(10_000), 6, 18),
        0);
  }

  URI origin() {
    return server.origin();
  }

  HttpResponse<String> get(String pathAndQuery) {
    return send(HttpRequest.newBuilder(origin().resolve(pathAndQuery)).GET());
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(origin().resolve(path)).POST(BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      return client.send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  /** The query with which a client opens the login page. */
  static String loginQuery() {
    return "client_id=%s&redirect_uri=%s&response_type=code&state=st%%2Bate&code_challenge=%s"
        .formatted(CLIENT, URLEncoder.encode(REDIRECT, StandardCharsets.UTF_8), CHALLENGE);
  }

  /** A code for an account, as the redirect carries it. */
  String code(String account) {
    String location =
        post("/oauth/authorize", loginQuery() + "&account=" + account)
            .headers()
            .firstValue("Location")
            .orElseThrow();
    return location.substring(location.indexOf("code=") + 5, location.indexOf("&state"));
  }

  HttpResponse<String> exchange(String code) {
    return post(
        "/oauth.ExchangeAuthorizationCodeV2",
        "{\"code\":\"%s\",\"code_verifier\":\"%s\",\"redirect_uri\":\"%s\"}"
            .formatted(code, VERIFIER, REDIRECT));
  }

  /** An access token for an account. */
  String login(String account) {
    return json(exchange(code(account))).path("access_token").asString();
  }

  /** A call of the API by somebody who is logged in. */
  HttpResponse<String> call(String token, String name, String body) {
    return post("/externalapi." + name, body, "authorization", "api:Bearer " + token);
  }

  static JsonNode json(HttpResponse<String> response) {
    return JsonMapper.shared().readTree(response.body());
  }

  @Override
  public void close() {
    server.close();
    client.close();
    signer.close();
  }
}
