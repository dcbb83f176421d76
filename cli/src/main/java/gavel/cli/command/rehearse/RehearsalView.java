package gavel.cli.command.rehearse;

import gavel.cli.View;
import gavel.cli.exit.ExitCode;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import gavel.protocol.settle.GasBudget;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** What a rehearsal showed. It holds where every fault was mended and the gas was as planned. */
record RehearsalView(
    int entities,
    int wallets,
    List<Row> rows,
    List<Diary.Fault> faults,
    Duration engine,
    GasBudget budget,
    RehearsalFolder folder)
    implements View {

  /** How far the operator's gas may be from the budget, in percent of what was used. */
  private static final int TOLERANCE = 5;

  /** One act. */
  record Row(Act act, Duration took, GasUsed used, long planned) {}

  RehearsalView {
    rows = List.copyOf(rows);
    faults = List.copyOf(faults);
  }

  @Override
  public String schema() {
    return "gavel.operator-rehearse/1";
  }

  static String seconds(Duration time) {
    return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
  }

  private long used() {
    return rows.stream().filter(each -> each.act().planned()).mapToLong(e -> e.used().gas()).sum();
  }

  private long planned() {
    return rows.stream().mapToLong(Row::planned).sum();
  }

  private boolean withinBudget() {
    return Math.abs(used() - planned()) * 100 <= TOLERANCE * used();
  }

  private boolean holds() {
    return withinBudget() && faults.stream().allMatch(Diary.Fault::mended);
  }

  @Override
  public ExitCode exit() {
    return holds() ? ExitCode.DONE : ExitCode.DIFFERENCES;
  }

  @Override
  public void text(Page page) {
    page.line(
        Money.count(entities) + " entities with " + Money.count(wallets) + " wallets, rehearsed");
    Table table = new Table("", "took", "calls", "gas", "planned").leftAlign(0);
    for (Row row : rows) {
      table.row(
          row.act().key(),
          seconds(row.took()),
          Money.count(row.used().calls()),
          Money.count(row.used().gas()),
          row.act().planned() ? Money.count(row.planned()) : "");
    }
    page.table(table);
    page.row("engine", seconds(engine) + " for the settlement alone");
    page.row("gas", Money.count(used()) + " of the operator's, planned " + Money.count(planned()));
    faults.forEach(
        each ->
            page.row(each.mended() ? "mended" : "NOT MENDED", each.what() + ": " + each.came()));
    page.row("runbook", folder.runbook().toString());
    page.row("for a Safe", folder.safe().toString());
    if (!withinBudget()) {
      page.line("The operator's gas is more than " + TOLERANCE + " % from what was planned.");
    }
  }

  @Override
  public void json(ObjectNode into) {
    into.put("entities", entities).put("wallets", wallets).put("holds", holds());
    into.put("engine_millis", engine.toMillis());
    into.put("gas_used", Long.toString(used())).put("gas_planned", Long.toString(planned()));
    into.put("runbook", folder.runbook().toString()).put("safe", folder.safe().toString());
    into.putObject("counts")
        .put("rows", budget.rows())
        .put("filled", budget.filled())
        .put("refunded", budget.refunded())
        .put("payments", budget.payments())
        .put("batch", budget.batch());
    var acts = into.putArray("acts");
    for (Row row : rows) {
      acts.addObject()
          .put("act", row.act().key())
          .put("millis", row.took().toMillis())
          .put("calls", row.used().calls())
          .put("gas", Long.toString(row.used().gas()))
          .put("planned", Long.toString(row.planned()));
    }
    var wrong = into.putArray("faults");
    for (Diary.Fault each : faults) {
      wrong
          .addObject()
          .put("what", each.what())
          .put("came", each.came())
          .put("mended", each.mended());
    }
  }
}
