package gavel.protocol.verify;

import gavel.protocol.claim.DistributionLeaf;
import gavel.protocol.claim.DistributionTree;
import gavel.protocol.claim.DistributorEvent;
import gavel.protocol.claim.DistributorLog;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Whether everyone who claimed got their leaf, once, and the distributor's sums follow from it. */
public final class ClaimsCheck {
  private final DistributionTree tree;
  private final Comparison found = new Comparison("claims");
  private final Set<Address> claimed = new HashSet<>();
  private BigInteger paid = BigInteger.ZERO;
  private BigInteger locks = BigInteger.ZERO;

  private ClaimsCheck(DistributionTree tree) {
    this.tree = tree;
  }

  /**
   * Holds a distributor's events against a tree and against its own sums.
   *
   * @param logs all of them, in chain order
   */
  public static Part of(
      DistributionEvidence chain, List<DistributorLog> logs, DistributionTree tree) {
    ClaimsCheck check = new ClaimsCheck(tree);
    logs.forEach(each -> check.apply(each.event()));
    BigInteger left = chain.swept() ? BigInteger.ZERO : tree.total().subtract(check.paid);
    String distributor = "distributor " + chain.distributor();
    if (chain.root().equals(tree.root())) {
      check.found.equal("unclaimed", distributor, chain.unclaimed(), left);
    }
    check.found.equal("locks", distributor, chain.booked(), check.locks);
    return check.found.part(
        "%d of %d wallets have claimed, each exactly its leaf"
            .formatted(check.claimed.size(), tree.leaves().size()));
  }

  private void apply(DistributorEvent event) {
    switch (event) {
      case DistributorEvent.Claimed claim -> claim(claim);
      case DistributorEvent.Released(Address ignored, BigInteger amount) ->
          locks = locks.subtract(amount);
      case DistributorEvent.LockedStaked(Address wallet, Address provider, BigInteger amount) ->
          locks = locks.subtract(amount);
      case DistributorEvent.LockedRestored(Address wallet, BigInteger out, BigInteger amount) ->
          locks = locks.add(amount);
      case DistributorEvent.RootSet ignored -> {}
      case DistributorEvent.Announced ignored -> {}
      case DistributorEvent.Postponed ignored -> {}
      case DistributorEvent.Swept ignored -> {}
    }
  }

  private void claim(DistributorEvent.Claimed claim) {
    DistributionLeaf got =
        new DistributionLeaf(claim.wallet(), claim.entity(), claim.unlocked(), claim.locked());
    found.equal(
        "claim",
        claim.wallet(),
        got.toString(),
        tree.leaf(claim.wallet()).map(DistributionLeaf::toString).orElse("nothing"));
    found.require(claimed.add(claim.wallet()), "claim", claim.wallet(), "a second one", "one");
    paid = paid.add(got.total());
    locks = locks.add(claim.locked());
  }
}
