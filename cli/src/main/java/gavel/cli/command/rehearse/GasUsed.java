package gavel.cli.command.rehearse;

import gavel.protocol.rpc.EthClient;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What a range of blocks took.
 *
 * @param gas of all transactions
 * @param calls transactions
 */
record GasUsed(long gas, long calls) {

  private static final int BATCH = 100;

  /** The blocks after one and up to another. */
  static GasUsed between(EthClient chain, long after, long last) {
    long gas = 0;
    long calls = 0;
    for (long from = after + 1; from <= last; from += BATCH) {
      List<Object[]> questions = new ArrayList<>();
      for (long block = from; block <= Math.min(last, from + BATCH - 1); block++) {
        questions.add(new Object[] {"0x" + Long.toHexString(block), false});
      }
      for (JsonNode answer : chain.batch("eth_getBlockByNumber", questions)) {
        gas += Long.decode(answer.path("result").path("gasUsed").asString("0x0"));
        calls += answer.path("result").path("transactions").size();
      }
    }
    return new GasUsed(gas, calls);
  }

  GasUsed plus(GasUsed other) {
    return new GasUsed(gas + other.gas, calls + other.calls);
  }
}
