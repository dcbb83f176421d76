package gavel.auction.io;

import gavel.auction.terms.Order;

/** An order of entities: {@code time}, {@code score}, or {@code lottery} with a {@code seed}. */
final class OrderToml {
  private OrderToml() {}

  static Order read(TomlTable table, String key) {
    String word = table.required(key, table.text(key));
    return switch (word) {
      case "time" -> new Order.ByTime();
      case "score" -> new Order.ByScore();
      case "lottery" -> new Order.Lottery(table.required("seed", table.text("seed")));
      default -> throw table.bad(key, "wanted time, score or lottery, got '" + word + "'.");
    };
  }
}
