package gavel.auction.clearing;

import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.DemandCurve;
import gavel.auction.EntityOutcome.Standing;
import gavel.auction.Fraction;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.UnsettledException;
import gavel.auction.bonus.TokenLedger;
import gavel.auction.fill.Contender;
import gavel.auction.fill.Sharing;
import gavel.auction.terms.PriceRule;
import java.math.BigInteger;
import java.util.List;

/**
 * Settles a book step by step in exact arithmetic, written to be read rather than to be fast: what
 * any other engine is held against.
 */
public final class ReferenceEngine {
  private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);

  private final Terms terms;
  private final Participants participants;

  /** An engine for one sale. */
  public ReferenceEngine(Terms terms, Participants participants) {
    this.terms = terms;
    this.participants = participants;
  }

  /**
   * Finds the price, shares out the offer, and counts the tokens.
   *
   * @throws UnsettledException where the book lacks what the terms ask for
   */
  public Settlement settle(Book book) {
    requirePrices(book);
    ClearingPrice clearing = PriceFinder.find(terms, DemandCurve.of(book, terms.grid()));
    Fraction cost = terms.offer().cost(clearing.price());
    long capacity = cost.floor().min(MAX).longValueExact();
    List<Contender> contenders = book.live().stream().map(bid -> contender(bid, clearing)).toList();
    Sharing sharing = Sharing.of(contenders, capacity, terms.allocation());
    Fraction subscription = Fraction.of(book.committed()).over(cost);
    TokenLedger tokens = new TokenLedger(terms, clearing.price(), book.arrivals());
    return new SettlementBuilder(terms, participants)
        .build(clearing, capacity, subscription, sharing, tokens);
  }

  private Contender contender(Bid bid, ClearingPrice clearing) {
    boolean fixed = terms.rule() instanceof PriceRule.Fixed;
    long tick = fixed ? bid.price() : terms.grid().clamp(bid.price());
    Standing standing = clearing.standing(tick);
    return Contender.of(bid, participants.get(bid.id()), terms, standing);
  }

  private void requirePrices(Book book) {
    if (terms.rule() instanceof PriceRule.Fixed) {
      return;
    }
    for (Bid bid : book.live()) {
      if (bid.price() == Bid.ANY_PRICE) {
        throw UnsettledException.noPrice(bid.id());
      }
    }
  }
}
