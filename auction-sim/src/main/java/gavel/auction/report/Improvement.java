package gavel.auction.report;

import gavel.auction.Bid;
import gavel.auction.EntityId;
import gavel.auction.EntityOutcome;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.fast.BidColumns;
import gavel.auction.fast.FastEngine;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * The smallest change of a bid that would have given more.
 *
 * @param kind what would have to change
 * @param price the lowest higher price that gives more, where there is one
 * @param accepted what it would have been filled then, in micro-USD
 */
public record Improvement(Kind kind, OptionalLong price, long accepted) {
  /** What would have to change. */
  public enum Kind {
    /** A higher price. */
    PRICE,
    /** It is filled whole: only a larger bid gets more. */
    AMOUNT,
    /** No price would have given more. */
    NONE
  }

  /**
   * Looks for it by settling the book again with other prices; no other bid changes.
   *
   * @param settlement of this very book
   * @param id an entity with something committed
   */
  public static Improvement of(BidColumns bids, Settlement settlement, EntityId id) {
    Terms terms = settlement.terms();
    EntityOutcome outcome = settlement.find(id).orElseThrow();
    long top = terms.grid().max();
    if (outcome.refund() == 0) {
      return new Improvement(Kind.AMOUNT, OptionalLong.empty(), outcome.accepted());
    }
    int index = bids.find(id).orElseThrow();
    Participants participants = settlement.participants();
    PriceSearch search =
        new PriceSearch(
            price ->
                new FastEngine(terms, participants)
                    .settle(bids.withPrice(index, price))
                    .find(id)
                    .map(EntityOutcome::accepted)
                    .orElse(0L));
    Optional<Long> price =
        outcome.bid().price() == Bid.ANY_PRICE || outcome.bid().price() >= top
            ? Optional.empty()
            : search.lowest(outcome.bid().price() + 1, top, outcome.accepted() + 1);
    return price
        .map(tick -> new Improvement(Kind.PRICE, OptionalLong.of(tick), search.accepted(tick)))
        .orElseGet(() -> new Improvement(Kind.NONE, OptionalLong.empty(), outcome.accepted()));
  }

  /** The change in words. */
  public String sentence(Terms terms) {
    return switch (kind) {
      case PRICE ->
          "The smallest change that would have given more: a price of %s (tick %d), for %s."
              .formatted(
                  Money.price(terms.grid().priceAt(price.orElseThrow()), terms.grid()),
                  price.getAsLong(),
                  Money.usd(accepted));
      case AMOUNT -> "It is filled whole: only a larger bid would have got more.";
      case NONE -> "No higher price would have given more; only a larger bid would have.";
    };
  }
}
