package gavel.cli.wiring;

import gavel.cli.render.Page;
import gavel.protocol.submit.Outcome;
import gavel.protocol.submit.PreparedPlan;
import gavel.protocol.submit.PreparedStep;
import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of a plan.
 *
 * @param dryRun whether it was only looked at
 * @param steps a line each
 */
public record Sent(boolean dryRun, List<Step> steps) {

  /** A transaction; without hash and block where it was only looked at. */
  public record Step(String title, String decoded, String hash, long block) {}

  /** Copies the list. */
  public Sent {
    steps = List.copyOf(steps);
  }

  static Sent dryRun(PreparedPlan plan) {
    return new Sent(true, plan.steps().stream().map(step -> step(step, "", 0)).toList());
  }

  static Sent mined(PreparedPlan plan, List<Outcome> outcomes) {
    List<Step> steps = new ArrayList<>();
    for (int i = 0; i < outcomes.size(); i++) {
      Outcome.Mined mined = (Outcome.Mined) outcomes.get(i);
      String hash = mined.entry().hash().orElseThrow().hex();
      steps.add(step(plan.steps().get(i), hash, mined.receipt().blockNumber()));
    }
    return new Sent(false, steps);
  }

  private static Step step(PreparedStep prepared, String hash, long block) {
    return new Step(prepared.step().title(), prepared.step().decoded(), hash, block);
  }

  /** Says that it is done, or that it was a dry run. */
  public void text(Page page) {
    page.line(dryRun ? "Would be accepted. Nothing was signed." : "Done.");
  }

  /** Adds the transactions. */
  public void json(ObjectNode into) {
    into.put("dry_run", dryRun);
    var array = into.putArray("transactions");
    for (Step step : steps) {
      ObjectNode one = array.addObject().put("title", step.title()).put("call", step.decoded());
      if (!dryRun) {
        one.put("hash", step.hash()).put("block", step.block());
      }
    }
  }
}
