package gavel.auction.clearing;

import gavel.auction.DemandCurve;
import gavel.auction.Fraction;
import gavel.auction.Price;
import gavel.auction.Terms;
import gavel.auction.terms.PriceRule;
import java.math.BigInteger;
import java.util.Map;
import java.util.OptionalLong;

/** Finds the clearing price of a demand curve by the rule of the terms. */
public final class PriceFinder {
  private static final BigInteger NEVER_COVERED = BigInteger.valueOf(Long.MAX_VALUE);

  private final Terms terms;
  private final DemandCurve demand;

  private PriceFinder(Terms terms, DemandCurve demand) {
    this.terms = terms;
    this.demand = demand;
  }

  /** The price of {@code demand}. */
  public static ClearingPrice find(Terms terms, DemandCurve demand) {
    PriceFinder finder = new PriceFinder(terms, demand);
    return switch (terms.rule()) {
      case PriceRule.Clock() -> finder.clock();
      case PriceRule.Exact() -> finder.exact();
      case PriceRule.Fixed(Price price) -> finder.fixed(price);
    };
  }

  private ClearingPrice clock() {
    OptionalLong highest = highestCovered();
    long pStar = highest.orElse(terms.grid().min());
    return new ClearingPrice(
        terms.grid().priceAt(pStar), OptionalLong.of(pStar), pStar, highest.isPresent());
  }

  private ClearingPrice exact() {
    ClearingPrice clock = clock();
    long pStar = clock.pStar().orElseThrow();
    long above = pStar < terms.grid().max() ? demand.at(pStar + 1) : 0;
    if (!clock.covered() || above == 0 || !covers(above, pStar)) {
      return clock;
    }
    // The bids above p* buy exactly the whole offer: price = their money ÷ supply.
    Price price = new Price(Fraction.of(above).over(microPerUsd()));
    return new ClearingPrice(price, OptionalLong.of(pStar), pStar + 1, true);
  }

  /** What the whole offer costs, in micro-USD, at a price of one USD. */
  private Fraction microPerUsd() {
    return terms.offer().cost(new Price(Fraction.ONE));
  }

  private ClearingPrice fixed(Price price) {
    long lowest = price.usd().over(terms.grid().tick()).ceiling().longValueExact();
    return new ClearingPrice(price, OptionalLong.empty(), lowest, true);
  }

  /**
   * The highest tick at which demand covers the offer. At and below a tick v where somebody bid,
   * demand is at least D(v), which covers the offer up to the tick ⌊D(v) ÷ cost of one tick⌋; the
   * best of these over all v is the answer.
   */
  private OptionalLong highestCovered() {
    long best = 0;
    for (Map.Entry<Long, Long> step : demand.atOrAbove().entrySet()) {
      BigInteger affordable =
          new Fraction(coverable(step.getValue()), BigInteger.ONE).over(costOfOneTick()).floor();
      best = Math.max(best, affordable.min(BigInteger.valueOf(step.getKey())).longValueExact());
    }
    return best >= terms.grid().min() ? OptionalLong.of(best) : OptionalLong.empty();
  }

  private boolean covers(long money, long tick) {
    return costOfOneTick().times(tick).compareTo(Fraction.of(coverable(money))) <= 0;
  }

  /** A threshold of 2^63 − 1 or more counts as never covered. */
  private static BigInteger coverable(long money) {
    return BigInteger.valueOf(money).min(NEVER_COVERED.subtract(BigInteger.ONE));
  }

  /** Exact micro-USD that one tick of price adds to the cost of the whole offer. */
  private Fraction costOfOneTick() {
    return terms.offer().cost(terms.grid().priceAt(1));
  }
}
