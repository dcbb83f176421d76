package gavel.auction.whatif;

import gavel.auction.Arrival;
import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.Commitment;
import gavel.auction.EntityId;
import gavel.auction.Fraction;
import gavel.auction.Participant;
import gavel.auction.Participants;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import gavel.auction.terms.PriceGrid;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes of the bids and of what is known of the bidders. */
final class BookChanges {
  private static final Pattern WHALES = Pattern.compile("([0-9_,]+)\\s*x\\s*(.+?)\\s*@\\s*(.+)");
  private static final int MOST_WHALES = 1_000_000;

  /** A money amount, or a numerator, whose product with one of the other kind is below 2^62. */
  private static final long NARROW = 1L << 47;

  private static final int NARROW_BITS = 15;

  private BookChanges() {}

  static Book each(Book book, UnaryOperator<Bid> change) {
    return new Book(book.bids().stream().map(change).toList(), book.arrivals());
  }

  static Bid at(Bid bid, long price) {
    return new Bid(bid.id(), price, bid.lock(), bid.time(), bid.firstTime(), bid.commitments());
  }

  static Change demand(String text) {
    Fraction factor = Values.factor(text);
    return base ->
        base.with(
            new Book(
                base.book().bids().stream().map(bid -> times(bid, factor)).toList(),
                base.book().arrivals().stream()
                    .map(
                        each ->
                            new Arrival(
                                each.entity(), each.wallet(), scaled(each.change(), factor)))
                    .toList()));
  }

  private static Bid times(Bid bid, Fraction factor) {
    return new Bid(
        bid.id(),
        bid.price(),
        bid.lock(),
        bid.time(),
        bid.firstTime(),
        bid.commitments().stream()
            .map(each -> new Commitment(each.wallet(), each.token(), scaled(each.amount(), factor)))
            .toList());
  }

  /** Cut to a whole micro-USD, towards zero. */
  private static long scaled(long micro, Fraction factor) {
    if (Math.abs(micro) < NARROW
        && factor.numerator().bitLength() <= NARROW_BITS
        && factor.denominator().bitLength() <= NARROW_BITS) {
      // The same where everything fits: division of longs cuts towards zero, too.
      return micro * factor.numerator().intValue() / factor.denominator().intValue();
    }
    var exact = factor.times(micro);
    var cut = exact.numerator().divide(exact.denominator());
    if (cut.bitLength() > 62) {
      throw new ScenarioException(
          "demand: amounts would pass 2^62 micro-USD; give a smaller factor.");
    }
    return cut.longValueExact();
  }

  static Change shift(String text) {
    long ticks = Values.whole("shift", text.startsWith("+") ? text.substring(1) : text);
    return base -> {
      PriceGrid grid = base.terms().grid();
      List<Bid> kept = new ArrayList<>();
      for (Bid bid : base.book().bids()) {
        long price = bid.price() == Bid.ANY_PRICE ? bid.price() : grid.clamp(bid.price()) + ticks;
        if (bid.price() == Bid.ANY_PRICE || price >= grid.min()) {
          kept.add(at(bid, grid.clamp(price)));
        }
      }
      return base.with(new Book(kept, base.book().arrivals()));
    };
  }

  static Change withdraw(String text, long seed) {
    Fraction share = Values.share(text);
    return base -> {
      Set<EntityId> leave = Chance.chosen(base.book().live(), share, seed);
      return base.with(
          new Book(
              base.book().bids().stream().filter(bid -> !leave.contains(bid.id())).toList(),
              base.book().arrivals().stream()
                  .filter(each -> !leave.contains(each.entity()))
                  .toList()));
    };
  }

  static Change whales(String text) {
    Matcher parts = WHALES.matcher(text);
    if (!parts.matches()) {
      throw new NumberFormatException(text);
    }
    long count = Values.whole("whales", parts.group(1));
    Fraction micro = Values.number(parts.group(2)).times(1_000_000);
    Fraction price = Values.number(parts.group(3));
    if (count < 1 || count > MOST_WHALES || !micro.isWhole() || micro.signum() <= 0) {
      throw new NumberFormatException(text);
    }
    long amount = micro.numerator().longValueExact();
    return base -> {
      long tick = Values.tick(base.terms().grid(), price);
      List<Bid> all = new ArrayList<>(base.book().bids());
      List<Arrival> arrivals = new ArrayList<>(base.book().arrivals());
      for (int i = 0; i < count; i++) {
        // They come after everybody, so for the first time then, too.
        Bid whale =
            new Bid(
                EntityId.of("whale " + i),
                tick,
                false,
                Bid.NO_TIME,
                Bid.NO_TIME - 1,
                List.of(new Commitment(WalletId.NONE, TokenId.NONE, amount)));
        all.add(whale);
        if (!base.book().arrivals().isEmpty()) {
          arrivals.add(new Arrival(whale.id(), WalletId.NONE, amount));
        }
      }
      return base.with(new Book(all, arrivals));
    };
  }

  static Change lockup(String text, long seed) {
    Fraction share = Values.share(text);
    return base -> {
      Set<EntityId> lock = Chance.chosen(base.book().bids(), share, seed);
      return base.with(each(base.book(), bid -> locked(bid, lock.contains(bid.id()))));
    };
  }

  private static Bid locked(Bid bid, boolean lock) {
    return new Bid(bid.id(), bid.price(), lock, bid.time(), bid.firstTime(), bid.commitments());
  }

  static Change community(String text, long seed) {
    Fraction share = Values.share(text);
    return base -> {
      Set<EntityId> members = Chance.chosen(base.book().bids(), share, seed);
      Collection<Participant> all =
          base.book().bids().stream()
              .map(bid -> member(base.participants().get(bid.id()), members.contains(bid.id())))
              .toList();
      return base.with(Participants.of(all));
    };
  }

  /** A member keeps the score it has; one without gets the least. */
  private static Participant member(Participant known, boolean member) {
    return new Participant(
        known.id(),
        known.region(),
        known.forcedLock(),
        member ? Math.max(1, known.score()) : 0,
        known.multiplier());
  }
}
