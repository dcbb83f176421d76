package gavel.protocol.browser;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Chromium without a window, driven over its DevTools protocol. */
final class Chromium implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final Answers answers = new Answers();
  private final AtomicInteger number = new AtomicInteger();
  private WebSocket socket;

  private Chromium(Process process) {
    this.process = process;
  }

  /** Starts one; where there is none, the test is skipped and says so. */
  static Chromium start(Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                program().toString(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--no-proxy-server",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.log").toFile())
            .start();
    Chromium chromium = new Chromium(process);
    Runtime.getRuntime().addShutdownHook(new Thread(chromium::close));
    chromium.connect(folder.resolve("DevToolsActivePort"));
    return chromium;
  }

  private static Path program() {
    Optional<Path> found =
        Stream.of(System.getenv("PATH").split(":"))
            .flatMap(
                folder -> Stream.of("chromium", "chromium-browser").map(Path.of(folder)::resolve))
            .filter(Files::isExecutable)
            .findFirst();
    if (found.isPresent()) {
      return found.get();
    }
    String missing = "SKIPPED: the wallet's page in a browser: there is no chromium on the PATH";
    if (System.getenv("GAVEL_REQUIRE_ALL") != null) {
      throw new IllegalStateException(missing);
    }
    System.err.println(missing);
    return abort(missing);
  }

  private void connect(Path portFile) throws Exception {
    while (!Files.exists(portFile) || Files.readAllLines(portFile).isEmpty()) {
      if (!process.isAlive()) {
        throw new IOException("chromium ended before it listened");
      }
      Thread.sleep(50);
    }
    String port = Files.readAllLines(portFile).getFirst();
    try (HttpClient http = HttpClient.newHttpClient()) {
      socket =
          HttpClient.newHttpClient()
              .newWebSocketBuilder()
              .buildAsync(pageOf(http, port), answers)
              .get();
    }
    call("Page.enable", Map.of());
  }

  /** The page's address; a browser that has only just started does not list its page yet. */
  private static URI pageOf(HttpClient http, String port) throws Exception {
    URI list = URI.create("http://127.0.0.1:" + port + "/json");
    while (true) {
      String targets =
          http.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString()).body();
      Optional<JsonNode> page =
          JsonMapper.shared()
              .readTree(targets)
              .valueStream()
              .filter(each -> each.path("type").asString("").equals("page"))
              .findFirst();
      if (page.isPresent()) {
        return URI.create(page.get().get("webSocketDebuggerUrl").asString());
      }
      Thread.sleep(50);
    }
  }

  /** Opens a page into which a script is put before any of its own. */
  void open(URI page, String script) {
    // The script stands for an extension, which the page's policy does not bind.
    call("Page.setBypassCSP", Map.of("enabled", true));
    call("Page.addScriptToEvaluateOnNewDocument", Map.of("source", script));
    call("Page.navigate", Map.of("url", page.toString()));
  }

  /** What an expression on the page comes to, as text. */
  String evaluate(String expression) {
    return call("Runtime.evaluate", Map.of("expression", expression))
        .path("result")
        .path("result")
        .path("value")
        .asString("");
  }

  private JsonNode call(String method, Map<String, Object> params) {
    int id = number.incrementAndGet();
    CompletableFuture<JsonNode> answer = answers.expect(id);
    socket
        .sendText(
            JsonMapper.shared()
                .writeValueAsString(Map.of("id", id, "method", method, "params", params)),
            true)
        .join();
    return answer.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
  }

  @Override
  public void close() {
    List<ProcessHandle> children = process.descendants().toList();
    process.destroyForcibly();
    children.forEach(ProcessHandle::destroyForcibly);
  }

  /** Answers come in pieces, and between events that nobody asked for. */
  private static final class Answers implements WebSocket.Listener {
    private final Map<Integer, CompletableFuture<JsonNode>> expected = new ConcurrentHashMap<>();
    private final StringBuilder message = new StringBuilder();

    CompletableFuture<JsonNode> expect(int id) {
      return expected.computeIfAbsent(id, _ -> new CompletableFuture<>());
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
      message.append(data);
      if (last) {
        JsonNode json = JsonMapper.shared().readTree(message.toString());
        message.setLength(0);
        expect(json.path("id").asInt(0)).complete(json);
      }
      from.request(1);
      return null;
    }
  }
}
