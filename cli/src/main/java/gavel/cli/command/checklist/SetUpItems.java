package gavel.cli.command.checklist;

import gavel.cli.wiring.Sale;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.sale.Stage;
import gavel.protocol.trust.SaleTrust;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether the sale on chain is the descriptor's, and its times fit. */
final class SetUpItems {

  private static final String PART = "set-up";

  private final Sale sale;
  private final SaleTrust trust;
  private final List<Item> items = new ArrayList<>();

  SetUpItems(Sale sale, SaleTrust trust) {
    this.sale = sale;
    this.trust = trust;
  }

  List<Item> items() {
    check(
        sale.descriptor().get(Keys.SALE_UUID).equals(Optional.of(sale.client().saleUuid())),
        "the sale's UUID is the descriptor's",
        "the sale's UUID is not the descriptor's",
        "gavel verify deployment");
    check(
        trust.codeKnown(),
        "the contract's code is this program's own",
        "the contract's code is not this program's own",
        "gavel verify deployment");
    check(
        !sale.client().paused(),
        "the sale is not paused",
        "the sale is paused: nobody can bid, leave or claim",
        "gavel operator pause --off");
    times();
    return items;
  }

  private void times() {
    Optional<Instant> closes = sale.descriptor().get(Keys.CLOSES);
    if (closes.isEmpty()) {
      items.add(
          Item.look(PART, "it is not said when bids close", "Put schedule.closes into sale.toml"));
      return;
    }
    boolean open = sale.client().stage().code() <= Stage.COMMITMENT.code();
    Instant now = sale.l1().latestBlock().timestamp();
    if (open && closes.get().isBefore(now)) {
      items.add(
          Item.look(
              PART,
              "bids were to close at " + closes.get() + ", which is past",
              "gavel operator stage cancellation"));
    } else {
      items.add(Item.good(PART, "bids close at " + closes.get()));
    }
  }

  private void check(boolean right, String good, String wrong, String remedy) {
    items.add(right ? Item.good(PART, good) : Item.wrong(PART, wrong, remedy));
  }
}
