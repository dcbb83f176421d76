package gavel.protocol.verify;

import static gavel.protocol.Money.plain;

import gavel.auction.terms.LockRules;
import gavel.protocol.claim.DistributionTree;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** Whether the distributor holds the tree that it should, and the tokens for it. */
public final class DistributionCheck {
  private DistributionCheck() {}

  /**
   * Holds a distributor against a tree.
   *
   * @param decimals of the token, for the summary
   */
  public static Part of(
      DistributionEvidence chain, DistributionTree tree, LockRules lock, int decimals) {
    Comparison found = new Comparison("distribution");
    if (chain.root().equals(Bytes.zeros(32))) {
      found.unknown("No root is set yet.");
      return found.part("not published yet");
    }
    found.equal("root", "distributor " + chain.distributor(), chain.root(), tree.root());
    if (!chain.swept()) {
      BigInteger owed = chain.unclaimed().add(chain.booked());
      found.require(
          chain.held().compareTo(owed) >= 0,
          "funding",
          "distributor " + chain.distributor(),
          chain.held(),
          "at least " + owed);
    }
    found.require(
        chain.unclaimed().compareTo(tree.total()) <= 0,
        "unclaimed",
        "distributor " + chain.distributor(),
        chain.unclaimed(),
        "at most " + tree.total());
    times(found, chain, lock);
    return found.part(
        "root %s of %d leaves, %s of %s unclaimed, %s in locks"
            .formatted(
                chain.root(),
                tree.leaves().size(),
                plain(chain.unclaimed(), decimals),
                plain(tree.total(), decimals),
                plain(chain.booked(), decimals)));
  }

  private static void times(Comparison found, DistributionEvidence chain, LockRules lock) {
    Optional<Instant> opens = chain.opensAt();
    if (opens.isEmpty()) {
      found.unknown("TGE is not announced yet.");
      return;
    }
    lock.tge().ifPresent(tge -> found.equal("TGE", "the distributor", opens.get(), tge));
    Instant wanted = opens.get().atOffset(ZoneOffset.UTC).plusMonths(lock.months()).toInstant();
    found.equal(
        "opening of locks",
        "the distributor",
        chain.locksOpenAt().map(Instant::toString).orElse("none"),
        wanted.toString());
  }
}
