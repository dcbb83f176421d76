package gavel.cli.command.bridge;

import gavel.cli.View;
import gavel.cli.render.Mark;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.protocol.bridge.Arrival;
import gavel.protocol.bridge.Deposit;
import gavel.protocol.network.Network;
import gavel.protocol.rpc.Receipt;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/** Deposits and where they are. */
record BridgeView(Network l2, List<Row> rows) implements View {

  /** One deposit. */
  record Row(Deposit deposit, Arrival arrival) {}

  BridgeView {
    rows = List.copyOf(rows);
  }

  @Override
  public String schema() {
    return "gavel.bridge-status/1";
  }

  @Override
  public void text(Page page) {
    if (rows.isEmpty()) {
      page.line("No deposits to " + l2 + " in about the last week.");
      page.line("Next: gavel bridge deposit ETHER");
    }
    for (Row row : rows) {
      page.line(Money.ether(row.deposit().mint()) + "  to " + l2);
      page.row("L1", row.deposit().l1Transaction().hex());
      page.row("L2", row.deposit().hash().hex());
      page.marked(mark(row), state(row), said(row));
    }
  }

  @Override
  public void json(ObjectNode into) {
    var array = into.putArray("deposits");
    for (Row row : rows) {
      ObjectNode one =
          array
              .addObject()
              .put("wei", row.deposit().mint().toString())
              .put("ether", Money.ether(row.deposit().mint()))
              .put("l1_transaction", row.deposit().l1Transaction().hex())
              .put("l2_transaction", row.deposit().hash().hex())
              .put("state", state(row));
      receipt(row).ifPresent(receipt -> one.put("l2_block", receipt.blockNumber()));
    }
  }

  private static Mark mark(Row row) {
    return switch (row.arrival()) {
      case Arrival.Arrived ignored -> Mark.GOOD;
      case Arrival.Underway ignored -> Mark.ATTENTION;
      case Arrival.Failed ignored -> Mark.REFUSED;
    };
  }

  private static String state(Row row) {
    return switch (row.arrival()) {
      case Arrival.Arrived ignored -> "arrived";
      case Arrival.Underway ignored -> "underway";
      case Arrival.Failed ignored -> "failed";
    };
  }

  private static String said(Row row) {
    return switch (row.arrival()) {
      case Arrival.Arrived arrived -> "in block " + arrived.receipt().blockNumber();
      case Arrival.Underway ignored -> "not there yet; it takes some minutes. Ask again then.";
      case Arrival.Failed failed ->
          "in block " + failed.receipt().blockNumber() + ": the bridge can be asked to try again";
    };
  }

  private static Optional<Receipt> receipt(Row row) {
    return switch (row.arrival()) {
      case Arrival.Arrived arrived -> Optional.of(arrived.receipt());
      case Arrival.Underway ignored -> Optional.empty();
      case Arrival.Failed failed -> Optional.of(failed.receipt());
    };
  }
}
