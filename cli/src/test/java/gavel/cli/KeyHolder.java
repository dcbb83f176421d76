package gavel.cli;

import gavel.wallet.Address;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HexFormat;

/** A real node in a process of its own that signs for one account, whose key only it has. */
final class KeyHolder implements AutoCloseable {
  /** The first account of the phrase that every local node starts with. */
  static final Address ACCOUNT = Address.parse("0xf39Fd6e51aad88F6F4ce6aB8827279cffFb92266");

  private static final String KEY =
      "ac0974bec39a17e36ba4a6b4d238ff944bacb478cbed5efcae784d7bf4f2ff80";

  private final Path program;
  private final Path cache;
  private final int port;
  private Process process;

  KeyHolder(Path program, Path cache) throws IOException {
    this.program = program;
    this.cache = cache;
    try (ServerSocket free = new ServerSocket(0)) {
      this.port = free.getLocalPort();
    }
    start();
  }

  /** The key, in hex, for whoever wants to look for it. */
  static String key() {
    return KEY;
  }

  /** The key's bytes, a character each. */
  static String keyBytes() {
    return new String(HexFormat.of().parseHex(KEY), StandardCharsets.ISO_8859_1);
  }

  String address() {
    return "http://127.0.0.1:" + port;
  }

  /** Starts it, or starts it again at the same port, and waits until it listens. */
  void start() throws IOException {
    process =
        new ProcessBuilder(
                program.toString(),
                "--host",
                "127.0.0.1",
                "--port",
                Integer.toString(port),
                "--accounts",
                "1",
                "--cache-path",
                cache.toString())
            .redirectErrorStream(true)
            .start();
    var lines = process.inputReader(StandardCharsets.UTF_8);
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.contains("Listening on")) {
        Thread.ofVirtual().start(() -> lines.lines().forEach(said -> {}));
        return;
      }
    }
    throw new IOException("the signer ended before it listened");
  }

  /** Stops it, as one that fails would. */
  void stop() {
    process.destroyForcibly().onExit().join();
  }

  @Override
  public void close() {
    stop();
  }
}
