package gavel.auction.fast;

import gavel.auction.Bid;
import gavel.auction.EntityId;
import gavel.auction.Fraction;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.UnsettledException;
import gavel.auction.clearing.ClearingPrice;
import gavel.auction.clearing.PriceFinder;
import gavel.auction.terms.BonusProgram;
import gavel.auction.terms.PriceRule;
import java.math.BigInteger;
import java.util.Optional;

/**
 * Settles books of any size. Its outcomes equal those of {@link
 * gavel.auction.clearing.ReferenceEngine} to the last unit, whatever the number of threads.
 */
public final class FastEngine {
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private final Terms terms;
  private final Participants participants;
  private final Workers workers;

  /** An engine on all processors. */
  public FastEngine(Terms terms, Participants participants) {
    this(terms, participants, Runtime.getRuntime().availableProcessors());
  }

  /**
   * An engine on so many threads.
   *
   * @param threads from 1
   */
  public FastEngine(Terms terms, Participants participants, int threads) {
    this.terms = terms;
    this.participants = participants;
    this.workers = new Workers(threads);
  }

  /**
   * Finds the price and shares out the offer; tokens and bonuses are counted when they are asked
   * for.
   *
   * @throws UnsettledException where the book lacks what the terms ask for
   */
  public Settlement settle(BidColumns bids) {
    requirePrices(bids);
    Optional<TickDemand> table = table(bids);
    ClearingPrice clearing =
        table
            .map(demand -> PriceFinder.find(terms, demand::at))
            .orElseGet(() -> PriceFinder.find(terms, bids.demand(terms.grid())));
    Fraction cost = terms.offer().cost(clearing.price());
    long capacity = cost.floor().min(MAX).longValueExact();
    Field field = new Field(bids, terms, participants, clearing);
    Filled filled = new Filling(field, clearing, capacity, workers).fill(table);
    ColumnSettlement settlement = new ColumnSettlement(field, clearing, capacity, cost, filled);
    if (terms.bonuses().programs().stream().anyMatch(BonusProgram::needsHistory)) {
      // What the book lacks is to be told now, not when somebody asks for tokens.
      settlement.tokens();
    }
    return settlement;
  }

  private Optional<TickDemand> table(BidColumns bids) {
    return terms.rule() instanceof PriceRule.Fixed
            || !bids.price().isNarrow()
            || !TickDemand.fits(terms.grid())
        ? Optional.empty()
        : Optional.of(TickDemand.of(bids, terms.grid(), workers));
  }

  private void requirePrices(BidColumns bids) {
    if (terms.rule() instanceof PriceRule.Fixed
        || (bids.price().isNarrow() && bids.extent().leastTick() > Bid.ANY_PRICE)) {
      return;
    }
    EntityId first = null;
    for (int i = 0; i < bids.size(); i++) {
      if (bids.price().get(i) == Bid.ANY_PRICE
          && bids.amount(i) > 0
          && (first == null || bids.id(i).compareTo(first) < 0)) {
        first = bids.id(i);
      }
    }
    if (first != null) {
      throw UnsettledException.noPrice(first);
    }
  }
}
