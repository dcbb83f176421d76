package gavel.protocol.rpc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A node that gives the answers it was told to, in order; its chain id and newest block it always
 * answers.
 */
final class ScriptedEndpoint implements Endpoint {
  interface Move {
    Answer answer() throws IOException;
  }

  private final String label;
  private final long chainId;
  private long head = 100;
  private final Deque<Move> moves = new ArrayDeque<>();
  private final List<JsonNode> asked = new ArrayList<>();

  ScriptedEndpoint(String label, long chainId) {
    this.label = label;
    this.chainId = chainId;
  }

  /** Its newest block, which it always answers too. */
  ScriptedEndpoint at(long block) {
    head = block;
    return this;
  }

  ScriptedEndpoint result(String json) {
    return then(() -> ok("{\"result\":" + json + "}"));
  }

  ScriptedEndpoint error(String json) {
    return then(() -> ok("{\"error\":" + json + "}"));
  }

  ScriptedEndpoint status(int status, Optional<Duration> retryAfter) {
    return then(() -> new Answer(status, new byte[0], retryAfter));
  }

  ScriptedEndpoint body(String body) {
    return then(() -> ok(body));
  }

  ScriptedEndpoint notReached() {
    return then(
        () -> {
          throw new NotReached(new IOException("Connection refused"));
        });
  }

  ScriptedEndpoint brokenOff() {
    return then(
        () -> {
          throw new IOException("Read timed out");
        });
  }

  private ScriptedEndpoint then(Move move) {
    moves.add(move);
    return this;
  }

  private static Answer ok(String body) {
    return new Answer(200, body.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  @Override
  public String label() {
    return label;
  }

  @Override
  public Answer post(byte[] body) throws IOException {
    JsonNode request = JsonMapper.builder().build().readTree(body);
    if (request.path("method").asString().equals("eth_chainId")) {
      return withId(request, ok("{\"result\":\"0x" + Long.toHexString(chainId) + "\"}"));
    }
    if (request.path("params").path(0).asString("").equals("latest")) {
      String block = "{\"number\":\"0x" + Long.toHexString(head) + "\"}";
      return withId(request, ok("{\"result\":" + block + "}"));
    }
    asked.add(request);
    if (moves.isEmpty()) {
      throw new AssertionError("asked once too often: " + request);
    }
    return withId(request, moves.remove().answer());
  }

  /** An answer names the request that it belongs to. */
  private static Answer withId(JsonNode request, Answer answer) {
    String body = new String(answer.body(), StandardCharsets.UTF_8);
    String named = body.replaceFirst("^\\{", "{\"id\":" + request.path("id").asLong() + ",");
    return new Answer(answer.status(), named.getBytes(StandardCharsets.UTF_8), answer.retryAfter());
  }

  /** What it was asked, these two left out. */
  List<JsonNode> asked() {
    return asked;
  }
}
