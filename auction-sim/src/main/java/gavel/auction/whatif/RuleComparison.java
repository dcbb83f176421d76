package gavel.auction.whatif;

import gavel.auction.Bid;
import gavel.auction.EntityId;
import gavel.auction.EntityOutcome;
import gavel.auction.EntityOutcome.Standing;
import gavel.auction.Fraction;
import gavel.auction.Settlement;
import gavel.auction.metrics.Metrics;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * One book under several rules of sharing out.
 *
 * @param identities how many a bidder pretends to be
 * @param rows one for each rule
 */
public record RuleComparison(int identities, List<Row> rows) {
  /** Keeps a copy. */
  public RuleComparison {
    rows = List.copyOf(rows);
  }

  /**
   * One rule.
   *
   * @param metrics of the settlement
   * @param median the bidder in the middle of those eligible, by amount
   * @param largest the one with the largest amount
   */
  public record Row(Rules rule, Metrics metrics, Sybil median, Sybil largest) {}

  /**
   * What somebody gets of the money bid, as one and as several.
   *
   * @param honest accepted ÷ committed as one
   * @param split accepted ÷ committed as several
   */
  public record Sybil(Fraction honest, Fraction split) {}

  /** An outcome by its amount, which is summed once. */
  private record Sized(long committed, EntityOutcome outcome) {
    EntityId id() {
      return outcome.id();
    }
  }

  /**
   * Settles the book under each rule.
   *
   * @param seed decides lotteries
   */
  public static RuleComparison of(
      Situation situation, List<Rules> rules, int identities, long seed) {
    List<Row> rows = new ArrayList<>();
    for (Rules rule : rules) {
      Situation under =
          situation.with(
              TermsWith.allocation(situation.terms(), rule.allocation(situation.terms(), seed)));
      Settlement settlement = under.settle();
      List<EntityOutcome> entities = List.copyOf(settlement.entities());
      List<Sized> eligible =
          entities.stream()
              .filter(each -> each.standing() != Standing.BELOW)
              .map(each -> new Sized(each.committed(), each))
              .sorted(Comparator.comparingLong(Sized::committed).thenComparing(Sized::id))
              .toList();
      if (eligible.isEmpty()) {
        throw new ScenarioException("Nobody in this book reaches the price; nothing to compare.");
      }
      rows.add(
          new Row(
              rule,
              Metrics.of(settlement, entities),
              sybil(under, eligible.get(eligible.size() / 2).outcome(), identities),
              sybil(under, eligible.getLast().outcome(), identities)));
    }
    return new RuleComparison(identities, rows);
  }

  private static Sybil sybil(Situation base, EntityOutcome honest, int identities) {
    Bid bid = honest.bid();
    Settlement split = new SybilSplit(book -> bid, identities).apply(base).settle();
    long accepted = 0;
    for (EntityId id : SybilSplit.identities(bid.id(), identities)) {
      accepted += split.find(id).map(EntityOutcome::accepted).orElse(0L);
    }
    return new Sybil(
        Fraction.of(honest.accepted(), bid.committed()), Fraction.of(accepted, bid.committed()));
  }
}
