package gavel.auction.digest;

import gavel.auction.Fraction;
import gavel.auction.terms.BonusProgram;
import gavel.auction.terms.BonusRule;
import gavel.auction.terms.BonusRule.Band;
import gavel.auction.terms.Bonuses;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bonus programs as a JSON tree. */
final class BonusJson {
  private BonusJson() {}

  static Map<String, Object> tree(Bonuses bonuses) {
    return Map.of(
        "rounding", AllocationJson.lower(bonuses.rounding()),
        "totals", AllocationJson.lower(bonuses.totals()),
        "programs", bonuses.programs().stream().map(BonusJson::program).toList());
  }

  /** A program's name heads a column of the tokens file, so it is part of the terms. */
  private static Map<String, Object> program(BonusProgram program) {
    Map<String, Object> tree = new LinkedHashMap<>(rule(program.rule()));
    tree.put("name", program.name());
    tree.put("qualifies", AllocationJson.filter(program.qualifies()));
    program.pool().ifPresent(pool -> tree.put("pool", pool.toString()));
    tree.put("lock", AllocationJson.lower(program.lock()));
    return tree;
  }

  private static Map<String, Object> rule(BonusRule rule) {
    return switch (rule) {
      case BonusRule.Lockup(Fraction rate) -> Map.of("rule", "lockup", "rate", rate.toString());
      case BonusRule.Multiplier() -> Map.of("rule", "multiplier");
      case BonusRule.Share() -> Map.of("rule", "share");
      case BonusRule.Early(Fraction rate, Instant before) ->
          Map.of("rule", "early", "rate", rate.toString(), "before", before.toString());
      case BonusRule.Bands(List<Band> bands) ->
          Map.of("rule", "bands", "bands", bands.stream().map(BonusJson::band).toList());
      case BonusRule.Discount(Fraction rate) -> Map.of("rule", "discount", "rate", rate.toString());
    };
  }

  private static Map<String, Object> band(Band band) {
    return Map.of("below", Long.toString(band.below()), "rate", band.rate().toString());
  }
}
