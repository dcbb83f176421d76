package gavel.protocol.offline;

import gavel.protocol.submit.Plan;
import gavel.protocol.submit.Step;
import gavel.wallet.Address;
import java.time.Instant;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan as a file for Safe's Transaction Builder, whose owners sign and send it. It takes calls
 * only: a contract is created by none.
 */
public final class SafeBatch {
  private static final JsonMapper JSON = JsonMapper.shared();

  private SafeBatch() {}

  /**
   * The file's text.
   *
   * @param made when, for the file's own record
   * @throws PlanFileException where a step creates a contract, or the plan is not the Safe's
   */
  public static String write(Plan plan, Address safe, Instant made) {
    if (!plan.from().equals(safe)) {
      throw new PlanFileException(
          "The plan is "
              + plan.from()
              + "'s, not the Safe's "
              + safe
              + ": --safe and --account"
              + " name different accounts.");
    }
    ObjectNode json = JSON.createObjectNode();
    json.put("version", "1.0").put("chainId", Long.toString(plan.chainId()));
    json.put("createdAt", made.toEpochMilli());
    json.putObject("meta")
        .put("name", plan.summary())
        .put("description", review(plan))
        .put("txBuilderVersion", "1.17.0")
        .put("createdFromSafeAddress", safe.toString());
    var transactions = json.putArray("transactions");
    for (Step step : plan.steps()) {
      PlanFile.requireWhole(step);
      ObjectNode one = transactions.addObject();
      one.put("to", target(step).toString()).put("value", step.value().toString());
      one.put("data", step.data().hex());
      one.putNull("contractMethod");
      one.putNull("contractInputsValues");
    }
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(json) + "\n";
  }

  /** The plan for people, a numbered line a call. */
  public static String review(Plan plan) {
    StringBuilder text = new StringBuilder(plan.summary());
    for (int i = 0; i < plan.steps().size(); i++) {
      Step step = plan.steps().get(i);
      text.append('\n').append(i + 1).append(". ").append(step.title()).append(": ");
      text.append(step.decoded());
    }
    return text.toString();
  }

  private static Address target(Step step) {
    return step.to()
        .orElseThrow(
            () ->
                new PlanFileException(
                    "The step \""
                        + step.title()
                        + "\" creates a contract, which a Safe's batch"
                        + " cannot. Deploy it from an account of its own: --account"));
  }
}
