package gavel.auction.fast;

import gavel.auction.Bid;
import gavel.auction.EntityId;
import gavel.auction.EntityOutcome.Standing;
import gavel.auction.Participant;
import gavel.auction.Participants;
import gavel.auction.Terms;
import gavel.auction.clearing.ClearingPrice;
import gavel.auction.fill.Contender;
import gavel.auction.terms.Filter;
import gavel.auction.terms.PriceRule;

/** The bids of a book once the price is known, asked for by index. */
final class Field {
  private final BidColumns bids;
  private final Terms terms;
  private final Participants participants;
  private final ClearingPrice clearing;
  private final boolean fixed;
  private final boolean strangersMustLock;

  Field(BidColumns bids, Terms terms, Participants participants, ClearingPrice clearing) {
    this.bids = bids;
    this.terms = terms;
    this.participants = participants;
    this.clearing = clearing;
    this.strangersMustLock = terms.mustLock(Participant.unknown(new EntityId(0, 0)));
    this.fixed = terms.rule() instanceof PriceRule.Fixed;
  }

  BidColumns bids() {
    return bids;
  }

  Participants participants() {
    return participants;
  }

  boolean anyoneKnown() {
    return !participants.byId().isEmpty();
  }

  Terms terms() {
    return terms;
  }

  /** Where the price of a bid lies. */
  Standing standing(int bid) {
    long price = bids.price().get(bid);
    return clearing.standing(fixed ? price : terms.grid().clamp(price));
  }

  Participant participant(int bid) {
    return participants.byId().isEmpty()
        ? Participant.unknown(bids.id(bid))
        : participants.get(bids.id(bid));
  }

  /** Whether a bid meets every condition of a filter except a rank. */
  boolean passes(int bid, Filter filter) {
    return filter.margin().map(margin -> lies(bid, margin)).orElse(true)
        && (filter.regions().isEmpty() || filter.regions().contains(participant(bid).region()))
        && (filter.minScore().orElse(0) == 0
            || participant(bid).score() >= filter.minScore().getAsLong())
        && filter.locked().map(locked -> locked == isLocked(bid)).orElse(true);
  }

  private boolean lies(int bid, Filter.Margin margin) {
    Standing wanted = margin == Filter.Margin.ABOVE ? Standing.ABOVE : Standing.AT_MARGIN;
    return standing(bid) == wanted;
  }

  /** Whether a bid's tokens are locked, by choice or because they must be. */
  boolean isLocked(int bid) {
    return bids.lock(bid) || mustLock(bid);
  }

  /** Whether a bid is locked although it need not be. */
  boolean choseLock(int bid) {
    return bids.lock(bid) && !mustLock(bid);
  }

  private boolean mustLock(int bid) {
    return anyoneKnown() ? terms.mustLock(participant(bid)) : strangersMustLock;
  }

  /** A bid as the reference engine has it. */
  Contender contender(int index, boolean belowMinimum) {
    Bid bid = bids.bid(index);
    return Contender.of(
        bid,
        participant(index),
        terms,
        belowMinimum ? Standing.BELOW_MINIMUM_FILL : standing(index));
  }
}
