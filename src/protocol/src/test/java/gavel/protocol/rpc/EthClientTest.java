package gavel.protocol.rpc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;

class EthClientTest {
  private static final long CHAIN = 7;
  private static final Bytes RAW = Bytes.parse("0x02aa");

  private final List<Duration> pauses = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();
  private final ScriptedEndpoint first = new ScriptedEndpoint("first", CHAIN);
  private final ScriptedEndpoint second = new ScriptedEndpoint("second", CHAIN);

  private EthClient client(Endpoint... endpoints) {
    RetryPolicy retry = new RetryPolicy(3, Duration.ofMillis(100), Duration.ofSeconds(4));
    return new EthClient(
        new JsonRpc(List.of(endpoints), CHAIN, retry, pauses::add, new Random(1), warnings::add),
        CHAIN);
  }

  @Test
  void anotherChainIsRefusedBeforeAnythingIsAsked() {
    ScriptedEndpoint mainnet = new ScriptedEndpoint("mainnet", 1);
    assertThatThrownBy(() -> client(mainnet).blockNumber())
        .isInstanceOf(WrongChainException.class)
        .hasMessage(
            "The endpoint mainnet serves chain 1, but this network is chain 7."
                + " Check --rpc-url and --network.");
    assertThat(mainnet.asked()).isEmpty();
  }

  @Test
  void anEndpointOfAnotherChainAmongOthersIsLeftOutWithAWarning() {
    ScriptedEndpoint mainnet = new ScriptedEndpoint("mainnet", 1);
    second.result("\"0x10\"").result("\"0x11\"");
    EthClient client = client(mainnet, second);
    assertThat(client.blockNumber() + client.blockNumber()).isEqualTo(33);
    assertThat(mainnet.asked()).isEmpty();
    assertThat(warnings)
        .containsExactly(
            "The endpoint mainnet serves chain 1, but this network is chain 7."
                + " Check --rpc-url and --network. It is left out.");
  }

  @Test
  void anEndpointFarBehindTheOthersIsLeftOutWithAWarningAndOneThatIsNearIsNot() {
    ScriptedEndpoint third = new ScriptedEndpoint("third", CHAIN).at(1_000);
    first.at(979);
    second.at(980).result("\"0x10\"");
    assertThat(client(first, second, third).blockNumber()).isEqualTo(16);
    assertThat(first.asked()).isEmpty();
    assertThat(warnings)
        .containsExactly(
            "The endpoint first is 21 blocks behind the others (at 979, they at 1000). It is left"
                + " out.");
  }

  @Test
  void aBusyEndpointIsAskedAgainAfterThePauseThatItWants() {
    first.status(429, Optional.of(Duration.ofSeconds(2))).result("\"0x10\"");
    assertThat(client(first).blockNumber()).isEqualTo(16);
    assertThat(pauses).containsExactly(Duration.ofSeconds(2));
  }

  @Test
  void pausesDoubleWithJitterAndNeverPassTheLongest() {
    first
        .status(503, Optional.empty())
        .status(429, Optional.of(Duration.ofHours(1)))
        .result("\"0x1\"");
    client(first).blockNumber();
    assertThat(pauses.get(0)).isBetween(Duration.ofMillis(50), Duration.ofMillis(100));
    assertThat(pauses.get(1)).isEqualTo(Duration.ofSeconds(4));
  }

  @Test
  void aReadGoesToTheNextEndpointWhenOneIsDown() {
    first.notReached();
    second.result("\"0x2\"");
    assertThat(client(first, second).blockNumber()).isEqualTo(2);
    assertThat(pauses).isEmpty();
  }

  @Test
  void aReadGoesToTheNextEndpointWhenOneIsBehind() {
    first.error("{\"code\":-32000,\"message\":\"header not found\"}");
    second.result("\"0x05\"");
    assertThat(client(first, second).call(CallRequest.view(Address.ZERO, RAW), BlockTag.of(9)))
        .isEqualTo(Bytes.parse("0x05"));
  }

  @Test
  void whenAllFailEachIsNamed() {
    first.notReached();
    second.brokenOff().brokenOff().brokenOff();
    assertThatThrownBy(() -> client(first, second).blockNumber())
        .isInstanceOf(RpcException.class)
        .hasMessageContaining("first cannot be reached: Connection refused")
        .hasMessageContaining("second did not answer eth_blockNumber: Read timed out");
    assertThat(pauses).hasSize(2);
  }

  @Test
  void anAnswerThatNoNodeGivesIsNamed() {
    first.body("<html>login</html>");
    assertThatThrownBy(() -> client(first).blockNumber())
        .isInstanceOf(RpcException.class)
        .hasMessageContaining("first does not answer as an Ethereum node does");
  }

  @Test
  void aTransactionIsNeverHandedOverTwiceWhenItMayHaveBeenTaken() {
    first.brokenOff();
    assertThatThrownBy(() -> client(first, second).sendRawTransaction(RAW))
        .isInstanceOf(SendUncertainException.class)
        .hasMessageContaining("it may have been taken")
        .hasMessageContaining("gavel tx list");
    assertThat(first.asked()).hasSize(1);
    assertThat(second.asked()).isEmpty();
  }

  @Test
  void aBusyEndpointIsGivenATransactionAgainAfterThePauseThatItWants() {
    first.status(429, Optional.of(Duration.ofSeconds(2))).result("\"0xabcd\"");
    assertThat(client(first).sendRawTransaction(RAW)).isEqualTo(Bytes.parse("0xabcd"));
    assertThat(pauses).containsExactly(Duration.ofSeconds(2));
  }

  @Test
  void aTransactionGoesElsewhereWhenItWasProvablyNotTaken() {
    first.status(429, Optional.empty()).status(429, Optional.empty()).status(429, Optional.empty());
    second.result("\"0xabcd\"");
    assertThat(client(first, second).sendRawTransaction(RAW)).isEqualTo(Bytes.parse("0xabcd"));
    assertThat(second.asked().get(0).path("params").path(0).asString()).isEqualTo("0x02aa");
  }

  @Test
  void aRefusedTransactionIsRefusedAndNotTriedElsewhere() {
    first.error("{\"code\":-32003,\"message\":\"insufficient funds for gas * price + value\"}");
    assertThatThrownBy(() -> client(first, second).sendRawTransaction(RAW))
        .isInstanceOf(RpcErrorException.class)
        .hasMessageContaining("insufficient funds");
    assertThat(second.asked()).isEmpty();
  }

  @Test
  void logsAreReadInRangesThatHalveUntilTheNodeTakesThem() {
    String tooWide = "{\"code\":-32005,\"message\":\"query returned more than 10000 results\"}";
    first.error(tooWide).error(tooWide).result("[]").result("[]").result("[]");
    client(first).logs(LogFilter.all(Address.ZERO, 0, 99));
    assertThat(first.asked())
        .extracting(
            each ->
                Integer.decode(each.path("params").path(0).path("fromBlock").asString())
                    + "-"
                    + Integer.decode(each.path("params").path(0).path("toBlock").asString()))
        .containsExactly("0-99", "0-49", "0-24", "25-49", "50-99");
  }

  @Test
  void aSingleBlockThatIsRefusedEndsTheReading() {
    first.error("{\"code\":-32602,\"message\":\"no\"}");
    assertThatThrownBy(() -> client(first).logs(LogFilter.all(Address.ZERO, 4, 4)))
        .isInstanceOf(RpcErrorException.class);
  }

  @Test
  void withoutAnEndpointTheNextStepIsNamed() {
    assertThatThrownBy(this::client)
        .isInstanceOf(RpcException.class)
        .hasMessage("No endpoint is known for chain 7. Name one: --rpc-url URL");
  }

  @Test
  void anAnswerToAnotherRequestIsNotTakenForThisOnes() {
    first.body(" {\"id\":99,\"result\":\"0x5\"}");
    assertThatThrownBy(() -> client(first).blockNumber())
        .isInstanceOf(RpcException.class)
        .hasMessageContaining("does not answer as an Ethereum node does");
  }
}
