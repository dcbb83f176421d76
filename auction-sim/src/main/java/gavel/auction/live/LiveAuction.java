package gavel.auction.live;

import gavel.auction.Arrival;
import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.EntityId;
import gavel.auction.Fraction;
import gavel.auction.Price;
import gavel.auction.Terms;
import gavel.auction.live.SaleEvent.BidPlaced;
import gavel.auction.live.SaleEvent.Position;
import gavel.auction.live.SaleEvent.Reduced;
import gavel.auction.terms.PriceRule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A running sale under the clock rule: takes events in order and knows the clearing price after
 * each in as many steps as the range of prices has bits. Not for use by several threads at once.
 */
public final class LiveAuction {
  private static final BigInteger NEVER_COVERED = BigInteger.valueOf(Long.MAX_VALUE);

  private final Terms terms;
  private final Fraction costOfOneTick;
  private final DemandTree demand;
  private final Map<EntityId, LiveBid> bids = new HashMap<>();
  private final List<Arrival> arrivals = new ArrayList<>();
  private Position last;
  private long committed;

  /**
   * A sale without bids.
   *
   * @throws IllegalArgumentException where the price is fixed, so that nothing moves
   */
  public LiveAuction(Terms terms) {
    if (terms.rule() instanceof PriceRule.Fixed) {
      throw new IllegalArgumentException("A sale at a fixed price has no running price.");
    }
    this.terms = terms;
    this.costOfOneTick = terms.offer().cost(terms.grid().priceAt(1));
    this.demand = new DemandTree(terms.grid().min(), terms.grid().max());
  }

  /**
   * Takes one event and tells where the sale stands after it.
   *
   * @throws OutOfOrderException where it does not follow the last one, or lowers a bid
   */
  public LivePrice apply(SaleEvent event) {
    if (last != null && event.position().compareTo(last) <= 0) {
      throw new OutOfOrderException(
          "Events come in order of block and index, but " + event + " follows " + last + ".");
    }
    switch (event) {
      case BidPlaced bid -> place(bid);
      case Reduced reduced -> reduce(reduced);
    }
    last = event.position();
    return price();
  }

  private void place(BidPlaced event) {
    LiveBid bid = bids.computeIfAbsent(event.entity(), id -> new LiveBid(event.position().time()));
    long oldPrice = bid.price();
    long oldTotal = bid.total();
    if (committed + (event.total() - oldTotal) < 0) {
      throw new OutOfOrderException("The total passes 2^63 − 1 micro-USD at " + event + ".");
    }
    long increase = bid.place(event);
    committed += increase;
    move(oldPrice, -oldTotal);
    move(bid.price(), bid.total());
    if (increase > 0) {
      arrivals.add(new Arrival(event.entity(), event.wallet(), increase));
    }
  }

  private void reduce(Reduced event) {
    LiveBid bid = bids.get(event.entity());
    if (bid == null) {
      throw new OutOfOrderException("Nothing was bid before " + event + ".");
    }
    bid.reduce(event);
    committed -= event.amount();
    move(bid.price(), -event.amount());
    arrivals.add(new Arrival(event.entity(), event.wallet(), -event.amount()));
  }

  private void move(long price, long micro) {
    if (micro != 0 && price >= terms.grid().min()) {
      demand.add(terms.grid().clamp(price), micro);
    }
  }

  /** Where the sale stands now. */
  public LivePrice price() {
    long highest = demand.highestCovered(this::covers);
    boolean covered = highest >= terms.grid().min();
    long pStar = Math.max(highest, terms.grid().min());
    Price price = terms.grid().priceAt(pStar);
    Fraction subscription = Fraction.of(committed).over(costOfOneTick.times(pStar));
    return new LivePrice(pStar, price, covered, committed, subscription);
  }

  /** Everything that is bid at a tick or above, in micro-USD. */
  public long demandAtOrAbove(long tick) {
    return demand.atOrAbove(Math.max(tick, terms.grid().min()));
  }

  /** The book as it is now, with first times and the order of arrivals. */
  public Book book() {
    List<Bid> all = new ArrayList<>();
    bids.forEach((id, bid) -> all.add(bid.bid(id)));
    return new Book(all, arrivals);
  }

  /**
   * What a new bid of so much would have to be now to be filled, by the usual order: above the
   * price first, then at it.
   *
   * @param amount micro-USD, above zero
   */
  public Quote quote(long amount) {
    return new Quoting(terms, this::demandAtOrAbove, costOfOneTick, amount).quote();
  }

  private boolean covers(long tick, long money) {
    return isCovered(costOfOneTick, tick, money);
  }

  /** A threshold of 2^63 − 1 or more counts as never covered. */
  static boolean isCovered(Fraction costOfOneTick, long tick, long money) {
    BigInteger coverable = BigInteger.valueOf(money).min(NEVER_COVERED.subtract(BigInteger.ONE));
    // money ≥ tick × cost, with the denominator brought over.
    return coverable
            .multiply(costOfOneTick.denominator())
            .compareTo(costOfOneTick.numerator().multiply(BigInteger.valueOf(tick)))
        >= 0;
  }
}
