package gavel.protocol.submit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Stands between the program and a node, and spoils what it is told to. */
final class FaultProxy implements AutoCloseable {
  /** What can go wrong with one request. */
  enum Fault {
    NONE,
    /** The connection ends before the node has the request. */
    LOST_REQUEST,
    /** The node has the request, and the connection ends before its answer. */
    LOST_ANSWER,
    /** The answer ends in the middle. */
    TRUNCATED,
    /** The node gets the request twice. */
    DUPLICATED,
    /** The answer is another request's. */
    ANOTHER_ANSWER,
    TOO_MANY_REQUESTS,
    /** A transaction is taken with its right hash, and forgotten. */
    FORGOTTEN,
    /** The node says that it has another chain id. */
    WRONG_CHAIN,
    /** The receipt is of another transaction. */
    ANOTHER_RECEIPT,
    /** The answer comes after the client's patience. */
    SLOW
  }

  private final HttpServer server;
  private final URI node;
  private final Function<String, Fault> faults;
  private final Duration slow;
  private final Map<Fault, Integer> counts = new EnumMap<>(Fault.class);
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private byte[] lastAnswer = new byte[0];

  /**
   * A proxy of a node that spoils each request by what the function says of its body.
   *
   * @param slow how long a slow answer takes, beyond the client's patience
   */
  FaultProxy(URI node, Duration slow, Function<String, Fault> faults) {
    this.node = node;
    this.slow = slow;
    this.faults = faults;
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
  }

  synchronized Map<Fault, Integer> counts() {
    return new EnumMap<>(counts);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] request = exchange.getRequestBody().readAllBytes();
      String body = new String(request, StandardCharsets.UTF_8);
      Fault fault;
      synchronized (this) {
        fault = faults.apply(body);
        counts.merge(fault, 1, Integer::sum);
      }
      spoil(exchange, request, body, fault);
    }
  }

  private void spoil(HttpExchange exchange, byte[] request, String body, Fault fault)
      throws IOException {
    switch (fault) {
      case LOST_REQUEST -> {}
      case TOO_MANY_REQUESTS -> {
        exchange.getResponseHeaders().set("Retry-After", "0");
        exchange.sendResponseHeaders(429, -1);
      }
      case FORGOTTEN ->
          reply(exchange, body.contains("eth_sendRawTransaction") ? taken(body) : forward(request));
      case LOST_ANSWER -> forward(request);
      case TRUNCATED -> {
        byte[] answer = forward(request);
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer, 0, answer.length / 2);
      }
      case DUPLICATED -> {
        byte[] first = forward(request);
        forward(request);
        reply(exchange, first);
      }
      case ANOTHER_ANSWER -> {
        byte[] other = last();
        reply(exchange, other.length == 0 ? forward(request) : other);
      }
      case WRONG_CHAIN ->
          reply(
              exchange,
              body.contains("eth_chainId")
                  ? text(forward(request))
                      .replace("0x4c81b", "0x1")
                      .getBytes(StandardCharsets.UTF_8)
                  : forward(request));
      case ANOTHER_RECEIPT ->
          reply(
              exchange,
              text(forward(request))
                  .replaceAll("\"transactionHash\":\"0x..", "\"transactionHash\":\"0xee")
                  .getBytes(StandardCharsets.UTF_8));
      case SLOW -> {
        byte[] answer = forward(request);
        pause();
        reply(exchange, answer);
      }
      case NONE -> reply(exchange, forward(request));
    }
  }

  private static byte[] taken(String body) {
    JsonNode request = JsonMapper.shared().readTree(body);
    Bytes raw = Bytes.parse(request.path("params").path(0).asString());
    return "{\"jsonrpc\":\"2.0\",\"id\":%s,\"result\":\"%s\"}"
        .formatted(request.path("id"), Keccak.hash(raw).hex())
        .getBytes(StandardCharsets.UTF_8);
  }

  private void pause() {
    try {
      Thread.sleep(slow);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void reply(HttpExchange exchange, byte[] answer) throws IOException {
    synchronized (this) {
      lastAnswer = answer;
    }
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
  }

  private synchronized byte[] last() {
    return Arrays.copyOf(lastAnswer, lastAnswer.length);
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private byte[] forward(byte[] request) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) node.toURL().openConnection();
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/json");
    connection.getOutputStream().write(request);
    return connection.getInputStream().readAllBytes();
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
