package gavel.protocol.rpc;

import gavel.protocol.abi.AbiEncoder;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.abi.AbiSignature;
import gavel.wallet.Bytes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A node whose contracts answer views as they were told: for contracts that are not ours. */
public final class FakeChain implements Endpoint {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final long chainId;
  private final Map<Bytes, Bytes> views = new HashMap<>();
  private final Map<String, String> methods = new HashMap<>();

  public FakeChain(long chainId) {
    this.chainId = chainId;
    methods.put("eth_chainId", "\"0x" + Long.toHexString(chainId) + "\"");
  }

  /** What a view with these arguments answers. */
  public FakeChain view(
      String signature, List<Object> arguments, String results, Object... values) {
    AbiFunction function = AbiFunction.of(signature);
    Bytes answer =
        AbiEncoder.encode(AbiSignature.parse("r" + results).parameters(), List.of(values));
    views.put(function.encode(arguments.toArray()), answer);
    return this;
  }

  /** What another method answers, as JSON. */
  public FakeChain answer(String method, String json) {
    methods.put(method, json);
    return this;
  }

  public EthClient client() {
    RetryPolicy once = new RetryPolicy(1, Duration.ZERO, Duration.ZERO);
    return new EthClient(
        new JsonRpc(List.of(this), chainId, once, ignored -> {}, new Random(1), _ -> {}), chainId);
  }

  @Override
  public String label() {
    return "fake";
  }

  @Override
  public Answer post(byte[] body) {
    JsonNode request = JSON.readTree(body);
    String method = request.path("method").asString();
    String result = method.equals("eth_call") ? call(request) : methods.get(method);
    String json =
        result == null
            ? "{\"error\":{\"code\":-32601,\"message\":\"no such method\"}}"
            : "{\"id\":" + request.path("id") + ",\"result\":" + result + "}";
    return new Answer(200, json.getBytes(StandardCharsets.UTF_8), Optional.empty());
  }

  private String call(JsonNode request) {
    Bytes data = Bytes.parse(request.path("params").path(0).path("data").asString());
    return "\"" + views.getOrDefault(data, Bytes.EMPTY) + "\"";
  }
}
