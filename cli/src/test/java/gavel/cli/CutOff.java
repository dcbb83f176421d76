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
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An endpoint before a node: it lets some transactions through and is dead from then on, or has
 * something else happen right before one of them.
 */
final class CutOff implements AutoCloseable {

  private final URI node;
  private final AtomicInteger left;
  private final Optional<Runnable> meddling;
  private final HttpServer server;
  private final HttpClient client = HttpClient.newHttpClient();

  private CutOff(URI node, int transactions, Optional<Runnable> meddling) throws IOException {
    this.node = node;
    this.meddling = meddling;
    this.left = new AtomicInteger(transactions);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
    server.createContext("/", this::answer);
    server.start();
  }

  static CutOff after(int transactions, URI node) {
    return of(node, transactions, Optional.empty());
  }

  /** Does something right after so many transactions got through. */
  static CutOff meddling(int transactions, URI node, Runnable what) {
    return of(node, transactions, Optional.of(what));
  }

  private static CutOff of(URI node, int transactions, Optional<Runnable> meddling) {
    try {
      return new CutOff(node, transactions, meddling);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    boolean sends = body.contains("eth_sendRawTransaction");
    if (sends && meddling.isPresent() && left.decrementAndGet() == 0) {
      forward(exchange, body, meddling.get());
      return;
    }
    if (meddling.isEmpty() && (left.get() < 0 || (sends && left.decrementAndGet() < 0))) {
      exchange.sendResponseHeaders(503, -1);
      exchange.close();
      return;
    }
    forward(exchange, body, () -> {});
  }

  private void forward(HttpExchange exchange, String body, Runnable beforeTheAnswer)
      throws IOException {
    try {
      HttpRequest request =
          HttpRequest.newBuilder(node)
              .header("Content-Type", "application/json")
              .POST(HttpRequest.BodyPublishers.ofString(body))
              .build();
      byte[] reply = client.send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
      beforeTheAnswer.run();
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, reply.length);
      exchange.getResponseBody().write(reply);
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
