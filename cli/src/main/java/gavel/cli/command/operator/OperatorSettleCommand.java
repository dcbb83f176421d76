package gavel.cli.command.operator;

import gavel.auction.Settlement;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.BatchOptions;
import gavel.cli.option.ParticipantsOptions;
import gavel.cli.render.Money;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.SaleFiles;
import gavel.cli.wiring.Sent;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.bundle.Kind;
import gavel.protocol.sale.Allocation;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.settle.AllocationPlan;
import gavel.protocol.settle.SaleSnapshot;
import gavel.protocol.submit.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel operator settle}. */
@Command(
    description = {
      "Clears the sale by its terms, writes a bundle that anyone can recompute, and with --send sets"
          + " the allocations on chain in batches.",
      "The book is read at the chain's last final block, which no reorganisation replaces.",
      "What is right on chain already is not sent again, so an interrupted settlement goes on where"
          + " it stopped. A bundle is made once; should the book, the terms or the chain have"
          + " changed under it, that is said and nothing is sent.",
      "With --publish the results are signed and put into a folder that bidders read: the"
          + " preliminary ones first, the final ones in their place later."
    })
public final class OperatorSettleCommand extends OperatorCommand {

  @Option(
      names = "--preliminary",
      description = "the provisional result, for the cancellation stage; nothing is sent")
  private boolean preliminary;

  @Option(
      names = "--allocations",
      paramLabel = "FILE",
      description = "set these rows (CSV) instead of clearing by the terms")
  private Path allocations;

  @Option(
      names = "--bundle",
      paramLabel = "FOLDER",
      description = "where the bundle is written (default: in gavel's data folder)")
  private Path folder;

  @Option(
      names = "--anew",
      description = "make the bundle anew where it does not fit any more; the old one is kept")
  private boolean anew;

  @Option(names = "--send", description = "send the allocations; without it nothing is sent")
  private boolean send;

  @Option(names = "--overwrite", description = "allow changing allocations that are set already")
  private boolean overwrite;

  @Option(
      names = "--publish",
      arity = "0..1",
      fallbackValue = "",
      paramLabel = "FOLDER",
      description =
          "sign the results and publish them; the local chains have a folder of their own")
  private String publish;

  @Option(
      names = "--with-participants",
      description = "publish scores, regions and multipliers too, so that anyone can recompute all")
  private boolean withParticipants;

  @Mixin private ParticipantsOptions participants;
  @Mixin private BatchOptions size;

  @Override
  public View call() {
    if (preliminary && (send || allocations != null)) {
      throw Failure.usage("preliminary results are not sent.", "Leave --preliminary out");
    }
    boolean sends = send && !sendOptions().dryRun();
    if (sends) {
      finishOpen();
      SettleChecks.foreign(sale(), account());
    }
    SaleSnapshot chain = SaleSnapshot.latest(sale().client());
    Kind kind = preliminary ? Kind.PRELIMINARY : Kind.FINAL;
    SettleChecks.stage(kind, chain);
    return allocations == null ? cleared(kind, chain) : given(chain);
  }

  private View cleared(Kind kind, SaleSnapshot chain) {
    SettleChecks.descriptor(sale(), chain);
    Path written = folder == null ? Bundles.folder(session(), sale(), kind) : folder;
    Optional<String> known = new SaleFiles(session(), sale()).participantsText(participants);
    SaleSnapshot settled = SettleChecks.finalState(sale(), kind, chain);
    Bundle bundle = new SettlementBundles(sale(), written, anew).of(kind, settled, known);
    Settlement settlement = bundle.recompute();
    SettleChecks.price(sale(), settlement, chain.stage());
    AllocationPlan plan = AllocationPlan.of(chain, bundle.allocations());
    Optional<Sent> sent = send ? Optional.of(send(plan)) : Optional.empty();
    return new SettleView(bundle, settlement, chain, plan, written, sent, published(bundle));
  }

  private View given(SaleSnapshot chain) {
    if (publish != null) {
      throw Failure.usage("rows of a file are no results to publish.", "Leave --publish out");
    }
    AllocationPlan plan = AllocationPlan.of(chain, Bundles.allocations(allocations));
    Sent sent = send ? send(plan) : new Sent(true, List.of());
    if (!send) {
      SettleChecks.rows(plan, overwrite);
    }
    return new Done(
        "gavel.operator-allocations/1",
        List.of(
            plan.changes().size() + " rows to set, " + plan.unchanged() + " are right already.",
            Money.usd(plan.total()) + " accepted in all."),
        Map.of(
            "rows_to_set",
            Integer.toString(plan.changes().size()),
            "rows_right",
            Integer.toString(plan.unchanged()),
            "accepted",
            plan.total().toString()),
        sent);
  }

  private Optional<Path> published(Bundle bundle) {
    if (publish == null || sendOptions().dryRun()) {
      return Optional.empty();
    }
    ResultsPublisher publisher = new ResultsPublisher(session(), sale(), accounts());
    Path target = publisher.folder(publish);
    return Optional.of(publisher.publish(bundle, target, withParticipants, sendOptions().yes()));
  }

  private Sent send(AllocationPlan plan) {
    SettleChecks.rows(plan, overwrite);
    if (plan.changes().isEmpty()) {
      return new Sent(false, List.of());
    }
    Review review =
        Review.of(
                "Settles",
                Money.count(plan.changes().size())
                    + " rows in "
                    + plan.batches(size.rows()).size()
                    + " transactions, "
                    + Money.usd(plan.total())
                    + " accepted in all")
            .note("before the settlement is finalised, rows can still be changed");
    return onL1(steps(plan), "settle", review);
  }

  // One key for all of them: another run's open batch holds this one up, whatever its number.
  private List<Step> steps(AllocationPlan plan) {
    List<Step> steps = new ArrayList<>();
    for (List<Allocation> batch : plan.batches(size.rows())) {
      steps.add(
          step(
              "settle " + (steps.size() + 1) + " of " + plan.batches(size.rows()).size(),
              "settle",
              call(
                  sale().client().address(),
                  SaleCalls.setAllocations(batch, overwrite),
                  "setAllocations of " + batch.size() + " rows")));
    }
    return steps;
  }
}
