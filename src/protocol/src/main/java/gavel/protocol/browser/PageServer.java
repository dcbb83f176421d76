package gavel.protocol.browser;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gavel.wallet.WalletException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Serves the page on 127.0.0.1. Its address works once; what the page then asks and answers goes
 * under a second secret that only the page knows, and from no other origin.
 */
final class PageServer implements AutoCloseable {
  private static final int SECRET_BYTES = 24;
  private static final int MOST_BYTES = 1 << 20;
  private static final int GONE = 410;

  private final HttpServer server;
  private final Mailbox mailbox;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final String oneTime = secret();
  private final String session = secret();
  private final AtomicBoolean opened = new AtomicBoolean();

  PageServer(Mailbox mailbox) {
    this.mailbox = mailbox;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new WalletException("The wallet's page cannot be served on 127.0.0.1.", e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  /** Where the page is, once. */
  URI address() {
    return URI.create(origin() + "/" + oneTime);
  }

  private String origin() {
    return "http://" + host();
  }

  private String host() {
    return "127.0.0.1:" + server.getAddress().getPort();
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      exchange.getResponseHeaders().set("Cache-Control", "no-store");
      exchange.getResponseHeaders().set("Referrer-Policy", "no-referrer");
      String path = exchange.getRequestURI().getPath();
      if (!host().equals(exchange.getRequestHeaders().getFirst("Host"))) {
        // Another name for this computer: a page elsewhere had its name lead here.
        send(exchange, 403, "text/plain", "Not here.");
      } else if (path.equals("/" + oneTime)) {
        page(exchange);
      } else if (path.equals("/" + session + "/next")) {
        next(exchange);
      } else if (path.equals("/" + session + "/answer")) {
        answer(exchange);
      } else {
        send(exchange, 404, "text/plain", "Nothing is here.");
      }
    }
  }

  private void page(HttpExchange exchange) throws IOException {
    if (opened.getAndSet(true)) {
      send(exchange, GONE, "text/plain", "This address was used. Run the command again.");
      return;
    }
    String nonce = secret();
    exchange
        .getResponseHeaders()
        .set(
            "Content-Security-Policy",
            "default-src 'none'; connect-src 'self'; script-src 'nonce-"
                + nonce
                + "'; style-src 'nonce-"
                + nonce
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    send(
        exchange,
        200,
        "text/html; charset=utf-8",
        template().replace("{nonce}", nonce).replace("{session}", session));
  }

  private void next(HttpExchange exchange) throws IOException {
    switch (mailbox.next()) {
      case Mailbox.Next.Request(String json) -> send(exchange, 200, "application/json", json);
      case Mailbox.Next.Nothing() -> exchange.sendResponseHeaders(204, -1);
      case Mailbox.Next.Over() -> send(exchange, GONE, "text/plain", "Over.");
    }
  }

  private void answer(HttpExchange exchange) throws IOException {
    boolean ours =
        origin().equals(exchange.getRequestHeaders().getFirst("Origin"))
            && exchange.getRequestMethod().equals("POST");
    if (!ours) {
      send(exchange, 403, "text/plain", "Not from here.");
      return;
    }
    byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES);
    try {
      mailbox.answered(JsonMapper.shared().readTree(body));
      exchange.sendResponseHeaders(204, -1);
    } catch (JacksonException noJson) {
      send(exchange, 400, "text/plain", "JSON was expected.");
    }
  }

  private static void send(HttpExchange exchange, int status, String type, String body)
      throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String template() throws IOException {
    try (InputStream page = PageServer.class.getResourceAsStream("wallet.html")) {
      return new String(page.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static String secret() {
    byte[] bytes = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  @Override
  public void close() {
    server.stop(1);
    threads.shutdownNow();
  }
}
