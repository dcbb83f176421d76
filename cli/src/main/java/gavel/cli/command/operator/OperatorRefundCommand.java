package gavel.cli.command.operator;

import gavel.auction.EntityId;
import gavel.cli.View;
import gavel.cli.option.BatchOptions;
import gavel.cli.render.Money;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Sent;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.settle.RefundPlan;
import gavel.protocol.settle.SaleSnapshot;
import gavel.protocol.submit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gavel operator refund}. */
@Command(description = "Pays back what was not accepted, to everyone who is still owed something.")
public final class OperatorRefundCommand extends OperatorCommand {

  @Mixin private BatchOptions size;

  @Override
  public View call() {
    if (!sendOptions().dryRun()) {
      finishOpen();
      SettleChecks.foreign(sale(), account());
    }
    RefundPlan plan = RefundPlan.of(SaleSnapshot.latest(sale().client()));
    Map<String, String> fields =
        Map.of(
            "entities", Integer.toString(plan.entities().size()), "total", plan.total().toString());
    if (plan.entities().isEmpty()) {
      return new Done(
          "gavel.operator-refund/1",
          List.of("Nobody is owed anything."),
          fields,
          new Sent(false, List.of()));
    }
    String what = Money.usd(plan.total()) + " to " + plan.entities().size() + " entities";
    Sent sent = onL1(steps(plan), "refund", Review.of("Pays back", what));
    return new Done("gavel.operator-refund/1", List.of(), fields, sent);
  }

  private List<Step> steps(RefundPlan plan) {
    List<Step> steps = new ArrayList<>();
    for (List<EntityId> batch : plan.batches(size.rows())) {
      String title = "refund " + (steps.size() + 1) + " of " + plan.batches(size.rows()).size();
      steps.add(
          step(
              title,
              "refund",
              call(
                  sale().client().address(),
                  SaleCalls.processRefunds(batch, true),
                  "processRefunds of " + batch.size() + " entities")));
    }
    return steps;
  }
}
