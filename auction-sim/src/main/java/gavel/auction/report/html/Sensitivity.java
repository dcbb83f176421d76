package gavel.auction.report.html;

import gavel.auction.Fraction;
import gavel.auction.Price;
import gavel.auction.Settlement;
import gavel.auction.UnsettledException;
import gavel.auction.whatif.Scenario;
import gavel.auction.whatif.ScenarioException;
import gavel.auction.whatif.Situation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;

/** How far price and raise move when one thing is a little otherwise. */
final class Sensitivity {
  private Sensitivity() {}

  /** One thing, less of it and more of it. */
  record Row(String thing, Outcome less, Outcome more) {}

  /** What comes of one change; its figures are missing where the change cannot be made. */
  record Outcome(String change, Optional<Figures> figures) {}

  /**
   * Where the sale ends.
   *
   * @param raise micro-USD
   */
  record Figures(Price price, long raise) {}

  /** The rows for a situation and its settlement; a change is settled wherever there is room. */
  static List<Row> of(Situation base, Settlement settlement, Executor room) {
    List<Supplier<Row>> rows = new ArrayList<>();
    rows.add(
        row(
            base,
            room,
            "demand",
            Map.of("demand", "0.8x"),
            "−20 %",
            Map.of("demand", "1.2x"),
            "+20 %"));
    rows.add(
        row(
            base,
            room,
            "supply",
            Map.of("supply", "0.8x"),
            "−20 %",
            Map.of("supply", "1.2x"),
            "+20 %"));
    Fraction ticks = settlement.price().usd().over(base.terms().grid().tick());
    long shift = Math.max(1, ticks.over(Fraction.of(20)).floor().longValueExact());
    rows.add(
        row(
            base,
            room,
            "every bid’s price",
            Map.of("shift", "-" + shift),
            "−" + steps(shift),
            Map.of("shift", "+" + shift),
            "+" + steps(shift)));
    String tenth = Fraction.of(base.book().committed() / 10, 1_000_000).toDecimal(6);
    String cap = base.terms().grid().priceAt(base.terms().grid().max()).toDecimal(18);
    rows.add(
        row(
            base,
            room,
            "who comes",
            Map.of("withdraw", "10%"),
            "a tenth of the bidders leaves",
            Map.of("whales", "1x" + tenth + "@" + cap),
            "one whale brings a tenth more"));
    return rows.stream().map(Supplier::get).toList();
  }

  private static String steps(long count) {
    return count == 1 ? "1 step" : count + " steps";
  }

  private static Supplier<Row> row(
      Situation base,
      Executor room,
      String thing,
      Map<String, String> less,
      String lessName,
      Map<String, String> more,
      String moreName) {
    CompletableFuture<Outcome> lower =
        CompletableFuture.supplyAsync(() -> outcome(base, less, lessName), room);
    CompletableFuture<Outcome> upper =
        CompletableFuture.supplyAsync(() -> outcome(base, more, moreName), room);
    return () -> new Row(thing, lower.join(), upper.join());
  }

  private static Outcome outcome(Situation base, Map<String, String> settings, String name) {
    try {
      Settlement changed = Scenario.of(name, new LinkedHashMap<>(settings)).apply(base).settle();
      return new Outcome(name, Optional.of(new Figures(changed.price(), changed.accepted())));
    } catch (ScenarioException | UnsettledException notHere) {
      // Such as one whale in a book so small that a tenth of it is no money.
      return new Outcome(name, Optional.empty());
    }
  }
}
