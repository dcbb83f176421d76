package gavel.auction.clearing;

import gavel.auction.DemandCurve;
import gavel.auction.Fraction;
import gavel.auction.Price;
import gavel.auction.Terms;
import gavel.auction.terms.PriceRule;
import java.math.BigInteger;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.LongUnaryOperator;
import java.util.function.Supplier;

/** Finds the clearing price of a demand curve by the rule of the terms. */
public final class PriceFinder {
  private static final BigInteger NEVER_COVERED = BigInteger.valueOf(Long.MAX_VALUE);

  private final Terms terms;
  private final LongUnaryOperator demand;

  /** Exact micro-USD that one tick of price adds to the cost of the whole offer. */
  private final Fraction costOfOneTick;

  private PriceFinder(Terms terms, LongUnaryOperator demand) {
    this.terms = terms;
    this.demand = demand;
    this.costOfOneTick = terms.offer().cost(terms.grid().priceAt(1));
  }

  /**
   * The price of a demand curve: at and below a tick v where somebody bid, demand is at least D(v),
   * which covers the offer up to the tick ⌊D(v) ÷ cost of one tick⌋; the best of these over all v
   * is the highest tick that is covered.
   */
  public static ClearingPrice find(Terms terms, DemandCurve demand) {
    PriceFinder finder = new PriceFinder(terms, demand::at);
    return finder.find(() -> finder.highestOf(demand));
  }

  /**
   * The price of a demand that is a function of the tick and never rises with it: the highest tick
   * that is covered is found by halving the range.
   */
  public static ClearingPrice find(Terms terms, LongUnaryOperator demand) {
    PriceFinder finder = new PriceFinder(terms, demand);
    return finder.find(finder::highestByHalving);
  }

  private ClearingPrice find(Supplier<OptionalLong> highestCovered) {
    return switch (terms.rule()) {
      case PriceRule.Clock() -> clock(highestCovered.get());
      case PriceRule.Exact() -> exact(clock(highestCovered.get()));
      case PriceRule.Fixed(Price price) -> fixed(price);
    };
  }

  private ClearingPrice clock(OptionalLong highest) {
    long pStar = highest.orElse(terms.grid().min());
    return new ClearingPrice(
        terms.grid().priceAt(pStar), OptionalLong.of(pStar), pStar, highest.isPresent());
  }

  private ClearingPrice exact(ClearingPrice clock) {
    long pStar = clock.pStar().orElseThrow();
    long above = pStar < terms.grid().max() ? demand.applyAsLong(pStar + 1) : 0;
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

  private OptionalLong highestOf(DemandCurve curve) {
    long best = 0;
    for (Map.Entry<Long, Long> step : curve.atOrAbove().entrySet()) {
      BigInteger affordable =
          new Fraction(coverable(step.getValue()), BigInteger.ONE).over(costOfOneTick).floor();
      best = Math.max(best, affordable.min(BigInteger.valueOf(step.getKey())).longValueExact());
    }
    return best >= terms.grid().min() ? OptionalLong.of(best) : OptionalLong.empty();
  }

  private OptionalLong highestByHalving() {
    long covered = terms.grid().min() - 1;
    long uncovered = terms.grid().max() + 1;
    while (uncovered - covered > 1) {
      long middle = covered + (uncovered - covered) / 2;
      if (covers(demand.applyAsLong(middle), middle)) {
        covered = middle;
      } else {
        uncovered = middle;
      }
    }
    return covered >= terms.grid().min() ? OptionalLong.of(covered) : OptionalLong.empty();
  }

  private boolean covers(long money, long tick) {
    return costOfOneTick.times(tick).compareTo(Fraction.of(coverable(money))) <= 0;
  }

  /** A threshold of 2^63 − 1 or more counts as never covered. */
  private static BigInteger coverable(long money) {
    return BigInteger.valueOf(money).min(NEVER_COVERED.subtract(BigInteger.ONE));
  }
}
