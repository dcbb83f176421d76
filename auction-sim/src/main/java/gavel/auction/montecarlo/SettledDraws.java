package gavel.auction.montecarlo;

import gavel.auction.Auction;
import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.EntityId;
import gavel.auction.Fraction;
import gavel.auction.Participant;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.metrics.Metrics;
import gavel.auction.population.InventedBook;
import gavel.auction.population.Population;
import gavel.auction.random.Draws;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongFunction;

/** Draws whole books and settles each with the engine: any rule, some hundred times slower. */
final class SettledDraws implements Experiment {
  /** A drawn book with what is known of its bidders. */
  record Drawn(List<Bid> bids, Participants participants) {}

  private static final EntityId MINE = EntityId.of("one's own bid");

  private final Terms terms;
  private final LongFunction<Drawn> source;
  private final List<MyBid> mine;
  private final boolean full;

  SettledDraws(Terms terms, LongFunction<Drawn> source, List<MyBid> mine, boolean full) {
    this.terms = terms;
    this.source = source;
    this.mine = mine;
    this.full = full;
  }

  /** A book's bids with replacement; a bid that is drawn again is another entity's. */
  static LongFunction<Drawn> resampled(Book book, Participants participants, long seed) {
    List<Bid> live = book.live();
    return index -> {
      Draws chance = Draws.of(seed, index);
      List<Bid> bids = new ArrayList<>(live.size());
      List<Participant> known = new ArrayList<>();
      for (int i = 0; i < live.size(); i++) {
        Bid bid = live.get(chance.below(live.size()));
        EntityId id = new EntityId(Draws.mix(bid.id().high() ^ Draws.mix(i)), bid.id().low());
        bids.add(
            new Bid(id, bid.price(), bid.lock(), bid.time(), bid.firstTime(), bid.commitments()));
        Participant of = participants.byId().get(bid.id());
        if (of != null) {
          known.add(new Participant(id, of.region(), of.forcedLock(), of.score(), of.multiplier()));
        }
      }
      return new Drawn(bids, Participants.of(known));
    };
  }

  /** New bidders of a population. */
  static LongFunction<Drawn> invented(Population population, Terms terms, long seed) {
    return index -> {
      InventedBook book = InventedBook.of(population, terms.grid(), seed, index);
      return new Drawn(book.bids().toBook().bids(), book.participants());
    };
  }

  @Override
  public long[] draw(long index) {
    Drawn drawn = source.apply(index);
    Settlement base = settle(drawn.bids(), drawn.participants());
    List<Long> row = new ArrayList<>();
    row.add(Costs.pico(base.price().usd()));
    row.add(base.accepted());
    if (full) {
      addAll(row, Metrics.of(base), base.totals().committed());
    }
    for (MyBid bid : mine) {
      List<Bid> with = new ArrayList<>(drawn.bids());
      with.add(Bid.simple(MINE, bid.tick(), false, Bid.NO_TIME, bid.amount()));
      Settlement settled = settle(with, drawn.participants());
      long accepted = settled.find(MINE).orElseThrow().accepted();
      row.add(accepted);
      row.add(Costs.tokens(accepted, settled.price().usd()));
    }
    return row.stream().mapToLong(Long::longValue).toArray();
  }

  private Settlement settle(List<Bid> bids, Participants participants) {
    return Auction.settle(Book.of(bids), terms, participants);
  }

  private static void addAll(List<Long> row, Metrics metrics, long committed) {
    row.add(committed);
    row.add((long) metrics.winners());
    row.add(parts(metrics.concentration().gini()));
    row.add(parts(metrics.concentration().hhi()));
    row.add(parts(metrics.concentration().largestHundredth()));
    row.add(metrics.raise() == 0 ? 0 : parts(Fraction.of(metrics.locked(), metrics.raise())));
    metrics.fillByDecile().forEach(each -> row.add(parts(each)));
  }

  private static long parts(Fraction share) {
    return share.times(BigInteger.valueOf(Measure.ONE)).floor().longValueExact();
  }
}
