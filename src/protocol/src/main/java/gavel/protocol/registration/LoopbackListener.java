package gavel.protocol.registration;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits on 127.0.0.1 for the one request with which the login page sends the browser back. */
final class LoopbackListener implements AutoCloseable {
  private static final String PATH = "/callback";
  private static final String PAGE =
      "<!doctype html><meta charset=utf-8><title>gavel</title>"
          + "<p>Back to the terminal: this window can be closed.";

  private final HttpServer server;
  private final CompletableFuture<String> answer = new CompletableFuture<>();

  LoopbackListener(OptionalInt port) {
    try {
      server =
          HttpServer.create(
              new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port.orElse(0)), 1);
    } catch (IOException e) {
      throw new NetworkException(
          "Port "
              + port.orElse(0)
              + " of 127.0.0.1, to which the login page sends the browser"
              + " back, cannot be used: "
              + e.getMessage()
              + ". End what uses it, or log in with --no-browser.",
          e);
    }
    server.createContext("/", this::handle);
    server.start();
  }

  URI redirectUri() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + PATH);
  }

  /** The address that the browser was sent to, with its query. */
  String await(Duration patience) throws InterruptedException {
    try {
      return answer.get(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException e) {
      throw new NotLoggedInException(
          "No answer came from the login page within " + patience.toMinutes() + " minutes.");
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      boolean first =
          exchange.getRequestURI().getPath().equals(PATH)
              && exchange.getRequestMethod().equals("GET")
              && answer.complete(exchange.getRequestURI().toString());
      byte[] page = PAGE.getBytes(StandardCharsets.UTF_8);
      exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.sendResponseHeaders(first ? 200 : 404, first ? page.length : -1);
      if (first) {
        exchange.getResponseBody().write(page);
      }
    }
  }

  @Override
  public void close() {
    server.stop(1);
  }
}
