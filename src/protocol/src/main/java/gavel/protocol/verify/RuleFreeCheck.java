package gavel.protocol.verify;

import gavel.auction.EntityId;
import gavel.protocol.sale.CommitmentData;
import gavel.protocol.sale.Pair;
import gavel.protocol.sale.Stage;
import gavel.protocol.sale.WalletTokenAmount;
import gavel.protocol.settle.SaleSnapshot;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;

/** What must hold whatever the rule was, for a sale whose rule is not published. */
final class RuleFreeCheck {
  /** What only the rule, and what it goes by, would tell. */
  private static final List<String> UNKNOWABLE =
      List.of(
          "Whether the price is the one that the book comes to: neither the offer nor the rule is"
              + " published.",
          "Who was preferred within the rule, by which scores and multipliers, cannot be known: the"
              + " rule is not published.",
          "How much each of those who were filled should have got, and which tokens, bonuses and"
              + " locks follow from it.");

  private RuleFreeCheck() {}

  /**
   * @param price the announced one's tick; empty where none is known
   */
  static Part of(SaleSnapshot state, OptionalLong price) {
    Comparison found = new Comparison("any rule");
    if (state.stage().code() < Stage.SETTLEMENT.code()) {
      found.unknown("Nothing is allocated yet; the sale is in stage " + state.stage() + ".");
      return found.part("nothing to look at yet");
    }
    Map<Pair, BigInteger> accepted = BookCheck.allocations(state);
    Map<EntityId, BigInteger> filled = new HashMap<>();
    for (CommitmentData entity : state.commitments()) {
      for (WalletTokenAmount pair : entity.amounts()) {
        Pair key = new Pair(entity.entity(), pair.wallet(), pair.token());
        BigInteger got = accepted.getOrDefault(key, BigInteger.ZERO);
        found.require(
            got.compareTo(pair.amount()) <= 0, "allocation", key, got, "at most " + pair.amount());
        filled.merge(entity.entity(), got, BigInteger::add);
      }
    }
    price.ifPresentOrElse(
        tick -> below(found, state, filled, tick),
        () -> found.unknown("Whether anyone below the price was filled: no price was named."));
    preferred(found, state, filled, true);
    preferred(found, state, filled, false);
    UNKNOWABLE.forEach(found::unknown);
    return found.part("nobody beyond the bid, no lower bid filled where a higher one got nothing");
  }

  private static void below(
      Comparison found, SaleSnapshot state, Map<EntityId, BigInteger> filled, long tick) {
    for (CommitmentData each : state.commitments()) {
      BigInteger got = filled.get(each.entity());
      found.require(
          each.price() >= tick || got.signum() == 0,
          "fill",
          "entity " + each.entity() + " at tick " + each.price(),
          got,
          "nothing, as the price is tick " + tick);
    }
  }

  /**
   * Within those who locked, and those who did not: the lowest filled price binds everyone above.
   */
  private static void preferred(
      Comparison found, SaleSnapshot state, Map<EntityId, BigInteger> filled, boolean locked) {
    List<CommitmentData> live =
        state.commitments().stream()
            .filter(each -> each.lockup() == locked && committed(each).signum() > 0)
            .toList();
    long lowest =
        live.stream()
            .filter(each -> filled.get(each.entity()).signum() > 0)
            .mapToLong(CommitmentData::price)
            .min()
            .orElse(Long.MAX_VALUE);
    for (CommitmentData each : live) {
      found.require(
          each.price() <= lowest || filled.get(each.entity()).signum() > 0,
          "fill",
          "entity " + each.entity() + " at tick " + each.price(),
          "nothing",
          "something, as tick " + lowest + " was filled");
    }
  }

  private static BigInteger committed(CommitmentData entity) {
    return entity.amounts().stream()
        .map(WalletTokenAmount::amount)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
