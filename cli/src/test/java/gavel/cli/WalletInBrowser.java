package gavel.cli;

import com.sun.net.httpserver.HttpServer;
import gavel.wallet.Address;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A real Chromium with a wallet as an extension in it, built as such wallets are: a provider in the
 * page (EIP-1193, EIP-6963), a relay, and a process of its own that sends through its own node.
 */
final class WalletInBrowser implements AutoCloseable {

  private static final String FLAGS =
      "--headless=new --no-sandbox --disable-gpu --disable-dev-shm-usage --no-first-run"
          + " --no-proxy-server --disable-features=DisableLoadExtensionCommandLineSwitch";

  private final Path folder;
  private final HttpServer listener;
  private final List<String> reviews = new CopyOnWriteArrayList<>();

  private WalletInBrowser(Path folder, HttpServer listener) {
    this.folder = folder;
    this.listener = listener;
  }

  /** Makes one that holds an account; where there is no Chromium, the test is skipped. */
  static WalletInBrowser of(Path folder, URI node, Address account, String manner)
      throws IOException {
    RealProgram.of("chromium", folder, Map.of());
    HttpServer listener =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    WalletInBrowser wallet = new WalletInBrowser(folder, listener);
    listener.createContext(
        "/",
        exchange -> {
          byte[] review = exchange.getRequestBody().readAllBytes();
          wallet.reviews.add(new String(review, StandardCharsets.UTF_8));
          exchange.sendResponseHeaders(204, -1);
          exchange.close();
        });
    listener.start();
    String reviews = "http://127.0.0.1:" + listener.getAddress().getPort();
    Path extension = Files.createDirectory(folder.resolve("extension"));
    for (String name : List.of("manifest.json", "inpage.js", "relay.js", "background.js")) {
      Files.writeString(
          extension.resolve(name),
          resource(name)
              .replace("{node}", node.toString())
              .replace("{account}", account.lower())
              .replace("{manner}", manner)
              .replace("{reviews}", reviews));
    }
    wallet.writeLauncher(extension);
    return wallet;
  }

  /** The program, whose pages open in it. */
  Packaged with(Packaged gavel) {
    return gavel.with("GAVEL_BROWSER", folder.resolve("browser").toString());
  }

  /** What the page has shown to the person so far. */
  List<String> reviews() {
    return reviews;
  }

  private void writeLauncher(Path extension) throws IOException {
    Path launcher = folder.resolve("browser");
    Files.writeString(
        launcher,
        """
        #!/bin/sh
        echo $$ > '%1$s/pid'
        exec chromium %2$s --user-data-dir='%1$s/data' --load-extension='%3$s' "$1" > '%1$s/log' 2>&1
        """
            .formatted(folder, FLAGS, extension));
    Files.setPosixFilePermissions(launcher, PosixFilePermissions.fromString("rwx------"));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = WalletInBrowser.class.getResourceAsStream("extension/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Override
  public void close() throws IOException {
    listener.stop(0);
    Path pid = folder.resolve("pid");
    if (Files.exists(pid)) {
      ProcessHandle.of(Long.parseLong(Files.readString(pid).strip()))
          .ifPresent(WalletInBrowser::end);
    }
  }

  private static void end(ProcessHandle browser) {
    List<ProcessHandle> all = new java.util.ArrayList<>(browser.descendants().toList());
    all.add(browser);
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(each -> each.onExit().join());
  }
}
