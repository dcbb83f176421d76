package gavel.registrar.service;

import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import gavel.registrar.RegistrarConfig;
import gavel.registrar.RegistrarException;
import gavel.registrar.api.SaleApi;
import gavel.registrar.http.HttpFront;
import gavel.registrar.http.Reply;
import gavel.registrar.http.Routes;
import gavel.registrar.oauth.LoginForm;
import gavel.registrar.store.RegistrarStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/** The registration API for strangers: limited, counted, and over TLS where it is told to. */
public final class RegistrarService implements AutoCloseable {
  /** Connections that may wait to be taken up; the default of 50 turns a rush away. */
  private static final int BACKLOG = 1024;

  private final HttpServer api;
  private final Optional<HttpServer> metrics;
  private final ServiceOptions options;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  private RegistrarService(HttpServer api, Optional<HttpServer> metrics, ServiceOptions options) {
    this.api = api;
    this.metrics = metrics;
    this.options = options;
  }

  /**
   * Starts to serve.
   *
   * @param form how people log in: with {@link gavel.registrar.oauth.LoginKeys}, unless all are
   *     test persons
   * @param store stays the caller's to close
   * @param log is told of failures
   * @throws RegistrarException if a port cannot be had
   */
  public static RegistrarService start(
      RegistrarConfig config,
      ServiceOptions options,
      LoginForm form,
      RegistrarStore store,
      Consumer<String> log) {
    ServerLimits.apply();
    Metrics counts = new Metrics();
    HttpServer api = listen(new InetSocketAddress(options.address(), config.port()), options.tls());
    Optional<HttpServer> metrics =
        options.metricsPort().isEmpty()
            ? Optional.empty()
            : Optional.of(
                listen(
                    new InetSocketAddress(
                        InetAddress.getLoopbackAddress(), options.metricsPort().getAsInt()),
                    Optional.empty()));
    RegistrarService service = new RegistrarService(api, metrics, options);
    Routes routes = new SaleApi(store, config, form, () -> service.origin().toString()).routes();
    Doorkeeper door = new Doorkeeper(options.limits(), counts);
    service.serve(api, new HttpFront(routes, door, options.behindProxy(), log));
    metrics.ifPresent(it -> service.serve(it, new HttpFront(metricRoutes(counts, store), log)));
    return service;
  }

  private static HttpServer listen(InetSocketAddress address, Optional<Tls> tls) {
    try {
      if (tls.isEmpty()) {
        return HttpServer.create(address, BACKLOG);
      }
      HttpsServer server = HttpsServer.create(address, BACKLOG);
      server.setHttpsConfigurator(new HttpsConfigurator(tls.get().context()));
      return server;
    } catch (IOException e) {
      throw new RegistrarException(
          "the registrar cannot listen on %s (%s)".formatted(address, e.getMessage()), e);
    }
  }

  private void serve(HttpServer server, HttpFront front) {
    server.createContext("/", front);
    server.setExecutor(workers);
    server.start();
  }

  /** Health looks into the store, so that a full disk or a locked file shows. */
  private static Routes metricRoutes(Metrics counts, RegistrarStore store) {
    Map<String, String> plain = Map.of("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
    return new Routes()
        .add("GET", "/metrics", request -> new Reply(200, plain, counts.text()))
        .add(
            "GET",
            "/health",
            request -> {
              store.permitsOf("");
              return new Reply(200, plain, "ok\n");
            });
  }

  /** Where people reach it: scheme, host and port. */
  public URI origin() {
    return options
        .publicOrigin()
        .orElseGet(
            () ->
                URI.create(
                    "%s://%s:%d"
                        .formatted(
                            options.tls().isPresent() ? "https" : "http",
                            api.getAddress().getAddress().getHostAddress(),
                            api.getAddress().getPort())));
  }

  /** The port of health and metrics. */
  public OptionalInt metricsPort() {
    return metrics
        .map(server -> OptionalInt.of(server.getAddress().getPort()))
        .orElse(OptionalInt.empty());
  }

  /** Stops at once. */
  @Override
  public void close() {
    api.stop(0);
    metrics.ifPresent(server -> server.stop(0));
    workers.close();
  }
}
