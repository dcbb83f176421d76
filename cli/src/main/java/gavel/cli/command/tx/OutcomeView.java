package gavel.cli.command.tx;

import gavel.cli.View;
import gavel.cli.exit.ExitCode;
import gavel.cli.render.Page;
import gavel.protocol.submit.Outcome;
import gavel.protocol.submit.WaitLevel;
import gavel.protocol.submit.Wei;
import tools.jackson.databind.node.ObjectNode;

/**
 * How far a transaction came.
 *
 * @param level how far it was to come
 */
record OutcomeView(String schema, Outcome outcome, WaitLevel level) implements View {

  @Override
  public void text(Page page) {
    String what = outcome.entry().purpose() + "  " + EntryView.hash(outcome.entry());
    switch (outcome) {
      case Outcome.Mined mined ->
          page.line(
              what
                  + " is "
                  + mined.entry().state().word()
                  + " in block "
                  + mined.receipt().blockNumber()
                  + ", fee "
                  + Wei.atMost(mined.receipt().fee())
                  + ".");
      case Outcome.Reverted reverted ->
          page.line(what + " was mined and reverted: " + reverted.revert().text());
      case Outcome.Pending pending ->
          page.line(what + " is not decided: " + pending.why() + ".")
              .line("Next: gavel tx wait " + pending.entry().id());
      case Outcome.Replaced replaced -> page.line(what + " was replaced: " + replaced.by() + ".");
    }
  }

  @Override
  public void json(ObjectNode into) {
    EntryView.json(into, outcome.entry());
    if (outcome instanceof Outcome.Mined mined) {
      into.put("fee", mined.receipt().fee().toString());
    }
    if (outcome instanceof Outcome.Reverted reverted) {
      into.put("error", reverted.revert().name()).put("reason", reverted.revert().text());
    }
  }

  @Override
  public ExitCode exit() {
    return switch (outcome) {
      case Outcome.Mined _ -> ExitCode.DONE;
      case Outcome.Reverted _ -> ExitCode.REVERTED;
      case Outcome.Pending _ when level == WaitLevel.NONE -> ExitCode.DONE;
      case Outcome.Pending _, Outcome.Replaced _ -> ExitCode.NOT_FINAL;
    };
  }
}
