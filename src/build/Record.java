import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Records what the local chains and their registrar answer to the command lines that train the
 * start-up cache, {@code Record GAVEL FOLDER}. The chains run in this HOME, where alice has a bid
 * and bob is logged in: {@code src/build/record-training.sh} sees to that. FOLDER has lines.txt.
 */
final class Record {
  private final Map<String, String> answers = new TreeMap<>();
  private final Path data = Path.of(System.getenv("HOME"), ".local/share/gavel");
  private final String devnet;
  private final Path gavel;
  private final Path folder;

  private Record(Path gavel, Path folder) throws IOException {
    this.gavel = gavel;
    this.folder = folder;
    this.devnet = Files.readString(data.resolve("devnet/devnet.json"));
  }

  public static void main(String[] args) throws Exception {
    new Record(Path.of(args[0]), Path.of(args[1])).run();
  }

  private void run() throws Exception {
    HttpServer proxy =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    proxy.createContext("/l1", exchange -> pass(exchange, found("l1\" : \"([^\"]+)"), "/l1"));
    proxy.createContext("/l2", exchange -> pass(exchange, found("l2\" : \"([^\"]+)"), "/l2"));
    proxy.createContext("/", exchange -> pass(exchange, found("registrar\" : \"([^\"]+)"), ""));
    proxy.start();
    String port = String.valueOf(proxy.getAddress().getPort());
    String registrarPort = found("registrar\" : \"http://127.0.0.1:(\\d+)");

    String sale =
        Files.readString(data.resolve("devnet/sale.toml"))
            .replace(registrarPort, "@port@")
            .replace("\"devnet\"", "\"training\"")
            .replace("\"devnet-l2\"", "\"training-l2\"")
            .replace(
                "standing = \"published\", source = \"the local chains\"",
                "standing = \"assumed\"");
    Files.writeString(folder.resolve("sale.toml"), sale);
    Files.writeString(data.resolve("training.toml"), sale.replace("@port@", port));
    Path config = Files.createDirectories(Path.of(System.getenv("HOME"), ".config/gavel"));
    String networks = Files.readString(folder.resolve("networks.toml"));
    Files.writeString(config.resolve("networks.toml"), networks.replace("@port@", port));
    String login =
        Files.readString(data.resolve("logins/127.0.0.1_" + registrarPort + "-bob.json"));
    Path copy = data.resolve("logins/127.0.0.1_" + port + "-bob.json");
    Files.writeString(copy, login);
    Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rw-------"));
    // The real ones end with the local chains; nobody takes these.
    Files.writeString(
        folder.resolve("login.json"),
        login.replaceAll("(\"(access|refresh)_token\":)\"[^\"]*\"", "$1\"training\"").strip()
            + "\n");
    Files.writeString(
        folder.resolve("people.txt"), account("alice") + "\n" + account("bob") + "\n");
    Files.writeString(folder.resolve("time.txt"), Instant.now().getEpochSecond() + "\n");
    for (String line : Files.readAllLines(folder.resolve("lines.txt"))) {
      type(line);
    }
    proxy.stop(0);
    StringBuilder text = new StringBuilder();
    answers.forEach(
        (asked, answered) -> text.append(asked).append('\t').append(answered).append('\n'));
    Files.writeString(folder.resolve("answers.tsv"), text);
  }

  private void type(String line) throws IOException, InterruptedException {
    Path book = folder.resolve("book.csv");
    List<String> words =
        new java.util.ArrayList<>(
            List.of(
                line.replace("@alice@", account("alice"))
                    .replace("@bob@", account("bob"))
                    .replace("@sale@", data.resolve("training.toml").toString())
                    .replace("@book@", book.toAbsolutePath().toString())
                    .split(" ")));
    words.addFirst(gavel.toString());
    ProcessBuilder process = new ProcessBuilder(words).inheritIO();
    process.environment().put("GAVEL_SALE", "training");
    process.environment().put("GAVEL_NETWORK", "training");
    process.environment().put("GAVEL_LOGIN", "bob");
    System.err.println("$ " + line + "  -> " + process.start().waitFor());
  }

  private void pass(HttpExchange exchange, String upstream, String prefix) throws IOException {
    String path = exchange.getRequestURI().getPath();
    String asked = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    // The chain goes on meanwhile; all lines are to see it at one moment.
    String known = answers.get(path + "\t" + withoutId(asked));
    if (known != null) {
      answer(exchange, 200, known.replaceFirst("\"id\":0", "\"id\":" + id(asked)));
      return;
    }
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(upstream + path.substring(prefix.length())))
            .method(exchange.getRequestMethod(), HttpRequest.BodyPublishers.ofString(asked))
            .header("Content-Type", "application/json");
    String login = exchange.getRequestHeaders().getFirst("Authorization");
    if (login != null) {
      request.header("Authorization", login);
    }
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpResponse<String> answer =
          client.send(request.build(), HttpResponse.BodyHandlers.ofString());
      String body = answer.body().strip();
      if (answer.statusCode() == 200) {
        answers.put(path + "\t" + withoutId(asked), withoutId(body));
      }
      answer(exchange, answer.statusCode(), body);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static String id(String asked) {
    Matcher matcher = Pattern.compile("\"id\":\\s*(\\d+)").matcher(asked);
    return matcher.find() ? matcher.group(1) : "0";
  }

  private static String withoutId(String json) {
    return json.replaceFirst("\"id\":\\s*\\d+", "\"id\":0");
  }

  private String account(String name) {
    return found("\"name\" : \"" + name + "\",\\s*\"address\" : \"([^\"]+)");
  }

  private String found(String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(devnet);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + " in " + devnet);
    }
    return matcher.group(1);
  }
}
