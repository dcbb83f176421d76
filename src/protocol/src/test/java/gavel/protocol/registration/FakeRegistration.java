package gavel.protocol.registration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** An HTTP server that answers each path as it was told, and remembers what it was asked. */
final class FakeRegistration implements AutoCloseable {
  static final UUID CLIENT = UUID.fromString("11111111-2222-4333-8444-555555555555");

  private final HttpServer server;
  private final Map<String, Answer> answers = new ConcurrentHashMap<>();
  private final List<Request> requests = new ArrayList<>();

  record Answer(int status, String body) {}

  record Request(String path, String authorization, String contentType, String body) {}

  FakeRegistration() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  FakeRegistration answer(String path, int status, String body) {
    answers.put(path, new Answer(status, body));
    return this;
  }

  FakeRegistration tokens(String access, String refresh) {
    return answer(
        "/oauth.RefreshAccessToken",
        200,
        "{\"access_token\":\""
            + access
            + "\",\"refresh_token\":\""
            + refresh
            + "\",\"token_type\":\"Bearer\",\"expires_in\":3600}");
  }

  synchronized List<Request> requests() {
    return List.copyOf(requests);
  }

  RegistrationService service() {
    URI origin = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    return new RegistrationService(origin, origin, CLIENT, OptionalInt.empty());
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      String path = exchange.getRequestURI().getPath();
      String token = exchange.getRequestHeaders().getFirst("authorization");
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      String type = exchange.getRequestHeaders().getFirst("Content-Type");
      requests.add(new Request(path, token, type, body));
      Answer answer = answers.getOrDefault(path, new Answer(404, "{}"));
      if ("api:Bearer old".equals(token)) {
        answer = new Answer(401, "{\"message\":\"token expired\"}");
      }
      byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(answer.status(), bytes.length);
      exchange.getResponseBody().write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
