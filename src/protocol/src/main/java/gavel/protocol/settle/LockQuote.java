package gavel.protocol.settle;

import gavel.auction.Bid;
import gavel.auction.EntityId;
import gavel.auction.EntityOutcome;
import gavel.auction.Fraction;
import gavel.auction.Price;
import gavel.auction.Settlement;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What locking would change for one bid, everything else in the book being equal.
 *
 * @param liquid the outcome without the lock
 * @param locked the outcome with it
 * @param settlement with the lock
 */
public record LockQuote(EntityOutcome liquid, EntityOutcome locked, Settlement settlement) {

  /** Settles the book with a bid both ways; empty for a bid without money. */
  public static Optional<LockQuote> of(Outlook outlook, Bid bid) {
    if (!bid.isLive()) {
      return Optional.empty();
    }
    Outlook without = outlook.with(with(bid, false));
    Outlook with = outlook.with(with(bid, true));
    return Optional.of(
        new LockQuote(find(without, bid.id()), find(with, bid.id()), with.settlement()));
  }

  private static EntityOutcome find(Outlook outlook, EntityId id) {
    return outlook.find(id).orElseThrow();
  }

  private static Bid with(Bid bid, boolean lock) {
    return new Bid(bid.id(), bid.price(), lock, bid.time(), bid.firstTime(), bid.commitments());
  }

  /** Whether the entity has to lock, so that there is nothing to choose. */
  public boolean forced() {
    return locked.mustLock();
  }

  /** Tokens that the lock adds, base units; 0 where it is forced or the bid is not filled. */
  public BigInteger gain() {
    return locked.total().subtract(liquid.total());
  }

  /** What the added tokens are worth at the clearing price, micro-USD, rounded down. */
  public BigInteger gainWorth() {
    return settlement.price().costOf(gain(), settlement.terms().offer().decimals()).floor();
  }

  /**
   * The token's price at the unlock at which locking was worth as much as selling all liquid tokens
   * at the clearing price; empty where nothing is filled.
   */
  public Optional<Price> breakEven() {
    if (locked.total().signum() == 0) {
      return Optional.empty();
    }
    Fraction kept = new Fraction(liquid.total(), locked.total());
    return Optional.of(new Price(settlement.price().usd().times(kept)));
  }
}
