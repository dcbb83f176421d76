package gavel.protocol.offline;

import gavel.protocol.Reason;
import gavel.protocol.Times;
import gavel.protocol.sale.CallGuide;
import gavel.protocol.submit.Plan;
import gavel.protocol.submit.Step;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * A plan as a file for Safe's Transaction Builder, whose owners sign and send it. It takes calls
 * only: a contract is created by none.
 */
public final class SafeBatch {
  private static final JsonMapper JSON = JsonMapper.shared();

  /** Beside the Transaction Builder's own fields; it ignores what it does not know. */
  private static final String BLOCK = "createdAtBlock";

  private SafeBatch() {}

  /**
   * The file's text.
   *
   * @param made when, for the file's own record
   * @param block the chain's head then: what the Safe executed before is not of this batch
   * @throws PlanFileException where a step creates a contract, or the plan is not the Safe's
   */
  public static String write(Plan plan, Address safe, Instant made, long block) {
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
        .put("createdFromSafeAddress", safe.toString())
        .put(BLOCK, block);
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

  /**
   * The plan for people, a numbered line a call: what it does, which role and stage it takes,
   * whether there is a way back, and the hash of its data, which a hardware wallet shows too.
   */
  public static String review(Plan plan) {
    StringBuilder text = new StringBuilder(plan.summary());
    for (int i = 0; i < plan.steps().size(); i++) {
      Step step = plan.steps().get(i);
      text.append('\n').append(i + 1).append(". ").append(step.title()).append(": ");
      text.append(step.decoded());
      CallGuide.to(step.data())
          .ifPresent(guide -> text.append("\n   ").append(guide.review(step.data())));
      text.append("\n   data hash ").append(Keccak.hash(step.data()));
    }
    plan.expires()
        .ifPresent(
            end -> text.append("\nTo be executed before ").append(Times.utc(end)).append('.'));
    return text.toString();
  }

  /**
   * Reads a file that this program, or the Transaction Builder, wrote.
   *
   * @throws PlanFileException where it is none
   */
  public static SafePlan read(String text) {
    try {
      JsonNode json = JSON.readTree(text);
      List<SafePlan.Call> calls = new ArrayList<>();
      for (JsonNode each : json.required("transactions")) {
        calls.add(
            new SafePlan.Call(
                Address.parse(each.required("to").asString()),
                new BigInteger(each.required("value").asString()),
                Bytes.parse(each.required("data").asString())));
      }
      JsonNode meta = json.required("meta");
      return new SafePlan(
          Long.parseLong(json.required("chainId").asString()),
          Address.parse(meta.required("createdFromSafeAddress").asString()),
          Instant.ofEpochMilli(json.required("createdAt").asLong()),
          meta.has(BLOCK) ? OptionalLong.of(meta.get(BLOCK).asLong()) : OptionalLong.empty(),
          meta.path("name").asString(""),
          calls);
    } catch (JacksonException | WalletException | NumberFormatException e) {
      throw new PlanFileException(
          "This is no batch of a Safe's Transaction Builder: " + Reason.of(e), e);
    }
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
