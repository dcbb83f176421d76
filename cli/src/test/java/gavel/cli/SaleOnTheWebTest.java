package gavel.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gavel.protocol.descriptor.Descriptors;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A descriptor that is published over HTTP, and whatever else may be at its address. */
class SaleOnTheWebTest {

  @TempDir private Path home;
  private HttpServer server;
  private String origin;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.start();
    origin = "http://127.0.0.1:" + server.getAddress().getPort();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private Run.Result add(String... words) {
    String[] line = new String[words.length + 2];
    line[0] = "sale";
    line[1] = "add";
    System.arraycopy(words, 0, line, 2, words.length);
    return new Run().with("HOME", home.toString()).gavel(line);
  }

  private void at(String path, int status, byte[] body) {
    server.createContext(path, exchange -> answer(exchange, status, body));
  }

  private static void answer(HttpExchange exchange, int status, byte[] body) throws IOException {
    exchange.sendResponseHeaders(status, body.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(body);
    }
  }

  private static String descriptor() {
    return Descriptors.write(Descriptors.preset("gensyn"));
  }

  private void refuses(Run.Result result, int exit, String... words) {
    assertThat(result.exit()).as(result.err()).isEqualTo(exit);
    assertThat(result.err()).contains(words);
    assertThat(home.resolve(".local/share/gavel/sales")).doesNotExist();
  }

  @Test
  void aDescriptorIsTakenByItsAddressAndPinnedByItsHash() {
    at("/sale.toml", 200, descriptor().getBytes(StandardCharsets.UTF_8));
    String hash = Descriptors.hash(descriptor());
    Run.Result added = add(origin + "/sale.toml", "--name", "mine", "--sha256", hash);
    assertThat(added.exit()).as(added.err()).isZero();
    assertThat(added.out()).contains("Added as mine, pinned at " + hash, "gavel sale use mine");
  }

  @Test
  void aServiceThatHasAPageToShowAsWellIsAskedForTheText() {
    server.createContext(
        "/sale.toml",
        exchange -> {
          boolean text = exchange.getRequestHeaders().getFirst("Accept").contains("text/plain");
          String body = text ? descriptor() : "<html></html>";
          answer(exchange, 200, body.getBytes(StandardCharsets.UTF_8));
        });
    Run.Result added = add(origin + "/sale.toml", "--name", "mine");
    assertThat(added.exit()).as(added.err()).isZero();
  }

  @Test
  void anotherHashThanThePublishedOneIsRefused() {
    at("/sale.toml", 200, descriptor().getBytes(StandardCharsets.UTF_8));
    refuses(
        add(origin + "/sale.toml", "--name", "mine", "--sha256", "0x" + "ab".repeat(32)),
        3,
        "the descriptor's hash is " + Descriptors.hash(descriptor()),
        "Nothing was added.",
        "where the seller publishes it");
  }

  @Test
  void aPageThatIsNotThereIsSaidWithItsStatus() {
    at("/", 404, "gone".getBytes(StandardCharsets.UTF_8));
    refuses(add(origin + "/sale.toml"), 6, "answered with status 404", "name the file");
  }

  @Test
  void aWebPageIsNoDescriptor() {
    at(
        "/sale.toml",
        200,
        "<!DOCTYPE html>\n<html><body>Log in</body></html>".getBytes(StandardCharsets.UTF_8));
    refuses(
        add(origin + "/sale.toml"),
        3,
        origin + "/sale.toml is not TOML, from line 1 on",
        "Nothing was added.",
        "gavel sale add FILE|URL");
  }

  @Test
  void whatIsNoTextIsNoDescriptor() {
    at("/sale.toml", 200, new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
    refuses(add(origin + "/sale.toml"), 6, "it is no UTF-8 text", "name the file");
  }

  @Test
  void anEndlessBodyIsGivenUp() {
    server.createContext(
        "/sale.toml",
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] piece = new byte[1 << 20];
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < 200; i++) {
              out.write(piece);
            }
          } catch (IOException givenUp) {
            exchange.close();
          }
        });
    refuses(add(origin + "/sale.toml"), 3, "has more than 64 MB", "name the file");
  }

  @Test
  void aRedirectIsToldAndNotFollowed() {
    AtomicInteger asked = new AtomicInteger();
    server.createContext(
        "/sale.toml",
        exchange -> {
          exchange.getResponseHeaders().set("Location", origin + "/other.toml");
          answer(exchange, 302, new byte[] {' '});
        });
    server.createContext(
        "/other.toml",
        exchange -> {
          asked.incrementAndGet();
          answer(exchange, 200, descriptor().getBytes(StandardCharsets.UTF_8));
        });
    refuses(
        add(origin + "/sale.toml"),
        6,
        "is said to be at " + origin + "/other.toml now",
        "type that one, if you trust it");
    assertThat(asked).hasValue(0);
  }

  @Test
  void whereNobodyListensTheNextStepIsSaid() {
    server.stop(0);
    refuses(
        add(origin + "/sale.toml"),
        6,
        "cannot be fetched: Connection refused.",
        "Check the address and the network.",
        "name the file");
  }

  @Test
  void addressesThatAreNoneOrNotSafeAreRefused() {
    refuses(add("http://sales.example/sale.toml"), 2, "fetched over https", "name the file");
    refuses(add("https://sales example/sale.toml"), 2, "from a web address", "name the file");
    refuses(add("https:///sale.toml"), 2, "fetched over https", "name the file");
    refuses(add("https://nobody.invalid/sale.toml"), 6, "there is no host nobody.invalid");
  }

  @Test
  void aFolderAndAMissingFileAreSaidAsSuch() throws IOException {
    Path folder = Files.createDirectory(home.resolve("folder"));
    refuses(add(folder.toString()), 3, folder + " cannot be read");
    refuses(add(home.resolve("none.toml").toString()), 3, "is not there", "Check the path.");
  }
}
