package gavel.cli.command.bid;

import gavel.cli.render.Money;
import gavel.cli.wiring.Session;
import gavel.protocol.Finding;
import gavel.protocol.sale.BidIntent;
import java.util.List;
import java.util.Optional;

/**
 * A row that was looked at.
 *
 * @param bidding its account, entity and bid
 * @param intent what is to be sent; empty where the bid is that much already
 * @param findings what would stop it
 */
record BatchBid(BatchRow row, Bidding bidding, Optional<BidIntent> intent, List<Finding> findings) {

  static BatchBid look(Session session, BatchRow row) {
    Bidding bidding = row.bidding(session);
    if (row.wanted().isMet(bidding)) {
      return new BatchBid(row, bidding, Optional.empty(), List.of());
    }
    BidIntent intent = row.wanted().intent(bidding, row.funding());
    return new BatchBid(
        row, bidding, Optional.of(intent), bidding.check(bidding.facts(intent), intent).findings());
  }

  /** Such as {@code line 3, bob}. */
  String place() {
    return "line " + row.line() + ", " + bidding.account().name();
  }

  /** Such as {@code $2,500.00 at up to $0.0450, locked}. */
  String words() {
    if (intent.isEmpty()) {
      return "nothing to do";
    }
    BidIntent bid = intent.get();
    return Money.usd(bid.total())
        + " at up to $"
        + bid.price().toDecimal(10)
        + " in "
        + bidding.sale().symbol(bid.token())
        + (bid.lockup() ? ", locked" : "");
  }
}
