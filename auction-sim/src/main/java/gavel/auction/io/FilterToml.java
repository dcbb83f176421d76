package gavel.auction.io;

import gavel.auction.terms.Filter;
import gavel.auction.terms.Filter.Margin;
import gavel.auction.terms.Filter.Rank;
import gavel.auction.terms.Order;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Who takes part: a word ({@code all}, {@code above-margin}, {@code at-margin}, {@code locked},
 * {@code unlocked}) or a table of conditions that must all hold ({@code margin}, {@code min-score},
 * {@code max-rank} with {@code rank-by} and {@code seed}, {@code locked}, {@code regions}).
 */
final class FilterToml {
  private FilterToml() {}

  static Filter read(TomlTable parent, String key) {
    if (parent.isTable(key)) {
      return conditions(parent.table(key));
    }
    String word = parent.text(key).orElse("all");
    return switch (word) {
      case "all" -> Filter.ALL;
      case "above-margin" -> Filter.of(Margin.ABOVE);
      case "at-margin" -> Filter.of(Margin.AT);
      case "locked" -> locked(true);
      case "unlocked" -> locked(false);
      default ->
          throw parent.bad(
              key,
              "wanted all, above-margin, at-margin, locked, unlocked or a table, got '%s'."
                  .formatted(word));
    };
  }

  private static Filter locked(boolean locked) {
    return new Filter(
        Optional.empty(), OptionalLong.empty(), Optional.empty(), Optional.of(locked), List.of());
  }

  private static Filter conditions(TomlTable table) {
    Optional<Margin> margin = table.text("margin").map(text -> margin(table, text));
    OptionalLong score =
        table.whole("min-score").map(OptionalLong::of).orElse(OptionalLong.empty());
    Optional<Long> places = table.whole("max-rank");
    Optional<Rank> rank =
        places.map(
            count -> {
              Order by = OrderToml.read(table, "rank-by");
              return table.build(() -> new Rank(count, by));
            });
    Optional<Boolean> locked = table.flag("locked");
    List<String> regions = table.texts("regions");
    table.done();
    return new Filter(margin, score, rank, locked, regions);
  }

  private static Margin margin(TomlTable table, String text) {
    return switch (text) {
      case "above" -> Margin.ABOVE;
      case "at" -> Margin.AT;
      default -> throw table.bad("margin", "wanted above or at, got '" + text + "'.");
    };
  }
}
