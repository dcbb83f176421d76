package gavel.protocol.verify;

import gavel.auction.Bid;
import gavel.auction.Commitment;
import java.util.List;

/** What of a bid is the same in events and in state: all but its first time. */
record BidView(long price, boolean lock, long time, List<Commitment> commitments) {
  /** No bid at all. */
  static final BidView MISSING = new BidView(0, false, 0, List.of());

  static BidView of(Bid bid) {
    return new BidView(
        bid.price(),
        bid.lock(),
        bid.time(),
        bid.commitments().stream().filter(each -> each.amount() > 0).toList());
  }

  @Override
  public String toString() {
    if (equals(MISSING)) {
      return "missing";
    }
    StringBuilder text =
        new StringBuilder("tick " + price + (lock ? " locked" : "") + " at " + time);
    for (Commitment each : commitments) {
      text.append(", %d of %s from %s".formatted(each.amount(), each.token(), each.wallet()));
    }
    return text.toString();
  }
}
