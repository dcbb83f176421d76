package gavel.cli.command.rehearse;

import gavel.auction.Auction;
import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.Commitment;
import gavel.auction.EntityOutcome;
import gavel.auction.PairOutcome;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import gavel.devnet.load.Bidder;
import gavel.devnet.load.Bidder.Leaving;
import gavel.protocol.settle.GasBudget;
import java.util.ArrayList;
import java.util.List;

/**
 * What the sale will come to, worked out before anybody bids: who is going to bid what, settled by
 * the engine. Bids are in the order of their numbers, which on chain is nearly theirs.
 */
record RehearsalPlan(Terms terms, List<Bidder> bidders, int batch) {

  private static final int MOST_WALLETS = 3;

  RehearsalPlan {
    bidders = List.copyOf(bidders);
  }

  /** All wallets. */
  int wallets() {
    return bidders.stream().mapToInt(each -> each.stakes().size()).sum();
  }

  /** Transactions that set all allocations, 1 or more where any bid is filled. */
  int batches() {
    return Math.ceilDiv(budget().rows(), batch);
  }

  /** The operator's gas for all of it. */
  GasBudget budget() {
    Settlement settlement = settlement();
    int rows = 0;
    int filled = 0;
    int refunded = 0;
    int payments = 0;
    for (EntityOutcome each : settlement.entities()) {
      int own = (int) pairs(each).stream().filter(pair -> pair.accepted() > 0).count();
      int due = (int) pairs(each).stream().filter(pair -> pair.refund() > 0).count();
      rows += own;
      filled += own > 0 ? 1 : 0;
      boolean fetches = fetches(each);
      refunded += due > 0 && !fetches ? 1 : 0;
      payments += fetches ? 0 : due;
    }
    return new GasBudget(rows, filled, refunded, payments, 2, batch);
  }

  private boolean fetches(EntityOutcome outcome) {
    Bidder bidder = bidders.get((int) outcome.bid().time());
    return bidder.fetchesRefund() && bidder.leaving() != Leaving.CANCELS;
  }

  private static List<PairOutcome> pairs(EntityOutcome outcome) {
    return outcome.wallets().stream().flatMap(wallet -> wallet.pairs().stream()).toList();
  }

  private Settlement settlement() {
    List<Bid> bids = new ArrayList<>();
    for (Bidder each : bidders) {
      if (each.leaving() != Leaving.CANCELS) {
        bids.add(
            new Bid(
                each.participant().id(),
                each.lastTick(),
                each.lock(),
                each.number(),
                commitments(each)));
      }
    }
    Participants known = Participants.of(bidders.stream().map(Bidder::participant).toList());
    return Auction.settle(Book.of(bids), terms, known);
  }

  private static List<Commitment> commitments(Bidder bidder) {
    List<Commitment> commitments = new ArrayList<>();
    for (int i = 0; i < bidder.stakes().size(); i++) {
      long amount = bidder.stakes().get(i).amount().longValueExact();
      boolean reduced = i == 0 && bidder.leaving() == Leaving.REDUCES;
      commitments.add(
          new Commitment(
              new WalletId(place(bidder.number() * (long) MOST_WALLETS + i)),
              new TokenId(place(bidder.stakes().get(i).token().equals("usdc") ? 1 : 2)),
              reduced ? amount - (amount >> 1) : amount));
    }
    return commitments;
  }

  /** A stand-in for an address that is not known yet: only its order counts. */
  private static String place(long number) {
    return "0x%040x".formatted(number);
  }
}
