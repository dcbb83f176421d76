package gavel.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gives the recorded answers of two local chains and their registrar, {@code answers.tsv}: path,
 * question and answer of each, all with the id 0.
 */
final class TrainingNode implements AutoCloseable {

  private static final Pattern ID = Pattern.compile("\"id\":\\s*(\\d+)");
  private static final String UNKNOWN =
      "{\"jsonrpc\":\"2.0\",\"id\":0,\"error\":{\"code\":-32601,\"message\":\"not recorded\"}}";

  private final HttpServer server;
  private final Map<String, String> answers;

  private TrainingNode(HttpServer server, Map<String, String> answers) {
    this.server = server;
    this.answers = answers;
  }

  /** Starts on a free port of this machine. */
  static TrainingNode start() throws IOException {
    Map<String, String> answers =
        StartTraining.text("answers.tsv")
            .lines()
            .collect(
                Collectors.toMap(
                    line -> line.substring(0, line.lastIndexOf('\t')),
                    line -> line.substring(line.lastIndexOf('\t') + 1)));
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    TrainingNode node = new TrainingNode(server, answers);
    server.createContext("/", node::answer);
    server.start();
    return node;
  }

  int port() {
    return server.getAddress().getPort();
  }

  private void answer(HttpExchange exchange) throws IOException {
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    Matcher id = ID.matcher(asked);
    String number = id.find() ? id.group(1) : "0";
    String key = exchange.getRequestURI().getPath() + "\t" + id.replaceFirst("\"id\":0");
    String answer = answers.getOrDefault(key, UNKNOWN);
    byte[] bytes =
        ID.matcher(answer).replaceFirst("\"id\":" + number).getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream body = exchange.getResponseBody()) {
      body.write(bytes);
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
