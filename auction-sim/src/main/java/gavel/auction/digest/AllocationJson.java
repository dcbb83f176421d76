package gavel.auction.digest;

import gavel.auction.Fraction;
import gavel.auction.terms.Allocation;
import gavel.auction.terms.Fill;
import gavel.auction.terms.Filter;
import gavel.auction.terms.Order;
import gavel.auction.terms.Reserve;
import gavel.auction.terms.Tranche;
import gavel.auction.terms.Weight;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** Tranches as a JSON tree. */
final class AllocationJson {
  private AllocationJson() {}

  static Map<String, Object> tree(Allocation allocation) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("tranches", allocation.tranches().stream().map(AllocationJson::tranche).toList());
    tree.put("remainder", allocation.remainderUnsold() ? "unsold" : "pro-rata");
    allocation.minFill().ifPresent(least -> tree.put("minFill", Long.toString(least)));
    return tree;
  }

  /** A tranche's name is left out: it is for explanations only. */
  private static Map<String, Object> tranche(Tranche tranche) {
    Map<String, Object> tree = new LinkedHashMap<>();
    tree.put("filter", filter(tranche.filter()));
    tree.put("reserve", reserve(tranche.reserve()));
    tranche.cap().ifPresent(cap -> tree.put("cap", Long.toString(cap)));
    tree.put("fill", fill(tranche.fill()));
    return tree;
  }

  static Map<String, Object> filter(Filter filter) {
    Map<String, Object> tree = new LinkedHashMap<>();
    filter.margin().ifPresent(margin -> tree.put("margin", lower(margin)));
    filter.minScore().ifPresent(score -> tree.put("minScore", Long.toString(score)));
    filter
        .rank()
        .ifPresent(
            rank -> {
              tree.put("places", Long.toString(rank.places()));
              tree.put("rankedBy", order(rank.by()));
            });
    filter.locked().ifPresent(locked -> tree.put("locked", locked));
    if (!filter.regions().isEmpty()) {
      tree.put("regions", filter.regions());
    }
    return tree;
  }

  private static Object reserve(Reserve reserve) {
    return switch (reserve) {
      case Reserve.Rest() -> "rest";
      case Reserve.Share(Fraction share) -> Map.of("share", share.toString());
      case Reserve.Amount(long micro) -> Map.of("amount", Long.toString(micro));
    };
  }

  private static Map<String, Object> fill(Fill fill) {
    return switch (fill) {
      case Fill.Water(Weight weight) -> Map.of("weight", lower(weight));
      case Fill.InOrder(Order order, boolean partial) ->
          Map.of("order", order(order), "partial", partial);
    };
  }

  private static Object order(Order order) {
    return switch (order) {
      case Order.ByTime() -> "time";
      case Order.ByScore() -> "score";
      case Order.Lottery(String seed) -> Map.of("lottery", seed);
    };
  }

  static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
