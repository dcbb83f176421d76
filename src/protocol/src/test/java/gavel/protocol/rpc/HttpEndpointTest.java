package gavel.protocol.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class HttpEndpointTest {
  private static final byte[] BODY = "{\"q\":1}".getBytes(StandardCharsets.UTF_8);

  private HttpServer server;
  private final List<String> received = new ArrayList<>();

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/zipped", exchange -> answer(exchange, 200, true));
    server.createContext("/busy", exchange -> answer(exchange, 429, false));
    server.createContext("/broken", HttpExchange::close);
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange, int status, boolean zip) {
    try (exchange) {
      received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
      byte[] body = "answer".getBytes(StandardCharsets.UTF_8);
      if (zip) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(packed)) {
          out.write(body);
        }
        body = packed.toByteArray();
        exchange.getResponseHeaders().set("Content-Encoding", "gzip");
      }
      exchange.getResponseHeaders().set("Retry-After", "3");
      exchange.sendResponseHeaders(status, body.length);
      exchange.getResponseBody().write(body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpEndpoint endpoint(String path) {
    return new HttpEndpoint(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path),
        Duration.ofSeconds(5),
        Duration.ofSeconds(5));
  }

  @Test
  void aPackedAnswerIsUnpacked() throws IOException {
    Endpoint.Answer answer = endpoint("/zipped").post(BODY);
    assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo("answer");
    assertThat(received).containsExactly("{\"q\":1}");
  }

  @Test
  void aRefusalCarriesThePauseThatTheServerWants() throws IOException {
    Endpoint.Answer answer = endpoint("/busy").post(BODY);
    assertThat(answer.busy()).isTrue();
    assertThat(answer.retryAfter()).contains(Duration.ofSeconds(3));
    assertThat(answer.body()).isNotEmpty();
  }

  @Test
  void aLineThatBreaksIsNotTriedAgainByTheJdk() {
    assertThatThrownBy(() -> endpoint("/broken").post(BODY))
        .isInstanceOf(IOException.class)
        .isNotInstanceOf(NotReached.class);
  }

  @Test
  void aPortThatNobodyListensOnIsNotReached() {
    HttpEndpoint endpoint = endpoint("/zipped");
    server.stop(0);
    assertThatThrownBy(() -> endpoint.post(BODY)).isInstanceOf(NotReached.class);
  }

  @Test
  void theLabelKeepsTheKeyInThePathToItself() {
    HttpEndpoint hosted =
        new HttpEndpoint(
            URI.create("https://node.example/v2/secret-key?x=1"), Duration.ZERO, Duration.ZERO);
    assertThat(hosted.label()).isEqualTo("node.example");
  }

  @Test
  void anotherSchemeIsRefused() {
    assertThatThrownBy(
            () -> new HttpEndpoint(URI.create("ftp://host/x"), Duration.ZERO, Duration.ZERO))
        .isInstanceOf(RpcException.class)
        .hasMessageContaining("wants an http:// or https:// address");
  }
}
