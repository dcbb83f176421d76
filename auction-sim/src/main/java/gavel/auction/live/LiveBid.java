package gavel.auction.live;

import gavel.auction.Bid;
import gavel.auction.Commitment;
import gavel.auction.EntityId;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import gavel.auction.live.SaleEvent.BidPlaced;
import gavel.auction.live.SaleEvent.Reduced;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** One entity's bid while the sale runs. It only goes up, until money is taken back. */
final class LiveBid {
  private final long firstTime;
  private final Map<WalletId, Map<TokenId, Long>> paid = new TreeMap<>();
  private long price;
  private boolean lock;
  private long time;
  private long total;

  LiveBid(long firstTime) {
    this.firstTime = firstTime;
  }

  long price() {
    return price;
  }

  long total() {
    return total;
  }

  /** Takes the new bid; returns by how much the total rose. */
  long place(BidPlaced bid) {
    requireNotLower(bid, "price", price, bid.price());
    requireNotLower(bid, "total", total, bid.total());
    if (lock && !bid.lock()) {
      throw new OutOfOrderException("A lock cannot be undone, but " + bid + " does.");
    }
    long increase = bid.total() - total;
    price = bid.price();
    total = bid.total();
    lock = bid.lock();
    time = bid.position().time();
    paid.computeIfAbsent(bid.wallet(), key -> new TreeMap<>())
        .merge(bid.token(), increase, Long::sum);
    return increase;
  }

  private static void requireNotLower(BidPlaced bid, String what, long old, long now) {
    if (now < old) {
      throw new OutOfOrderException(
          "A bid's %s cannot fall, but it goes from %d to %d in %s."
              .formatted(what, old, now, bid));
    }
  }

  void reduce(Reduced reduced) {
    Map<TokenId, Long> byToken = paid.getOrDefault(reduced.wallet(), Map.of());
    long has = byToken.getOrDefault(reduced.token(), 0L);
    if (has < reduced.amount()) {
      throw new OutOfOrderException(
          "Only %d is committed there, less than is taken back in %s.".formatted(has, reduced));
    }
    byToken.put(reduced.token(), has - reduced.amount());
    total -= reduced.amount();
  }

  Bid bid(EntityId entity) {
    List<Commitment> commitments = new ArrayList<>();
    paid.forEach(
        (wallet, byToken) ->
            byToken.forEach(
                (token, amount) -> commitments.add(new Commitment(wallet, token, amount))));
    return new Bid(entity, price, lock, time, firstTime, commitments);
  }
}
