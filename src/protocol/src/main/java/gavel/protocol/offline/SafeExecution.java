package gavel.protocol.offline;

import gavel.protocol.abi.AbiEvent;
import gavel.protocol.abi.AbiException;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.abi.AbiValues;
import gavel.protocol.history.BlockTimes;
import gavel.protocol.rpc.ChainTransaction;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.Log;
import gavel.protocol.rpc.LogFilter;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One transaction that a Safe executed (Safe 1.3 and 1.4: {@code execTransaction}, alone or through
 * MultiSend).
 *
 * @param succeeded false where the Safe tried, and what it called reverted
 * @param calls what it called; empty where the transaction was wrapped in a way that is not known
 */
public record SafeExecution(
    Bytes transaction, long block, boolean succeeded, Optional<List<SafePlan.Call>> calls) {
  private static final AbiFunction EXECUTE =
      AbiFunction.of(
          "execTransaction(address to,uint256 value,bytes data,uint8 operation,uint256 safeTxGas,"
              + "uint256 baseGas,uint256 gasPrice,address gasToken,address refundReceiver,"
              + "bytes signatures)");
  private static final AbiFunction MULTI_SEND = AbiFunction.of("multiSend(bytes transactions)");
  private static final AbiEvent SUCCESS =
      AbiEvent.of("ExecutionSuccess(bytes32 txHash,uint256 payment)");
  private static final AbiEvent FAILURE =
      AbiEvent.of("ExecutionFailure(bytes32 txHash,uint256 payment)");
  private static final int CALL = 0;

  /** In MultiSend's packing: operation 1, to 20, value 32, length 32, then the data. */
  private static final int HEAD = 1 + 20 + 32 + 32;

  public SafeExecution {
    calls = calls.map(List::copyOf);
  }

  /** What a Safe executed from a block on. */
  public static List<SafeExecution> read(EthClient chain, Address safe, long fromBlock) {
    List<Bytes> either = List.of(SUCCESS.topic(), FAILURE.topic());
    long head = chain.blockNumber();
    if (fromBlock > head) {
      return List.of();
    }
    List<SafeExecution> executions = new ArrayList<>();
    for (Log log : chain.logs(new LogFilter(safe, List.of(either), fromBlock, head))) {
      ChainTransaction sent = chain.transaction(log.transactionHash()).orElseThrow();
      executions.add(
          new SafeExecution(
              sent.hash(),
              log.blockNumber(),
              log.topics().getFirst().equals(SUCCESS.topic()),
              calls(safe, sent)));
    }
    return executions;
  }

  /**
   * What a Safe executed from a time on, as the chain's clock has it: for a batch that does not say
   * at which block it was written.
   */
  public static List<SafeExecution> since(EthClient chain, Address safe, Instant time) {
    BlockTimes times = BlockTimes.of(chain);
    return read(chain, safe, 0).stream()
        .filter(each -> times.of(each.block()).getEpochSecond() >= time.getEpochSecond())
        .toList();
  }

  private static Optional<List<SafePlan.Call>> calls(Address safe, ChainTransaction sent) {
    if (!sent.to().equals(Optional.of(safe)) || !EXECUTE.matches(sent.input())) {
      return Optional.empty(); // a module's, or a relayer's own contract in between
    }
    AbiValues outer = EXECUTE.decodeCall(sent.input());
    Bytes data = outer.bytes(2);
    if (outer.number(3) == CALL) {
      return Optional.of(List.of(new SafePlan.Call(outer.address(0), outer.uint(1), data)));
    }
    return MULTI_SEND.matches(data) ? unpacked(data) : Optional.empty();
  }

  private static Optional<List<SafePlan.Call>> unpacked(Bytes data) {
    try {
      Bytes packed = MULTI_SEND.decodeCall(data).bytes(0);
      List<SafePlan.Call> calls = new ArrayList<>();
      int at = 0;
      while (at + HEAD <= packed.size()) {
        int length = number(packed.slice(at + 53, at + HEAD)).intValueExact();
        calls.add(
            new SafePlan.Call(
                new Address(packed.slice(at + 1, at + 21)),
                number(packed.slice(at + 21, at + 53)),
                packed.slice(at + HEAD, at + HEAD + length)));
        at += HEAD + length;
      }
      return Optional.of(calls);
    } catch (AbiException | ArithmeticException | IndexOutOfBoundsException malformed) {
      return Optional.empty();
    }
  }

  private static BigInteger number(Bytes word) {
    return new BigInteger(1, word.toArray());
  }
}
