package gavel.protocol.rpc;

import java.math.BigInteger;
import java.util.List;

/**
 * Fees of the last blocks, in wei per gas.
 *
 * @param baseFees one a block from the oldest, and the next block's at the end
 * @param tips one list a block: the priority fee at each percentile that was asked for
 */
public record FeeHistory(long oldestBlock, List<BigInteger> baseFees, List<List<BigInteger>> tips) {
  public FeeHistory {
    baseFees = List.copyOf(baseFees);
    tips = tips.stream().map(List::copyOf).toList();
  }
}
