package gavel.registrar;

import com.sun.net.httpserver.HttpServer;
import gavel.registrar.api.SaleApi;
import gavel.registrar.http.HttpFront;
import gavel.registrar.oauth.PickedAccount;
import gavel.registrar.store.RegistrarStore;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * The registration API's server for test persons, on this computer's loopback address. API and
 * login page are one origin. For strangers there is {@link
 * gavel.registrar.service.RegistrarService}.
 */
public final class Registrar implements AutoCloseable {
  private final HttpServer server;
  private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();

  private Registrar(HttpServer server) {
    this.server = server;
  }

  /**
   * Starts to serve.
   *
   * @param store stays the caller's to close
   * @param log is told of failures
   * @throws RegistrarException if the port cannot be had
   */
  public static Registrar start(
      RegistrarConfig config, RegistrarStore store, Consumer<String> log) {
    InetSocketAddress address =
        new InetSocketAddress(InetAddress.getLoopbackAddress(), config.port());
    try {
      HttpServer server = HttpServer.create(address, 0);
      Registrar registrar = new Registrar(server);
      SaleApi api =
          new SaleApi(store, config, new PickedAccount(store), () -> registrar.origin().toString());
      server.createContext("/", new HttpFront(api.routes(), log));
      server.setExecutor(registrar.workers);
      server.start();
      return registrar;
    } catch (IOException e) {
      throw new RegistrarException(
          "the registrar cannot listen on %s (%s)".formatted(address, e.getMessage()), e);
    }
  }

  /** Where it is: scheme, host and port. */
  public URI origin() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  /** Stops at once. */
  @Override
  public void close() {
    server.stop(0);
    workers.close();
  }
}
