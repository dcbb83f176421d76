package gavel.cli;

import gavel.cli.wiring.Kept;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Runs typical commands in an empty home of their own, so that the JVM can put what they load into
 * a start-up cache. The chains and the registrar that they ask are a recording ({@link
 * TrainingNode}), and the clock stands at the moment that it was made, so that bids, permits and
 * logins are good.
 */
public final class StartTraining {

  private final Path home;

  private StartTraining(Path home) {
    this.home = home;
  }

  /** Runs them; their texts go nowhere. */
  public static void main(String[] args) throws IOException, ClassNotFoundException {
    // Initialised, not run: they end the process.
    Class.forName(Gavel.class.getName());
    Class.forName(AuctionSim.class.getName());
    PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream(), true);
    Interruption.watch(env(Map.of(), nowhere, Instant.EPOCH), new Kept()).over();
    run(nowhere);
  }

  /** Runs them and returns how each ended. */
  static Map<String, Integer> run(PrintStream output) throws IOException {
    Path home = Files.createTempDirectory("gavel-training");
    try (TrainingNode node = TrainingNode.start()) {
      return new StartTraining(home).run(node.port(), output);
    } finally {
      delete(home);
    }
  }

  private Map<String, Integer> run(int port, PrintStream output) throws IOException {
    String place = String.valueOf(port);
    put("networks.toml", ".config/gavel/networks.toml", place);
    put("sale.toml", "sale.toml", place);
    put("book.csv", "book.csv", place);
    TrainingBook.write(home.resolve("large.csv"));
    put("key.txt", "key", place);
    put("password.txt", "password", place);
    put("login.json", ".local/share/gavel/logins/127.0.0.1_" + place + "-bob.json", place);
    Env env =
        env(
            Map.of(
                "HOME", home.toString(),
                "PATH", System.getenv().getOrDefault("PATH", ""),
                "GAVEL_SALE", "training",
                "GAVEL_NETWORK", "training",
                "GAVEL_LOGIN", "bob"),
            output,
            Instant.ofEpochSecond(Long.parseLong(text("time.txt").strip())));
    Map<String, Integer> ends = new LinkedHashMap<>();
    for (String line : text("lines.txt").lines().toList()) {
      ends.put(line, new Launcher(Commands.gavel(), env).run(words(line)));
    }
    return ends;
  }

  private String[] words(String line) throws IOException {
    List<String> people = text("people.txt").lines().toList();
    return line.replace("@alice@", people.getFirst())
        .replace("@bob@", people.getLast())
        .replace("@sale@", home.resolve("sale.toml").toString())
        .replace("@book@", home.resolve("book.csv").toString())
        .replace("@page@", home.resolve("page.html").toString())
        .replace("@large@", home.resolve("large.csv").toString())
        .replace("@key@", home.resolve("key").toString())
        .replace("@password@", home.resolve("password").toString())
        .split(" ", -1);
  }

  private static Env env(Map<String, String> variables, PrintStream output, Instant now) {
    Consumer<URI> nobody = page -> {};
    return new Env(
        variables,
        new ByteArrayInputStream(new byte[0]),
        output,
        output,
        Prompter.nobody(),
        false,
        true,
        80,
        () -> now,
        ZoneOffset.UTC,
        nobody);
  }

  private void put(String resource, String place, String port) throws IOException {
    gavel.wallet.secret.PrivateFiles.write(
        home.resolve(place), text(resource).replace("@port@", port));
  }

  /** A file of the recording. */
  static String text(String name) throws IOException {
    try (InputStream in = StartTraining.class.getResourceAsStream("training/" + name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void delete(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      List<Path> innermostFirst = files.sorted(Comparator.reverseOrder()).toList();
      for (Path file : innermostFirst) {
        Files.delete(file);
      }
    }
  }
}
