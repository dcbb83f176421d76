package gavel.protocol.bundle;

import gavel.auction.Settlement;
import gavel.protocol.claim.DistributionLeaf;
import gavel.protocol.claim.DistributionTree;
import gavel.protocol.settle.Allocations;
import gavel.protocol.settle.OperatorCsv;
import java.util.List;
import java.util.Optional;

/** What a bundle says of a settlement, file by file. */
public record BundleOutcome(
    String settlementCsv,
    String allocationsCsv,
    String tokensCsv,
    Optional<DistributionTree> tree) {
  /** Writes a settlement out. */
  public static BundleOutcome of(Settlement settlement) {
    List<DistributionLeaf> leaves = Allocations.leaves(settlement);
    return new BundleOutcome(
        OutcomeCsv.settlement(settlement),
        OperatorCsv.allocations(Allocations.of(settlement)),
        OutcomeCsv.tokens(settlement),
        leaves.isEmpty() ? Optional.empty() : Optional.of(DistributionTree.of(leaves)));
  }
}
