package gavel.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Runs typical commands in an empty home of their own, so that the JVM can put what they load into
 * a start-up cache. Whether a command succeeds is of no account here. The chain that they ask is a
 * server in this process that knows its id and otherwise answers with zeros.
 */
public final class StartTraining {

  private static final String ADDRESS = "0x00000000000000000000000000000000000000aa";

  private static final List<String> LINES =
      List.of(
          "--version",
          "--help",
          "bid --help",
          "bid place --help",
          "nonsense",
          "bid place --nonsense",
          "help exit-codes --json",
          "completion bash",
          "network list",
          "wallet list",
          "wallet show " + ADDRESS + " --json",
          "tx list --json",
          "doctor",
          "sale show --sale training --json",
          "bid show --sale training --json --account " + ADDRESS,
          "bid place --sale training --dry-run --amount 100 --price 0.02 --token usdc --account "
              + ADDRESS,
          "simulate clear book.csv --terms gensyn",
          "simulate clear book.csv --terms gensyn --json");

  private StartTraining() {}

  /** Runs them. */
  public static void main(String[] args) throws IOException, ClassNotFoundException {
    // Initialised, not run: they end the process.
    Class.forName(Gavel.class.getName());
    Class.forName(AuctionSim.class.getName());
    Path home = Files.createTempDirectory("gavel-training");
    HttpServer node =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    node.createContext("/", StartTraining::answer);
    node.start();
    try {
      fill(home, "http://127.0.0.1:" + node.getAddress().getPort());
      for (String line : LINES) {
        String[] words =
            line.replace("book.csv", home.resolve("book.csv").toString()).split(" ", -1);
        new Launcher(Commands.gavel(), env(home)).run(words);
      }
    } finally {
      node.stop(0);
      delete(home);
    }
  }

  private static Env env(Path home) {
    Map<String, String> variables = new HashMap<>();
    variables.put("HOME", home.toString());
    variables.put("PATH", System.getenv().getOrDefault("PATH", ""));
    PrintStream nowhere =
        new PrintStream(OutputStream.nullOutputStream(), true, StandardCharsets.UTF_8);
    return Env.system().piped(variables, new ByteArrayInputStream(new byte[0]), nowhere);
  }

  private static void fill(Path home, String endpoint) throws IOException {
    Path sale = home.resolve(".local/share/gavel/sales/training/sale.toml");
    Files.createDirectories(sale.getParent());
    Files.writeString(
        sale,
        """
        format = 1
        name = "Training"
        standing = "assumed"
        [network]
        l1 = "training"
        l2 = "training"
        [sale]
        address = "%s"
        uuid = "00000000-0000-4000-8000-000000000000"
        [payment-tokens]
        usdc = "%s"
        [terms]
        preset = "gensyn"
        """
            .formatted(ADDRESS, ADDRESS));
    Path networks = home.resolve(".config/gavel/networks.toml");
    Files.createDirectories(networks.getParent());
    Files.writeString(
        networks,
        """
        version = 1
        network = [{name = 'training', title = 'Training', chain-id = 313371, layer = 'L1', \
        purpose = 'LOCAL', endpoints = ['%s']}]
        """
            .formatted(endpoint));
    Files.writeString(
        home.resolve("book.csv"), "entity,amount,price,lockup\na,100,0.02,no\nb,250.5,0.1,yes\n");
  }

  private static void answer(HttpExchange exchange) throws IOException {
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    String id = asked.replaceFirst("(?s).*\"id\"\\s*:\\s*(\\d+).*", "$1");
    String result = asked.contains("eth_chainId") ? "0x4c81b" : "0x" + "0".repeat(64);
    byte[] answer =
        "{\"jsonrpc\":\"2.0\",\"id\":%s,\"result\":\"%s\"}"
            .formatted(id, result)
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, answer.length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(answer);
    }
  }

  private static void delete(Path home) throws IOException {
    try (Stream<Path> files = Files.walk(home)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
