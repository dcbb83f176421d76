package gavel.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.regex.Pattern;

/** An endpoint before a node, whose blocks are older than the node's: one that fell behind. */
final class OldNode implements AutoCloseable {

  private static final Pattern TIMESTAMP = Pattern.compile("\"timestamp\":\"0x([0-9a-f]+)\"");

  private final URI node;
  private final long seconds;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private OldNode(URI node, Duration by) throws IOException {
    this.node = node;
    this.seconds = by.toSeconds();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  /** An endpoint that is behind a node by so much. */
  static OldNode before(URI node, Duration by) throws IOException {
    return new OldNode(node, by);
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(node)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofByteArray(exchange.getRequestBody().readAllBytes()))
            .build();
    try {
      String fresh = client.send(request, HttpResponse.BodyHandlers.ofString()).body();
      byte[] old =
          TIMESTAMP
              .matcher(fresh)
              .replaceAll(
                  found ->
                      "\"timestamp\":\"0x%x\""
                          .formatted(Long.parseLong(found.group(1), 16) - seconds))
              .getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, old.length);
      exchange.getResponseBody().write(old);
      exchange.close();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    server.stop(0);
    client.close();
  }
}
