package gavel.protocol.chain;

import static org.junit.jupiter.api.Assumptions.abort;

import gavel.protocol.rpc.EthClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A real anvil of a test's own, on a free port. Found by GAVEL_ANVIL, else in gavel's cache folder;
 * where it is missing the tests that need it are skipped and say so, or fail if GAVEL_REQUIRE_ALL
 * is 1.
 */
public final class LocalNode implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("Listening on 127\\.0\\.0\\.1:(\\d+)");

  private final Process process;
  private final EthClient client;
  private final URI endpoint;

  private LocalNode(Process process, URI endpoint, long chainId) {
    this.process = process;
    this.endpoint = endpoint;
    this.client = EthClient.connect(List.of(endpoint), chainId);
  }

  /** Starts a node; transactions from any account are accepted without a key. */
  public static LocalNode start(long chainId) {
    return start(chainId, "--accounts", "0");
  }

  /** Starts a node with further options, such as accounts that it signs for. */
  public static LocalNode start(long chainId, String... options) {
    try {
      Path cache = Files.createTempDirectory("anvil-test");
      List<String> command =
          new ArrayList<>(
              List.of(
                  program().toString(),
                  "--host",
                  "127.0.0.1",
                  "--port",
                  "0",
                  "--auto-impersonate",
                  "--chain-id",
                  Long.toString(chainId),
                  "--cache-path",
                  cache.toString()));
      command.addAll(List.of(options));
      Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
      Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
      URI endpoint = awaitEndpoint(process);
      return new LocalNode(process, endpoint, chainId);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static URI awaitEndpoint(Process process) throws IOException {
    BufferedReader lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher listening = LISTENING.matcher(line);
      if (listening.find()) {
        Thread drain = new Thread(() -> drain(lines));
        drain.setDaemon(true);
        drain.start();
        return URI.create("http://127.0.0.1:" + listening.group(1));
      }
    }
    throw new IOException("anvil ended before it listened");
  }

  private static void drain(BufferedReader lines) {
    try {
      lines.transferTo(Writer.nullWriter());
    } catch (IOException e) {
      return; // the node was stopped, and its output with it
    }
  }

  private static Path program() {
    String named = System.getenv("GAVEL_ANVIL");
    Path path = named == null ? cached() : Path.of(named);
    if (Files.isExecutable(path)) {
      return path;
    }
    String missing = "SKIPPED: there is no anvil at " + path + "; gavel devnet up fetches it";
    if ("1".equals(System.getenv("GAVEL_REQUIRE_ALL"))) {
      throw new IllegalStateException(missing);
    }
    System.err.println(missing);
    return abort(missing);
  }

  private static Path cached() {
    String xdg = System.getenv("XDG_CACHE_HOME");
    Path caches = xdg == null ? Path.of(System.getProperty("user.home"), ".cache") : Path.of(xdg);
    boolean mac = System.getProperty("os.name").startsWith("Mac");
    boolean arm = System.getProperty("os.arch").equals("aarch64");
    String platform = (mac ? "darwin" : "linux") + (arm ? "-arm64" : "-amd64");
    return caches.resolve("gavel").resolve("anvil-1.7.1-" + platform).resolve("anvil");
  }

  public EthClient client() {
    return client;
  }

  public URI endpoint() {
    return endpoint;
  }

  @Override
  public void close() {
    process.destroyForcibly();
    process.onExit().join();
  }
}
