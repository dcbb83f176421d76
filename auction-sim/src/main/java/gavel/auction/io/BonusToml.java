package gavel.auction.io;

import gavel.auction.Fraction;
import gavel.auction.terms.BonusProgram;
import gavel.auction.terms.BonusProgram.Lock;
import gavel.auction.terms.BonusRule;
import gavel.auction.terms.BonusRule.Band;
import gavel.auction.terms.Bonuses;
import gavel.auction.terms.Filter;
import gavel.auction.terms.Rounding;
import gavel.auction.terms.TotalRounding;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * From money to tokens: {@code [tokens]} with {@code rounding} and {@code total-rounding}; {@code
 * [[bonuses]]} with {@code name}, {@code rule}, {@code requires}, {@code pool} (tokens), {@code
 * rate}, {@code before}, {@code bands} and {@code lock}.
 */
final class BonusToml {
  private BonusToml() {}

  static Bonuses read(TomlTable root, int decimals) {
    TomlTable tokens = root.table("tokens");
    Rounding rounding = rounding(tokens, tokens.text("rounding").orElse("down"));
    TotalRounding totals = totals(tokens, tokens.text("total-rounding").orElse("parts"));
    tokens.done();
    List<BonusProgram> programs =
        root.tables("bonuses").stream().map(table -> program(table, decimals)).toList();
    return root.build(() -> new Bonuses(rounding, totals, programs));
  }

  private static Rounding rounding(TomlTable table, String word) {
    return switch (word) {
      case "down" -> Rounding.DOWN;
      case "half-up" -> Rounding.HALF_UP;
      default -> throw table.bad("rounding", "wanted down or half-up, got '" + word + "'.");
    };
  }

  private static TotalRounding totals(TomlTable table, String word) {
    return switch (word) {
      case "parts" -> TotalRounding.PARTS;
      case "whole" -> TotalRounding.WHOLE;
      default -> throw table.bad("total-rounding", "wanted parts or whole, got '" + word + "'.");
    };
  }

  private static BonusProgram program(TomlTable table, int decimals) {
    String name = table.required("name", table.text("name"));
    Filter qualifies = FilterToml.read(table, "requires");
    Optional<BigInteger> pool = table.scaled("pool", decimals);
    BonusRule rule = rule(table);
    Lock lock = lock(table, table.text("lock").orElse("follows"));
    table.done();
    return table.build(() -> new BonusProgram(name, qualifies, pool, rule, lock));
  }

  private static BonusRule rule(TomlTable table) {
    String word = table.required("rule", table.text("rule"));
    return switch (word) {
      case "lockup" -> table.build(() -> new BonusRule.Lockup(rate(table)));
      case "multiplier" -> new BonusRule.Multiplier();
      case "share" -> new BonusRule.Share();
      case "early" -> {
        String before = table.required("before", table.text("before"));
        Instant instant = TermsToml.instant(table, "before", before);
        yield table.build(() -> new BonusRule.Early(rate(table), instant));
      }
      case "bands" -> {
        List<Band> bands = table.tables("bands").stream().map(BonusToml::band).toList();
        yield table.build(() -> new BonusRule.Bands(bands));
      }
      case "discount" -> table.build(() -> new BonusRule.Discount(rate(table)));
      default ->
          throw table.bad(
              "rule",
              "wanted lockup, multiplier, share, early, bands or discount, got '" + word + "'.");
    };
  }

  private static Fraction rate(TomlTable table) {
    return table.required("rate", table.fraction("rate"));
  }

  private static Band band(TomlTable table) {
    long below = table.usd("below").orElse(Long.MAX_VALUE);
    Fraction rate = rate(table);
    table.done();
    return table.build(() -> new Band(below, rate));
  }

  private static Lock lock(TomlTable table, String word) {
    return switch (word) {
      case "follows" -> Lock.FOLLOWS;
      case "open" -> Lock.OPEN;
      case "locked" -> Lock.LOCKED;
      default -> throw table.bad("lock", "wanted follows, open or locked, got '" + word + "'.");
    };
  }
}
