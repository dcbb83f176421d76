package gavel.cli.command.checklist;

import gavel.cli.render.Mark;
import gavel.cli.render.Money;
import gavel.cli.wiring.Sale;
import gavel.protocol.claim.Distributor;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.SaleTotal;
import gavel.protocol.sale.Stage;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The steps of a sale in their order: which are done, which is next, and which have no way back.
 */
final class Steps {

  private static final String PART = "steps";

  private final Sale sale;
  private final Stage stage;
  private final List<Item> items = new ArrayList<>();
  private boolean nextIsNamed;

  Steps(Sale sale) {
    this.sale = sale;
    this.stage = sale.client().stage();
  }

  List<Item> items() {
    step(stage != Stage.PRE_OPEN, true, "open the sale for bids", "operator stage commitment");
    boolean committed = sale.descriptor().get(Keys.COMMITMENT_TRANSACTION).isPresent();
    if (committed || stage.code() <= Stage.COMMITMENT.code()) {
      step(
          committed, true, "commit to participants and terms before bids close", "operator commit");
    }
    step(
        after(Stage.COMMITMENT),
        true,
        "end bids, open the time to leave",
        "operator stage cancellation");
    boolean published = sale.descriptor().get(Keys.RESULTS).isPresent();
    step(
        published || after(Stage.CANCELLATION),
        false,
        "publish the provisional result",
        "operator settle --preliminary --publish");
    step(after(Stage.CANCELLATION), true, "close the book", "operator stage settlement");
    step(
        stage == Stage.DONE || total(SaleTotal.ACCEPTED).signum() > 0,
        false,
        "clear, and set the allocations",
        "operator settle --send");
    step(stage == Stage.DONE, true, "end the settlement", "operator finalize");
    money();
    tokens();
    return items;
  }

  private boolean after(Stage other) {
    return stage.code() > other.code();
  }

  private void money() {
    boolean done = stage == Stage.DONE;
    BigInteger owed =
        total(SaleTotal.COMMITTED)
            .subtract(total(SaleTotal.ACCEPTED))
            .subtract(total(SaleTotal.REFUNDED));
    step(
        done && owed.signum() == 0,
        true,
        done && owed.signum() > 0 ? "pay back " + Money.usd(owed) : "pay back what is not accepted",
        "operator refund");
    BigInteger proceeds = total(SaleTotal.ACCEPTED).subtract(total(SaleTotal.WITHDRAWN));
    step(
        done && proceeds.signum() == 0,
        true,
        "pay the proceeds to " + sale.client().proceedsReceiver(),
        "operator withdraw");
  }

  private void tokens() {
    if (sale.descriptor().get(Keys.CLAIM_CONTRACT).isEmpty()) {
      items.add(
          Item.look(
              PART, "the descriptor names no claim contract", "Put it under [claim] in sale.toml"));
      return;
    }
    Distributor distributor = sale.distributor();
    boolean funded = !distributor.root().equals(Bytes.zeros(32));
    step(funded, true, "fund the claims, and fix their root", "operator distribute");
    step(
        distributor.opensAt().isPresent(),
        true,
        "announce when tokens open (TGE)",
        "operator tge --opens TIME");
  }

  private BigInteger total(SaleTotal total) {
    SaleClient client = sale.client();
    return client.total(total);
  }

  private void step(boolean done, boolean irreversible, String what, String line) {
    boolean next = !done && !nextIsNamed;
    nextIsNamed |= next;
    Mark mark = done ? Mark.GOOD : next ? Mark.ATTENTION : Mark.NONE;
    String found = (done ? "done: " : next ? "next: " : "later: ") + what;
    items.add(new Item(PART, mark, found, done ? "" : "gavel " + line, irreversible && !done));
  }
}
