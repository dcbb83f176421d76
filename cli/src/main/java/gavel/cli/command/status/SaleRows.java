package gavel.cli.command.status;

import gavel.auction.EntityOutcome;
import gavel.cli.render.Fill;
import gavel.cli.render.Mark;
import gavel.cli.render.Money;
import gavel.cli.render.Prices;
import gavel.cli.wiring.Sale;
import gavel.protocol.Times;
import gavel.protocol.sale.EntityState;
import gavel.protocol.sale.Stage;
import gavel.protocol.settle.Outlook;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** How the bid, its allocation and its refund stand. */
record SaleRows(Sale sale, Outlook outlook, Optional<EntityState> bid) {

  private static final String BID = "bid";
  private static final String ALLOCATION = "allocation";
  private static final String REFUND = "refund";

  List<Row> all() {
    return bid.map(state -> List.of(bid(state), allocation(state), refund(state)))
        .orElseGet(() -> List.of(noBid(), Row.nothing(ALLOCATION, "–"), Row.nothing(REFUND, "–")));
  }

  private Stage stage() {
    return outlook.snapshot().stage();
  }

  private Row noBid() {
    return switch (stage()) {
      case PRE_OPEN ->
          new Row(
              BID, Mark.NONE, "none; bidding has not opened", "gavel wait --for stage=commitment");
      case COMMITMENT ->
          Row.due(BID, "none yet", "gavel bid place --price … --amount … --token usdc");
      case CANCELLATION, SETTLEMENT, DONE -> Row.nothing(BID, "none; bidding is over");
    };
  }

  private Row bid(EntityState state) {
    if (left(state)) {
      return Row.nothing(BID, "left the sale");
    }
    return Row.good(
        BID,
        Money.usd(state.bid().amount())
            + " at "
            + Prices.tick(sale.terms(), state.bid().price())
            + (state.bid().lockup() ? ", locked" : "")
            + " · "
            + Times.utc(BigInteger.valueOf(state.bidTimestamp())));
  }

  private static boolean left(EntityState state) {
    return state.refunded() && state.bid().amount().signum() == 0;
  }

  private Row allocation(EntityState state) {
    if (left(state)) {
      return Row.nothing(ALLOCATION, "–");
    }
    return switch (stage()) {
      case DONE ->
          Row.good(
              ALLOCATION,
              "final: "
                  + Money.usd(state.accepted())
                  + " of "
                  + Money.usd(state.committed())
                  + " accepted");
      case SETTLEMENT -> Row.due(ALLOCATION, "being set on chain", "");
      case PRE_OPEN, COMMITMENT, CANCELLATION -> provisional(state);
    };
  }

  private Row provisional(EntityState state) {
    Optional<EntityOutcome> outcome = outlook.find(state.entity());
    if (outcome.isEmpty()) {
      return Row.nothing(ALLOCATION, "–");
    }
    String words =
        "provisional: "
            + new Fill(outlook.settlement(), outcome.get()).degree()
            + " at "
            + Prices.clearing(outlook.settlement());
    boolean filled = outcome.get().accepted() > 0;
    if (stage() == Stage.CANCELLATION) {
      return Row.due(ALLOCATION, words + " · cancel or reduce until the stage ends", "");
    }
    return filled
        ? Row.good(ALLOCATION, words)
        : Row.due(ALLOCATION, words, "gavel bid raise, to be filled");
  }

  private Row refund(EntityState state) {
    if (left(state)) {
      return Row.good(REFUND, "paid when the bid was cancelled");
    }
    if (stage() != Stage.DONE) {
      return Row.nothing(REFUND, "–");
    }
    if (state.refunded()) {
      return Row.good(REFUND, Money.usd(state.refund()) + " paid");
    }
    return state.refund().signum() == 0
        ? Row.nothing(REFUND, "nothing is due: all was accepted")
        : Row.due(REFUND, Money.usd(state.refund()) + " due", "gavel refund claim");
  }
}
