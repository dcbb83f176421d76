package gavel.cli.command.simulate;

import gavel.auction.Fraction;
import gavel.auction.Terms;
import gavel.auction.metrics.Metrics;
import gavel.auction.report.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The figures of a settlement, for tables, CSV and JSON. */
final class Figures {

  private Figures() {}

  /** By label, for a person. */
  static Map<String, String> rows(Metrics metrics, Terms terms) {
    Map<String, String> rows = new LinkedHashMap<>();
    rows.put("clearing", Money.price(metrics.price(), terms.grid()));
    rows.put("FDV", compact(metrics.fdv()));
    rows.put("raise", usd(metrics.raise()));
    rows.put("subscribed", percent(metrics.subscription()));
    rows.put("bidders", gavel.cli.render.Money.count(metrics.bidders()));
    rows.put("winners", gavel.cli.render.Money.count(metrics.winners()));
    rows.put("largest 1 % get", percent(metrics.concentration().largestHundredth()));
    rows.put("Gini", decimal(metrics.concentration().gini(), 3));
    rows.put("HHI", decimal(metrics.concentration().hhi(), 6));
    rows.put("smallest bid", percent(metrics.smallest()));
    rows.put("largest bid", percent(metrics.largest()));
    rows.put("locked", percent(locked(metrics)));
    for (int i = 0; i < metrics.bonuses().size(); i++) {
      rows.put(
          "bonus " + terms.bonuses().programs().get(i).name(),
          tokens(metrics.bonuses().get(i), terms.offer().decimals()));
    }
    return rows;
  }

  private static Fraction locked(Metrics metrics) {
    return metrics.raise() == 0 ? Fraction.ZERO : Fraction.of(metrics.locked(), metrics.raise());
  }

  private static String tokens(BigInteger units, int decimals) {
    return gavel.cli.render.Money.compact(new BigDecimal(units, decimals)).substring(1);
  }

  /** Exact values by name, for a program. */
  static void json(ObjectNode into, Metrics metrics) {
    into.put("price", metrics.price().toString()).put("priceUsd", metrics.price().toDecimal(18));
    metrics.tick().ifPresent(tick -> into.put("tick", tick));
    into.put("fdvUsd", metrics.fdv().toDecimal(6))
        .put("raise", Long.toString(metrics.raise()))
        .put("subscription", metrics.subscription().toDecimal(9))
        .put("bidders", metrics.bidders())
        .put("winners", metrics.winners())
        .put("gini", metrics.concentration().gini().toDecimal(9))
        .put("hhi", metrics.concentration().hhi().toDecimal(9))
        .put("largestHundredth", metrics.concentration().largestHundredth().toDecimal(9))
        .put("smallestBidFill", metrics.smallest().toDecimal(9))
        .put("largestBidFill", metrics.largest().toDecimal(9))
        .put("locked", Long.toString(metrics.locked()));
    ArrayNode fills = into.putArray("fillByDecile");
    metrics.fillByDecile().forEach(each -> fills.add(each.toDecimal(9)));
    ArrayNode bonuses = into.putArray("bonuses");
    metrics.bonuses().forEach(each -> bonuses.add(each.toString()));
  }

  /** Such as {@code 62.35 %}, cut. */
  static String percent(Fraction share) {
    return decimal(share.times(100), 2) + " %";
  }

  /** A cut decimal with all its places. */
  static String decimal(Fraction value, int digits) {
    return new BigDecimal(value.toDecimal(digits))
        .setScale(digits, RoundingMode.UNNECESSARY)
        .toPlainString();
  }

  /** Such as {@code $437 M}. */
  static String compact(Fraction usd) {
    return gavel.cli.render.Money.compact(new BigDecimal(usd.toDecimal(2)));
  }

  /** Such as {@code $13.1 M}. */
  static String usd(long micro) {
    return gavel.cli.render.Money.compact(new BigDecimal(BigInteger.valueOf(micro), 6));
  }
}
