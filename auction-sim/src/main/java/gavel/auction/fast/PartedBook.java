package gavel.auction.fast;

import gavel.auction.Fraction;
import gavel.auction.Terms;
import gavel.auction.TrancheOutcome;
import gavel.auction.UnsettledException;
import gavel.auction.clearing.ClearingPrice;
import gavel.auction.clearing.PriceFinder;
import gavel.auction.terms.PriceGrid;
import gavel.auction.terms.PriceRule;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Clears a book that lies in parts, on any number of machines, to the same micro-unit as {@link
 * FastEngine} clears it in one piece. All rows of an entity lie in one part. In steps: every part's
 * {@link PartSums}, added up, give the price and a {@link PartFill}; with it every part's
 * remainders, added up, give the limits at which the micro-units that rounding leaves run out; the
 * bids at these limits give the cuts; with these every part fills its bids.
 *
 * <p>For terms by which what is filled of a bid depends only on which side of the margin it lies,
 * under a clock or an exact price, and for books of which nothing is known of the participants.
 */
public final class PartedBook {
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private final Terms terms;
  private final PartSums sums;
  private final ClearingPrice clearing;
  private final Fraction cost;
  private final long capacity;
  private final Optional<MarginPlan> plan;

  private PartedBook(
      Terms terms, PartSums sums, ClearingPrice clearing, Optional<MarginPlan> plan) {
    this.terms = terms;
    this.sums = sums;
    this.clearing = clearing;
    this.cost = terms.offer().cost(clearing.price());
    this.capacity = capacity(cost);
    this.plan = plan;
  }

  /**
   * Looks whether terms can be cleared in parts; what they make of an oversubscribed book is looked
   * at when its sums are known.
   *
   * @throws UnsettledException where they cannot
   */
  public static void check(Terms terms) {
    if (terms.rule() instanceof PriceRule.Fixed
        || !TickDemand.fits(terms.grid())
        || terms.allocation().minFill().isPresent()) {
      throw notInParts(terms);
    }
  }

  /**
   * Finds the price, and how every bid is filled.
   *
   * @param sums of all parts together
   * @throws UnsettledException where the terms cannot be cleared in parts
   */
  public static PartedBook of(Terms terms, PartSums sums) {
    PriceGrid grid = terms.grid();
    long[] demand = sums.atOrAbove();
    ClearingPrice clearing = PriceFinder.find(terms, tick -> at(demand, grid, tick));
    long capacity = capacity(terms.offer().cost(clearing.price()));
    long eligible = at(demand, grid, clearing.eligibleFrom());
    if (eligible <= capacity) {
      return new PartedBook(terms, sums, clearing, Optional.empty());
    }
    long above = at(demand, grid, firstAbove(clearing));
    MarginPlan plan =
        (ProRata.isExact(sums.amountBits(), eligible)
                ? MarginPlan.of(
                    clearing,
                    capacity,
                    terms.allocation().pipeline(),
                    false,
                    above,
                    eligible - above)
                : Optional.<MarginPlan>empty())
            .orElseThrow(() -> notInParts(terms));
    return new PartedBook(terms, sums, clearing, Optional.of(plan));
  }

  private static UnsettledException notInParts(Terms terms) {
    return new UnsettledException(
        "The terms '%s' cannot be cleared in parts: that takes a clock or exact price, and tranches"
                .formatted(terms.name())
            + " that share pro rata by the side of the margin, without caps or a least fill. One"
            + " machine clears a book by any terms.");
  }

  private static long at(long[] demand, PriceGrid grid, long tick) {
    return tick > grid.max() ? 0 : demand[(int) Math.max(tick - grid.min(), 0)];
  }

  private static long firstAbove(ClearingPrice clearing) {
    return Math.max(clearing.eligibleFrom(), clearing.pStar().orElseThrow() + 1);
  }

  private static long capacity(Fraction cost) {
    return cost.floor().min(MAX).longValueExact();
  }

  /** The terms. */
  public Terms terms() {
    return terms;
  }

  /** What all parts hold. */
  public PartSums sums() {
    return sums;
  }

  /** The price, and who reaches it. */
  public ClearingPrice clearing() {
    return clearing;
  }

  /** The most that can be accepted, in micro-USD. */
  public long capacity() {
    return capacity;
  }

  /** All that is committed ÷ the exact cost of the offer. */
  public Fraction subscription() {
    return Fraction.of(sums.committed()).over(cost);
  }

  /** Whether tranches share the offer out. */
  public boolean rationed() {
    return plan.isPresent();
  }

  /** How every part fills its bids. */
  public PartFill fill() {
    Ratio above = plan.map(each -> each.above().ratio()).orElse(Ratio.FULL);
    Ratio at = plan.map(each -> each.at().ratio()).orElse(Ratio.FULL);
    boolean joint = plan.map(MarginPlan::isJoint).orElse(false);
    return new PartFill(
        terms.grid().max(), firstAbove(clearing), clearing.eligibleFrom(), above, at, joint);
  }

  /** What each tranche did; empty where nothing was rationed. */
  public List<TrancheOutcome> tranches(PartTotals totals) {
    return plan.map(each -> each.outcomes(totals.count(0), totals.count(1))).orElse(List.of());
  }
}
