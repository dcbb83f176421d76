package gavel.cli.command.operator;

import gavel.cli.View;
import gavel.cli.exit.ExitCode;
import gavel.cli.render.Mark;
import gavel.cli.render.Page;
import gavel.protocol.offline.SafeComparison;
import gavel.protocol.offline.SafeComparison.Planned;
import gavel.protocol.offline.SafeExecution;
import gavel.protocol.offline.SafePlan;
import gavel.protocol.sale.CallGuide;
import gavel.wallet.Address;
import gavel.wallet.Keccak;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a Safe executed, beside what was planned. */
record SafeStatusView(Address safe, SafeComparison comparison) implements View {

  @Override
  public String schema() {
    return "gavel.operator-safe-status/1";
  }

  @Override
  public ExitCode exit() {
    if (comparison.differs()) {
      return ExitCode.DIFFERENCES;
    }
    return comparison.complete() ? ExitCode.DONE : ExitCode.NOT_FINAL;
  }

  @Override
  public void text(Page page) {
    page.line("Safe " + safe);
    for (int i = 0; i < comparison.planned().size(); i++) {
      Planned each = comparison.planned().get(i);
      Mark mark =
          each.executed() ? Mark.GOOD : each.tried().isPresent() ? Mark.REFUSED : Mark.ATTENTION;
      page.marked(mark, "call " + (i + 1), name(each.call()) + ": " + state(each));
    }
    comparison
        .others()
        .forEach(
            each ->
                page.marked(
                    Mark.REFUSED, "unplanned", name(each.call()) + ", " + where(each.execution())));
    comparison
        .unreadable()
        .forEach(
            each ->
                page.marked(
                    Mark.REFUSED,
                    "unknown",
                    "what it called cannot be told from the transaction, " + where(each)));
    page.line(
        switch (exit()) {
          case DONE -> "All of it was executed as planned, and nothing else.";
          case NOT_FINAL -> "Some of it is still to be executed; nothing else was.";
          default -> "What was executed differs from what was planned.";
        });
  }

  private static String name(SafePlan.Call call) {
    return CallGuide.to(call.data())
            .map(guide -> guide.function().signature().name())
            .orElse(call.data().isEmpty() ? "payment" : "call")
        + " to "
        + call.to().shortForm();
  }

  private static String state(Planned planned) {
    return planned
        .tried()
        .map(it -> (it.succeeded() ? "executed, " : "failed, ") + where(it))
        .orElse("not executed yet");
  }

  private static String where(SafeExecution execution) {
    return "block " + execution.block() + ", transaction " + execution.transaction();
  }

  @Override
  public void json(ObjectNode into) {
    into.put("safe", safe.toString());
    into.put("complete", comparison.complete()).put("differs", comparison.differs());
    ArrayNode planned = into.putArray("planned");
    for (Planned each : comparison.planned()) {
      ObjectNode one = call(planned.addObject(), each.call());
      one.put("state", each.executed() ? "executed" : each.tried().isPresent() ? "failed" : "open");
      each.tried().ifPresent(it -> one.put("transaction", it.transaction().hex()));
    }
    ArrayNode others = into.putArray("unplanned");
    comparison
        .others()
        .forEach(
            each ->
                call(others.addObject(), each.call())
                    .put("transaction", each.execution().transaction().hex()));
    ArrayNode unknown = into.putArray("unknown");
    comparison.unreadable().forEach(each -> unknown.add(each.transaction().hex()));
  }

  private static ObjectNode call(ObjectNode into, SafePlan.Call call) {
    return into.put("call", name(call))
        .put("to", call.to().toString())
        .put("value", call.value().toString())
        .put("data_hash", Keccak.hash(call.data()).hex());
  }
}
