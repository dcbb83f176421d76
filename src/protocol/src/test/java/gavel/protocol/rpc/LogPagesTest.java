package gavel.protocol.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.wallet.Address;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogPagesTest {
  private static final long HEAD = 5_000;

  /** A node with one log in each block of a step, that takes ranges up to a width. */
  private static final class Blocks implements Endpoint {
    private final List<Long> widths = Collections.synchronizedList(new ArrayList<>());
    private final long step;
    private final long widest;
    private final String data;

    Blocks(long step, long widest, int bytes) {
      this.step = step;
      this.widest = widest;
      this.data = "0x" + "ab".repeat(bytes);
    }

    @Override
    public String label() {
      return "blocks";
    }

    @Override
    public Answer post(byte[] body) {
      JsonNode asked = JsonMapper.shared().readTree(body);
      String answer =
          asked.path("method").asString().equals("eth_chainId")
              ? result("\"0x7\"")
              : logs(asked.path("params").path(0));
      return new Answer(
          200,
          ("{\"id\":" + asked.path("id") + "," + answer + "}").getBytes(StandardCharsets.UTF_8),
          Optional.empty());
    }

    private static String result(String json) {
      return "\"result\":" + json;
    }

    private String logs(JsonNode query) {
      long from = Long.decode(query.path("fromBlock").asString());
      long to = Long.decode(query.path("toBlock").asString());
      widths.add(to - from + 1);
      if (to - from + 1 > widest) {
        return "\"error\":{\"code\":-32005,\"message\":\"too wide\"}";
      }
      return result(
          LongStream.rangeClosed(from, to)
              .filter(block -> block % step == 0)
              .mapToObj(this::log)
              .toList()
              .toString());
    }

    private String log(long block) {
      String hash = "0x" + "%064x".formatted(block);
      return "{\"address\":\"%s\",\"topics\":[\"%s\"],\"data\":\"%s\",\"blockHash\":\"%s\",\"blockNumber\":\"0x%x\",\"removed\":false,\"transactionHash\":\"%s\",\"logIndex\":\"0x0\"}"
          .formatted(Address.ZERO.lower(), hash, data, hash, block, hash);
    }
  }

  private static EthClient client(Endpoint node) {
    RetryPolicy retry = new RetryPolicy(1, Duration.ofMillis(1), Duration.ofMillis(1));
    return new EthClient(new JsonRpc(List.of(node), 7, retry, _ -> {}, new Random(1), _ -> {}), 7);
  }

  private static List<Long> read(Blocks node) {
    return client(node).logs(LogFilter.all(Address.ZERO, 1, HEAD)).stream()
        .map(Log::blockNumber)
        .toList();
  }

  private static List<Long> multiples(long step) {
    return LongStream.rangeClosed(1, HEAD).filter(block -> block % step == 0).boxed().toList();
  }

  @Test
  void logsComeInOrderAndRangesWidenWhileThereIsLittle() {
    Blocks node = new Blocks(100, Long.MAX_VALUE, 10);
    assertThat(read(node)).isEqualTo(multiples(100));
    assertThat(Collections.max(node.widths)).isGreaterThanOrEqualTo(1_024);
  }

  @Test
  void aNodesWidestRangeIsFoundAndKeptTo() {
    Blocks node = new Blocks(50, 100, 10);
    assertThat(read(node)).isEqualTo(multiples(50));
    List<Long> later = node.widths.subList(node.widths.size() - 20, node.widths.size());
    assertThat(later).allMatch(width -> width <= 100);
  }

  @Test
  void rangesGetNarrowerWhereAnswersAreLarge() {
    Blocks node = new Blocks(1, Long.MAX_VALUE, 20_000);
    assertThat(read(node)).isEqualTo(multiples(1));
    assertThat(node.widths.getLast()).isLessThanOrEqualTo(256);
  }

  @Test
  void aLogThatLacksAFieldIsMalformed() {
    Endpoint node =
        new ScriptedEndpoint("first", 7).result("[{\"address\":\"" + Address.ZERO.lower() + "\"}]");
    assertThatThrownBy(() -> client(node).logs(LogFilter.all(Address.ZERO, 1, 2)))
        .isInstanceOf(RpcException.class)
        .hasMessage(
            "The node's answer is malformed: data is nothing. Try another endpoint: --rpc-url");
  }
}
