package gavel.cli.command.sale;

import gavel.auction.Terms;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import gavel.auction.live.LiveAuction;
import gavel.auction.live.LivePrice;
import gavel.auction.live.SaleEvent;
import gavel.auction.live.SaleEvent.Position;
import gavel.auction.terms.PriceRule;
import gavel.protocol.history.BidLog;
import gavel.protocol.history.Change;
import gavel.protocol.history.SaleHistory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** How a sale's clearing price moved with each bid. */
public final class PricePath {

  /** The price after an event, and how much was bid by then. */
  public record Moment(Instant time, LivePrice price) {}

  private PricePath() {}

  /** Every moment, the earliest first; none under a fixed price. */
  public static List<Moment> of(Terms terms, SaleHistory history) {
    if (terms.rule() instanceof PriceRule.Fixed) {
      return List.of();
    }
    LiveAuction auction = new LiveAuction(terms);
    List<Moment> path = new ArrayList<>();
    for (SaleEvent event : events(history)) {
      path.add(new Moment(Instant.ofEpochSecond(event.position().time()), auction.apply(event)));
    }
    return path;
  }

  /** At most so many moments, evenly spread, the last one among them. */
  public static List<Moment> thinned(List<Moment> path, int most) {
    if (path.size() <= most) {
      return path;
    }
    List<Moment> kept = new ArrayList<>();
    for (int i = 1; i <= most; i++) {
      kept.add(path.get((int) ((long) path.size() * i / most) - 1));
    }
    return kept;
  }

  private static List<SaleEvent> events(SaleHistory history) {
    TokenId token = new TokenId(history.tokens().getFirst().lower());
    List<SaleEvent> events = new ArrayList<>();
    for (BidLog bid : history.bids()) {
      events.add(
          new SaleEvent.BidPlaced(
              new Position(bid.block(), bid.logIndex(), bid.time().getEpochSecond()),
              bid.entity(),
              new WalletId(bid.wallet().lower()),
              token,
              bid.bid().price(),
              bid.bid().lockup(),
              bid.bid().amount().longValueExact()));
    }
    for (Change change : history.changes()) {
      if (change.amount().signum() < 0) {
        events.add(
            new SaleEvent.Reduced(
                new Position(change.block(), change.logIndex(), change.time().getEpochSecond()),
                change.pair().entity(),
                new WalletId(change.pair().wallet().lower()),
                new TokenId(change.pair().token().lower()),
                change.amount().negate().longValueExact()));
      }
    }
    events.sort(Comparator.comparing(SaleEvent::position));
    return events;
  }
}
