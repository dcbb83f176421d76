package gavel.protocol.offline;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.abi.AbiFunction;
import gavel.protocol.chain.LocalNode;
import gavel.protocol.deploy.Artefact;
import gavel.protocol.rpc.Receipt;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a Safe did on a real chain is read back to the byte, or said to be unreadable. */
class SafeExecutionTest {
  private static final long CHAIN = 313_371;
  private static final AbiFunction EXECUTE =
      AbiFunction.of(
          "execTransaction(address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,"
              + "uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,"
              + "bytes signatures)");
  private static final AbiFunction MULTI_SEND = AbiFunction.of("multiSend(bytes transactions)");
  private static final Address OWNER = Address.parse("0x70997970C51812dc3A010C7d01b50e0d17dc79C8");
  private static final Address SOMEBODY =
      Address.parse("0x00000000000000000000000000000000000000b0");
  private static final Bytes HELLO = Bytes.parse("0x68656c6c6f");

  private LocalNode node;
  private Address safe;
  private Address multiSend;

  @BeforeEach
  void start() {
    node = LocalNode.start(CHAIN);
    node.client().raw("anvil_setBalance", OWNER.lower(), "0x8ac7230489e80000");
    safe = create("LocalSafe", "(address)", List.of(OWNER));
    multiSend = create("LocalMultiSend", "()", List.of());
  }

  @AfterEach
  void stop() {
    node.close();
  }

  @Test
  void aCallAloneIsReadToTheByteWithItsValue() {
    send(safe, Bytes.EMPTY, 1_000);
    Receipt sent = execute(safe, SOMEBODY, 400, HELLO, 0);

    assertThat(all())
        .containsExactly(
            new SafeExecution(
                sent.transactionHash(),
                sent.blockNumber(),
                true,
                Optional.of(List.of(call(SOMEBODY, 400, HELLO)))));
  }

  @Test
  void theCallsOfABatchAreReadInTheirOrder() {
    Bytes other = Bytes.zeros(100);
    Bytes packed =
        packed(SOMEBODY, 0, HELLO)
            .concat(packed(OWNER, 0, Bytes.EMPTY))
            .concat(packed(safe, 0, other));
    execute(safe, multiSend, 0, MULTI_SEND.encode(packed), 1);

    // The Safe has no function of zeros, so all of the batch came to nothing.
    assertThat(all()).extracting(SafeExecution::succeeded).containsExactly(false);
    assertThat(all().getFirst().calls())
        .contains(
            List.of(call(SOMEBODY, 0, HELLO), call(OWNER, 0, Bytes.EMPTY), call(safe, 0, other)));
  }

  @Test
  void aCallThatRevertedIsATryThatFailed() {
    execute(safe, multiSend, 0, HELLO, 0);

    assertThat(all()).hasSize(1);
    assertThat(all().getFirst().succeeded()).isFalse();
    assertThat(all().getFirst().calls()).contains(List.of(call(multiSend, 0, HELLO)));
  }

  @Test
  void whatIsWrappedInAWayThatIsNotKnownIsUnreadableAndNothingIsGuessed() {
    execute(safe, SOMEBODY, 0, HELLO, 1);
    Bytes cut = packed(SOMEBODY, 0, HELLO);
    execute(safe, SOMEBODY, 0, MULTI_SEND.encode(cut.slice(0, cut.size() - 1)), 1);
    // A second Safe owns a third, so that the transaction is not the third one's own.
    Address owned = create("LocalSafe", "(address)", List.of(safe));
    execute(safe, owned, 0, encoded(SOMEBODY, 0, HELLO, 0), 0);

    assertThat(all())
        .extracting(each -> each.calls().isPresent())
        .containsExactly(false, false, true);
    assertThat(SafeExecution.read(node.client(), owned, 0))
        .extracting(SafeExecution::succeeded, SafeExecution::calls)
        .containsExactly(org.assertj.core.groups.Tuple.tuple(true, Optional.empty()));
  }

  @Test
  void whatWasExecutedBeforeThePlanWasWrittenIsNotOfIt() {
    execute(safe, SOMEBODY, 0, HELLO, 0);
    Instant later = node.client().latestBlock().timestamp().plusSeconds(10);
    node.client().raw("evm_setNextBlockTimestamp", later.getEpochSecond());
    Receipt second = execute(safe, OWNER, 0, HELLO, 0);

    assertThat(since(later))
        .extracting(SafeExecution::transaction)
        .containsExactly(second.transactionHash());
    // A block bears whole seconds; a plan of the same second is not later.
    assertThat(since(later.plusMillis(900))).hasSize(1);
    assertThat(since(later.plusSeconds(1))).isEmpty();
  }

  @Test
  void aBlockTellsWhatCameBeforeThePlanWithoutAClock() {
    Receipt first = execute(safe, SOMEBODY, 0, HELLO, 0);
    Receipt second = execute(safe, OWNER, 0, HELLO, 0);

    assertThat(SafeExecution.read(node.client(), safe, first.blockNumber() + 1))
        .extracting(SafeExecution::transaction)
        .containsExactly(second.transactionHash());
    assertThat(SafeExecution.read(node.client(), safe, second.blockNumber() + 1)).isEmpty();
  }

  private List<SafeExecution> all() {
    return SafeExecution.read(node.client(), safe, 0);
  }

  private List<SafeExecution> since(Instant time) {
    return SafeExecution.since(node.client(), safe, time);
  }

  private static SafePlan.Call call(Address to, long value, Bytes data) {
    return new SafePlan.Call(to, BigInteger.valueOf(value), data);
  }

  private static Bytes packed(Address to, long value, Bytes data) {
    return Bytes.zeros(1)
        .concat(to.value())
        .concat(word(value))
        .concat(word(data.size()))
        .concat(data);
  }

  private static Bytes word(long number) {
    return Bytes.parse("0x%064x".formatted(number));
  }

  private static Bytes encoded(Address to, long value, Bytes data, int operation) {
    BigInteger none = BigInteger.ZERO;
    return EXECUTE.encode(
        to,
        BigInteger.valueOf(value),
        data,
        operation,
        none,
        none,
        none,
        Address.ZERO,
        Address.ZERO,
        Bytes.EMPTY);
  }

  private Receipt execute(Address by, Address to, long value, Bytes data, int operation) {
    return send(by, encoded(to, value, data, operation), 0);
  }

  private Address create(String contract, String types, List<Object> arguments) {
    Bytes code = Artefact.load(contract).creationCode(Map.of(), types, arguments);
    return sent(Optional.empty(), code, 0).contractAddress().orElseThrow();
  }

  private Receipt send(Address to, Bytes data, long value) {
    return sent(Optional.of(to), data, value);
  }

  /** The node signs for anybody. */
  private Receipt sent(Optional<Address> to, Bytes data, long value) {
    Map<String, String> transaction = new LinkedHashMap<>();
    transaction.put("from", OWNER.lower());
    to.ifPresent(address -> transaction.put("to", address.lower()));
    transaction.put("data", data.hex());
    transaction.put("value", "0x" + Long.toHexString(value));
    transaction.put("gas", "0x2dc6c0");
    Bytes hash = Bytes.parse(node.client().raw("eth_sendTransaction", transaction).asString());
    Optional<Receipt> receipt = node.client().receipt(hash);
    while (receipt.isEmpty()) {
      Thread.onSpinWait();
      receipt = node.client().receipt(hash);
    }
    assertThat(receipt.get().succeeded()).isTrue();
    return receipt.get();
  }
}
