package gavel.protocol.settle;

import gavel.protocol.Finding;
import gavel.protocol.sale.Allocation;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * What must be sent so that the contract's allocations become the wanted ones.
 *
 * @param changes rows that differ, in chain order; one that is no longer wanted is set to 0
 * @param overwrites rows among them whose value on chain is not 0
 * @param unchanged rows that are right already
 * @param total accepted over everything once all is sent, payment base units
 * @param findings everything that the contract, or common sense, would refuse
 */
public record AllocationPlan(
    List<Allocation> changes,
    List<Allocation> overwrites,
    int unchanged,
    BigInteger total,
    List<Finding> findings) {
  /** Rows a transaction. */
  public static final int BATCH = 200;

  public AllocationPlan {
    changes = List.copyOf(changes);
    overwrites = List.copyOf(overwrites);
    findings = List.copyOf(findings);
  }

  /** Holds the wanted rows against the chain. Rows of 0 that the chain agrees with are ignored. */
  public static AllocationPlan of(SaleSnapshot chain, List<Allocation> wanted) {
    return new AllocationDiff(chain, wanted).plan();
  }

  /** Whether the overwrite flag, off by default, is needed. */
  public boolean needsOverwrite() {
    return !overwrites.isEmpty();
  }

  /** The changes in transactions of up to so many rows. */
  public List<List<Allocation>> batches(int size) {
    List<List<Allocation>> batches = new ArrayList<>();
    for (int from = 0; from < changes.size(); from += size) {
      batches.add(changes.subList(from, Math.min(changes.size(), from + size)));
    }
    return batches;
  }
}
