package gavel.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An endpoint before a real node that asks it something else, or refuses some questions. */
final class Between implements AutoCloseable {

  private final URI node;
  private final UnaryOperator<String> question;
  private final Predicate<String> refused;
  private final String refusal;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private Between(
      URI node, UnaryOperator<String> question, Predicate<String> refused, String refusal) {
    this.node = node;
    this.question = question;
    this.refused = refused;
    this.refusal = refusal;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** Changes what the node is asked. */
  static Between asking(URI node, UnaryOperator<String> question) {
    return new Between(node, question, text -> false, "");
  }

  /** Answers some questions with an error instead. */
  static Between refusing(URI node, Predicate<String> which, String message) {
    return new Between(node, text -> text, which, message);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    byte[] reply = refused.test(asked) ? refusal(asked) : forward(question.apply(asked));
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, reply.length);
    exchange.getResponseBody().write(reply);
    exchange.close();
  }

  private byte[] refusal(String asked) {
    JsonNode id = JsonMapper.shared().readTree(asked).get("id");
    return "{\"jsonrpc\":\"2.0\",\"id\":%s,\"error\":{\"code\":-32000,\"message\":\"%s\"}}"
        .formatted(id, refusal)
        .getBytes(StandardCharsets.UTF_8);
  }

  private byte[] forward(String asked) throws IOException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(node)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(asked))
              .build();
      return client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException(interrupted);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
