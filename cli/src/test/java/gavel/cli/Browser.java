package gavel.cli;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real Chromium without a window, driven over its DevTools protocol, that notes requests. */
final class Browser implements AutoCloseable {

  private static final int PATIENCE_SECONDS = 60;

  private final Process process;
  private final Listener listener = new Listener();
  private final AtomicInteger number = new AtomicInteger();
  private final HttpClient http = HttpClient.newHttpClient();
  private WebSocket socket;

  private Browser(Process process) {
    this.process = process;
  }

  /** Starts one; where there is none, the test is skipped and says so. */
  static Browser start(Path folder) throws Exception {
    Process process =
        new ProcessBuilder(
                program(),
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--hide-scrollbars",
                "--no-first-run",
                "--remote-debugging-port=0",
                "--user-data-dir=" + folder,
                "about:blank")
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("chromium.log").toFile())
            .start();
    Browser browser = new Browser(process);
    Runtime.getRuntime().addShutdownHook(new Thread(browser::close));
    browser.connect(folder.resolve("DevToolsActivePort"));
    return browser;
  }

  private static String program() {
    return Stream.of(System.getenv("PATH").split(":"))
        .flatMap(folder -> Stream.of(folder + "/chromium", folder + "/chromium-browser"))
        .filter(file -> Files.isExecutable(Path.of(file)))
        .findFirst()
        .orElseGet(Browser::none);
  }

  private static String none() {
    String missing = "SKIPPED: the report in a browser: there is no chromium on the PATH";
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
    socket = http.newWebSocketBuilder().buildAsync(pageOf(port), listener).get();
    call("Page.enable", Map.of());
    call("Network.enable", Map.of());
  }

  /** The page's address; a browser that has only just started does not list its page yet. */
  private URI pageOf(String port) throws Exception {
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

  /** Opens a page on a screen so wide, in {@code light} or {@code dark}, and waits for it. */
  void open(Path page, int width, String scheme) throws InterruptedException {
    call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 800, "deviceScaleFactor", 1, "mobile", width < 600));
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
    call("Page.navigate", Map.of("url", page.toUri().toString()));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    String ready = "document.readyState + location.pathname";
    while (!evaluate(ready).equals("complete" + page.toUri().getPath())) {
      if (System.nanoTime() > end) {
        throw new AssertionError("the page did not load: " + page);
      }
      Thread.sleep(20);
    }
  }

  /** Addresses of everything that was asked for since the start. */
  List<String> requests() {
    return List.copyOf(listener.requests);
  }

  /** What an expression on the page comes to, as text. */
  String evaluate(String expression) {
    JsonNode result = call("Runtime.evaluate", Map.of("expression", expression)).path("result");
    if (result.has("exceptionDetails")) {
      throw new AssertionError(result.get("exceptionDetails").toString());
    }
    return result.path("result").path("value").asString("");
  }

  /** How many colours a part of the page shows. */
  long colours(double x, double y, double width, double height) throws IOException {
    Map<String, Object> clip = Map.of("x", x, "y", y, "width", width, "height", height, "scale", 1);
    JsonNode shot =
        call(
            "Page.captureScreenshot",
            Map.of("format", "png", "captureBeyondViewport", true, "clip", clip));
    byte[] png = Base64.getDecoder().decode(shot.path("result").path("data").asString());
    var image = ImageIO.read(new ByteArrayInputStream(png));
    int[] pixels =
        image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    return java.util.Arrays.stream(pixels).distinct().count();
  }

  private JsonNode call(String method, Map<String, Object> params) {
    int id = number.incrementAndGet();
    CompletableFuture<JsonNode> answer = listener.expect(id);
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
    http.shutdownNow();
  }

  /** Answers come in pieces, between events. */
  private static final class Listener implements WebSocket.Listener {

    private final Map<Integer, CompletableFuture<JsonNode>> expected = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
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
        if (json.path("method").asString("").equals("Network.requestWillBeSent")) {
          requests.add(json.at("/params/request/url").asString());
        } else if (json.has("id")) {
          expect(json.get("id").asInt()).complete(json);
        }
      }
      from.request(1);
      return null;
    }
  }
}
