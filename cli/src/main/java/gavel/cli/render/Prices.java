package gavel.cli.render;

import gavel.auction.Price;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.protocol.sale.TickPrices;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.node.ObjectNode;

/** Prices of a sale in words. */
public final class Prices {

  private static final int DIGITS = 10;

  private Prices() {}

  /** A tick as {@code $0.0450}. */
  public static String tick(Terms terms, long tick) {
    return TickPrices.usd(terms.grid(), tick);
  }

  /** What everyone pays, as {@code $0.0412}. */
  public static String clearing(Settlement settlement) {
    return settlement.pStar().isPresent()
        ? tick(settlement.terms(), settlement.pStar().getAsLong())
        : "$" + settlement.price().toDecimal(DIGITS);
  }

  /** The valuation of all tokens at a price, as {@code $412 M}. */
  public static String fdv(Terms terms, Price price) {
    gavel.auction.Fraction fdv = terms.offer().fdv(price);
    return Money.compact(
        new BigDecimal(fdv.numerator())
            .divide(new BigDecimal(fdv.denominator()), 2, RoundingMode.DOWN));
  }

  /** A tick, its price and valuation. */
  public static void json(ObjectNode into, Terms terms, long tick) {
    Price price = terms.grid().priceAt(tick);
    into.put("tick", tick)
        .put("price", price.toString())
        .put("price_formatted", tick(terms, tick))
        .put("fdv_formatted", fdv(terms, price));
  }
}
