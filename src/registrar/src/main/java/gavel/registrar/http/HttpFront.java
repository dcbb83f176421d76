package gavel.registrar.http;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Consumer;

/** Between the JDK's HTTP server and the routes: bounds, CORS, and refusals in one shape. */
public final class HttpFront implements HttpHandler {
  /** The address that the request at hand comes from. */
  public static final ScopedValue<String> CLIENT = ScopedValue.newInstance();

  /** No request of the API comes near. */
  static final int MAX_BODY = 16 * 1024;

  private final Routes routes;
  private final Watch watch;
  private final boolean behindProxy;
  private final Consumer<String> log;

  /**
   * A front for routes.
   *
   * @param log is told of failures of the server's own; never of a request's content
   */
  public HttpFront(Routes routes, Consumer<String> log) {
    this(routes, Watch.NONE, false, log);
  }

  /**
   * A front for routes with a watch.
   *
   * @param behindProxy whether the last address of {@code X-Forwarded-For} is the client's
   */
  public HttpFront(Routes routes, Watch watch, boolean behindProxy, Consumer<String> log) {
    this.routes = routes;
    this.watch = watch;
    this.behindProxy = behindProxy;
    this.log = log;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    long start = System.nanoTime();
    try (exchange) {
      Reply reply = answer(exchange, client(exchange));
      watch.answered(
          routes.known(exchange.getRequestURI().getPath()),
          reply.status(),
          System.nanoTime() - start);
      send(exchange, reply);
    }
  }

  private Reply answer(HttpExchange exchange, String client) throws IOException {
    try {
      watch.admit(client, exchange.getRequestURI().getPath());
      Request request = read(exchange);
      return ScopedValue.where(CLIENT, client).call(() -> routes.answer(request));
    } catch (ApiException refusal) {
      return Reply.error(refusal);
    } catch (RuntimeException e) {
      log.accept("%s failed: %s".formatted(exchange.getRequestURI().getPath(), e));
      return Reply.error(
          new ApiException(500, "internal", "the registrar failed; its operator's log says why"));
    }
  }

  private String client(HttpExchange exchange) {
    String forwarded = exchange.getRequestHeaders().getFirst("X-Forwarded-For");
    if (behindProxy && forwarded != null) {
      // The proxy appends what it saw itself; whatever stands before may be made up.
      return forwarded.substring(forwarded.lastIndexOf(',') + 1).strip();
    }
    return exchange.getRemoteAddress().getAddress().getHostAddress();
  }

  private static Request read(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(MAX_BODY + 1);
    if (body.length > MAX_BODY) {
      throw new ApiException(
          413, "too_large", "the request's body is over the limit of " + MAX_BODY + " bytes");
    }
    String query = exchange.getRequestURI().getRawQuery();
    return new Request(
        exchange.getRequestMethod(),
        exchange.getRequestURI().getPath(),
        query == null ? "" : query,
        Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization")),
        new String(body, StandardCharsets.UTF_8));
  }

  private static void send(HttpExchange exchange, Reply reply) throws IOException {
    reply.headers().forEach(exchange.getResponseHeaders()::set);
    // Tokens travel in a header that only scripts set, so any origin may ask: no cookie is at
    // stake.
    exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
    if (exchange.getRequestMethod().equals("OPTIONS")) {
      exchange.getResponseHeaders().set("Access-Control-Allow-Methods", "POST, GET, OPTIONS");
      exchange
          .getResponseHeaders()
          .set("Access-Control-Allow-Headers", "authorization, content-type");
      exchange.getResponseHeaders().set("Access-Control-Max-Age", "600");
    }
    byte[] body = reply.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
    if (body.length > 0) {
      exchange.getResponseBody().write(body);
      // Closing reads on through what the client may still owe of its body: it is answered first.
      exchange.getResponseBody().flush();
    }
  }
}
