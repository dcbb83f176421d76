package gavel.cli.wiring;

import gavel.cli.render.Page;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.submit.Outcome;
import gavel.protocol.submit.PreparedPlan;
import gavel.protocol.submit.PreparedStep;
import gavel.wallet.Bytes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of a plan.
 *
 * @param dryRun whether it was only looked at
 * @param steps a line each; those that were not sent yet are missing
 * @param underWay the last one, where it was sent and nobody waited for it
 */
public record Sent(boolean dryRun, List<Step> steps, Optional<JournalEntry> underWay) {

  /** A transaction; without hash where it was only looked at, without block where not mined. */
  public record Step(String title, String decoded, String hash, long block) {}

  /** What was only looked at, or is mined. */
  public Sent(boolean dryRun, List<Step> steps) {
    this(dryRun, steps, Optional.empty());
  }

  /** Copies the list. */
  public Sent {
    steps = List.copyOf(steps);
  }

  static Sent dryRun(PreparedPlan plan) {
    return new Sent(true, plan.steps().stream().map(step -> step(step, "", 0)).toList());
  }

  static Sent mined(PreparedPlan plan, List<Outcome> outcomes) {
    return new Sent(false, steps(plan, outcomes));
  }

  static Sent underWay(PreparedPlan plan, List<Outcome> outcomes) {
    return new Sent(false, steps(plan, outcomes), Optional.of(outcomes.getLast().entry()));
  }

  private static List<Step> steps(PreparedPlan plan, List<Outcome> outcomes) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      JournalEntry entry = outcomes.get(i).entry();
      String hash = entry.hash().map(Bytes::hex).orElse("");
      long block = entry.block().map(JournalEntry.MinedIn::number).orElse(0L);
      steps.add(step(plan.steps().get(i), hash, block));
    }
    return steps;
  }

  private static Step step(PreparedStep prepared, String hash, long block) {
    return new Step(prepared.step().title(), prepared.step().decoded(), hash, block);
  }

  /** Whether it has had its effect: it is mined, or there was nothing to send. */
  public boolean done() {
    return !dryRun && underWay.isEmpty();
  }

  /** Says that it is done, on its way, or was a dry run. */
  public void text(Page page) {
    if (underWay.isPresent()) {
      page.line("Sent, and not waited for. Next: gavel tx wait " + underWay.get().id());
    } else {
      page.line(dryRun ? "Would be accepted. Nothing was signed." : "Done.");
    }
  }

  /** Adds the transactions. */
  public void json(ObjectNode into) {
    into.put("dry_run", dryRun);
    var array = into.putArray("transactions");
    for (Step step : steps) {
      ObjectNode one = array.addObject().put("title", step.title()).put("call", step.decoded());
      if (!step.hash().isEmpty()) {
        one.put("hash", step.hash());
      }
      if (step.block() > 0) {
        one.put("block", step.block());
      }
    }
    underWay.ifPresent(
        entry ->
            into.putObject("under_way").put("id", entry.id()).put("state", entry.state().word()));
  }
}
