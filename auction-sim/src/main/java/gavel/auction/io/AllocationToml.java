package gavel.auction.io;

import gavel.auction.Fraction;
import gavel.auction.terms.Allocation;
import gavel.auction.terms.Fill;
import gavel.auction.terms.Filter;
import gavel.auction.terms.Reserve;
import gavel.auction.terms.Tranche;
import gavel.auction.terms.Weight;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * How an oversubscribed offer is shared out: {@code [[tranches]]} with {@code name}, {@code
 * filter}, {@code reserve} (a share of the capacity) or {@code reserve-usd}, {@code cap} (USD), and
 * either {@code weight} (water-fill) or {@code order} (one after the other; {@code partial});
 * {@code [allocation]} with {@code remainder} and {@code min-fill} (USD).
 */
final class AllocationToml {
  private AllocationToml() {}

  static Allocation read(TomlTable root) {
    List<Tranche> tranches = root.tables("tranches").stream().map(AllocationToml::tranche).toList();
    TomlTable table = root.table("allocation");
    String remainder = table.text("remainder").orElse("pro-rata");
    if (!remainder.equals("pro-rata") && !remainder.equals("unsold")) {
      throw table.bad("remainder", "wanted pro-rata or unsold, got '" + remainder + "'.");
    }
    OptionalLong minFill = optional(table.usd("min-fill"));
    table.done();
    return table.build(() -> new Allocation(tranches, remainder.equals("unsold"), minFill));
  }

  private static Tranche tranche(TomlTable table) {
    String name = table.required("name", table.text("name"));
    Filter filter = FilterToml.read(table, "filter");
    Reserve reserve = reserve(table);
    OptionalLong cap = optional(table.usd("cap"));
    Fill fill = fill(table);
    table.done();
    return table.build(() -> new Tranche(name, filter, reserve, cap, fill));
  }

  private static Reserve reserve(TomlTable table) {
    Optional<Fraction> share = table.fraction("reserve");
    Optional<Long> usd = table.usd("reserve-usd");
    if (share.isPresent() && usd.isPresent()) {
      throw table.bad("reserve", "a tranche has reserve or reserve-usd, not both.");
    }
    return table.build(
        () ->
            share
                .<Reserve>map(Reserve.Share::new)
                .or(() -> usd.map(Reserve.Amount::new))
                .orElseGet(Reserve.Rest::new));
  }

  private static Fill fill(TomlTable table) {
    Optional<String> weight = table.text("weight");
    Optional<String> order = table.text("order");
    if (weight.isPresent() && order.isPresent()) {
      throw table.bad("weight", "a tranche has weight or order, not both.");
    }
    if (order.isPresent()) {
      return new Fill.InOrder(OrderToml.read(table, "order"), table.flag("partial").orElse(true));
    }
    return new Fill.Water(weight(table, weight.orElse("unfilled")));
  }

  private static Weight weight(TomlTable table, String word) {
    return switch (word) {
      case "unfilled" -> Weight.UNFILLED;
      case "equal" -> Weight.EQUAL;
      case "score" -> Weight.SCORE;
      case "amount-times-multiplier" -> Weight.AMOUNT_TIMES_MULTIPLIER;
      default ->
          throw table.bad(
              "weight",
              "wanted unfilled, equal, score or amount-times-multiplier, got '" + word + "'.");
    };
  }

  private static OptionalLong optional(Optional<Long> value) {
    return value.map(OptionalLong::of).orElse(OptionalLong.empty());
  }
}
