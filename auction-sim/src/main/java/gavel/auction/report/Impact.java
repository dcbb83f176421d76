package gavel.auction.report;

import gavel.auction.Bid;
import gavel.auction.Commitment;
import gavel.auction.EntityId;
import gavel.auction.EntityOutcome;
import gavel.auction.Participants;
import gavel.auction.Price;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import gavel.auction.fast.BidColumns;
import gavel.auction.fast.FastEngine;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;

/**
 * What one more bid would get, and do to the price, at several prices.
 *
 * @param before the sale without it
 * @param amount of the bid, in micro-USD
 * @param lock whether it chooses the lock
 * @param rows from the lowest price up
 */
public record Impact(Settlement before, long amount, boolean lock, List<Row> rows) {
  /** Keeps a copy. */
  public Impact {
    rows = List.copyOf(rows);
  }

  /** Why a price is shown. */
  public enum Note {
    /** The price that was asked about. */
    ASKED,
    /** The lowest price at which anything is filled. */
    CHEAPEST_FILLED,
    /** The lowest price at which all of it is filled. */
    CHEAPEST_WHOLE,
    /** For comparison. */
    NEIGHBOUR
  }

  /**
   * The bid at one price.
   *
   * @param tick its price
   * @param price the same in USD
   * @param clearsAt what everyone would pay
   * @param accepted micro-USD
   * @param total tokens with all bonuses, base units
   * @param bonus part of the total, base units
   * @param note why this price is shown
   */
  public record Row(
      long tick,
      Price price,
      Price clearsAt,
      long accepted,
      BigInteger total,
      BigInteger bonus,
      Note note) {}

  /**
   * Tries a bid beside those of a book, as the latest of them.
   *
   * @param asked a tick that must be among the rows
   */
  public static Impact of(
      BidColumns bids,
      Terms terms,
      Participants participants,
      long amount,
      boolean lock,
      OptionalLong asked) {
    EntityId id = unused(bids);
    // It comes after everybody, so for the first time then, too.
    Bid last =
        new Bid(
            id,
            terms.grid().min(),
            lock,
            Bid.NO_TIME,
            Bid.NO_TIME - 1,
            List.of(new Commitment(WalletId.NONE, TokenId.NONE, amount)));
    BidColumns with = bids.plus(last);
    Trial trial = new Trial(with, with.size() - 1, id, terms, participants);
    TreeMap<Long, Note> ticks = new TreeMap<>();
    long min = terms.grid().min();
    long max = terms.grid().max();
    PriceSearch search = new PriceSearch(tick -> trial.outcome(tick).accepted());
    Optional<Long> filled = search.lowest(min, max, 1);
    Optional<Long> whole = search.lowest(filled.orElse(min), max, amount);
    ticks.put(max, Note.NEIGHBOUR);
    filled.filter(tick -> tick > min).ifPresent(tick -> ticks.put(tick - 1, Note.NEIGHBOUR));
    whole.ifPresent(tick -> ticks.put(tick, Note.CHEAPEST_WHOLE));
    asked.ifPresent(tick -> ticks.put(terms.grid().clamp(tick), Note.ASKED));
    filled.ifPresent(tick -> ticks.put(tick, Note.CHEAPEST_FILLED));
    return new Impact(
        new FastEngine(terms, participants).settle(bids),
        amount,
        lock,
        ticks.entrySet().stream().map(each -> trial.row(each.getKey(), each.getValue())).toList());
  }

  private static EntityId unused(BidColumns bids) {
    int number = 0;
    EntityId id;
    do {
      id = EntityId.of("one more bid " + number++);
    } while (bids.find(id).isPresent());
    return id;
  }

  /** The same book with the bid at different prices. */
  private record Trial(
      BidColumns bids, int index, EntityId id, Terms terms, Participants participants) {
    Settlement settle(long tick) {
      return new FastEngine(terms, participants).settle(bids.withPrice(index, tick));
    }

    EntityOutcome outcome(long tick) {
      return settle(tick).find(id).orElseThrow();
    }

    Row row(long tick, Note note) {
      Settlement settlement = settle(tick);
      EntityOutcome outcome = settlement.find(id).orElseThrow();
      return new Row(
          tick,
          terms.grid().priceAt(tick),
          settlement.price(),
          outcome.accepted(),
          outcome.total(),
          outcome.bonus(),
          note);
    }
  }
}
