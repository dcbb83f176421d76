package gavel.devnet.node;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.atomic.AtomicInteger;

/** A registry with one package, whose program prints a line. */
final class FakeRegistry implements AutoCloseable {
  private final HttpServer server;
  private final Path archive;
  private final AtomicInteger requests = new AtomicInteger();

  FakeRegistry(Path work) throws IOException, InterruptedException {
    archive = pack(work);
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/@foundry-rs/anvil-test-cpu/-/anvil-test-cpu-1.7.1.tgz",
        exchange -> {
          requests.incrementAndGet();
          byte[] body = Files.readAllBytes(archive);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
  }

  private static Path pack(Path work) throws IOException, InterruptedException {
    Path bin = Files.createDirectories(work.resolve("package/bin"));
    Path program = bin.resolve("anvil");
    Files.write(program, "#!/bin/sh\necho fake\n".getBytes(StandardCharsets.UTF_8));
    Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwxr-xr-x"));
    Path archive = work.resolve("fake.tgz");
    int status =
        new ProcessBuilder("tar", "-czf", archive.toString(), "-C", work.toString(), "package")
            .start()
            .waitFor();
    if (status != 0) {
      throw new IOException("tar ended with " + status);
    }
    return archive;
  }

  String address() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  String integrity() {
    return Integrity.of(archive);
  }

  int requests() {
    return requests.get();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
