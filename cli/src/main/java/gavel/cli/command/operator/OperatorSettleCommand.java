package gavel.cli.command.operator;

import gavel.cli.Version;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.BatchOptions;
import gavel.cli.render.Money;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Sent;
import gavel.protocol.Finding;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.bundle.BundleFolder;
import gavel.protocol.bundle.BundleMaker;
import gavel.protocol.bundle.Kind;
import gavel.protocol.sale.Allocation;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.settle.AllocationPlan;
import gavel.protocol.settle.SaleSnapshot;
import gavel.protocol.submit.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel operator settle}. */
@Command(
    description = {
      "Clears the sale by its terms, writes a bundle that anyone can recompute, and with --send sets"
          + " the allocations on chain in batches.",
      "What is right on chain already is not sent again, so an interrupted settlement goes on where"
          + " it stopped."
    })
public final class OperatorSettleCommand extends OperatorCommand {

  @Option(
      names = "--preliminary",
      description = "the provisional result, for the cancellation stage; nothing is sent")
  private boolean preliminary;

  @Option(
      names = "--participants",
      paramLabel = "FILE",
      description = "scores, regions and multipliers (CSV); the local chains have their own")
  private Path participants;

  @Option(
      names = "--bundle",
      paramLabel = "FOLDER",
      description = "where the bundle is written (default: in gavel's data folder)")
  private Path folder;

  @Option(names = "--send", description = "send the allocations; without it nothing is signed")
  private boolean send;

  @Option(names = "--overwrite", description = "allow changing allocations that are set already")
  private boolean overwrite;

  @Mixin private BatchOptions size;

  @Override
  public View call() {
    SaleSnapshot chain = SaleSnapshot.latest(sale().client());
    Kind kind = preliminary ? Kind.PRELIMINARY : Kind.FINAL;
    Bundle bundle =
        BundleMaker.make(
            kind,
            chain,
            Optional.empty(),
            sale().descriptor(),
            participantsText(),
            "gavel " + Version.current());
    Path written = folder == null ? defaultFolder(kind) : folder;
    BundleFolder.write(bundle, written);
    AllocationPlan plan = AllocationPlan.of(chain, bundle.allocations());
    Optional<Sent> sent = send && !preliminary ? Optional.of(send(plan)) : Optional.empty();
    return new SettleView(bundle, bundle.recompute(), plan, written, sent);
  }

  private Sent send(AllocationPlan plan) {
    List<String> findings = new ArrayList<>(plan.findings().stream().map(Finding::text).toList());
    if (plan.needsOverwrite() && !overwrite) {
      findings.add(
          plan.overwrites().size()
              + " allocations are set to other values on chain (AllocationAlreadySet). To change"
              + " them: --overwrite");
    }
    if (!findings.isEmpty()) {
      throw Failure.refused("the allocations would be refused. Nothing was signed.", findings);
    }
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

  private List<Step> steps(AllocationPlan plan) {
    List<Step> steps = new ArrayList<>();
    for (List<Allocation> batch : plan.batches(size.rows())) {
      String title = "settle " + (steps.size() + 1) + " of " + plan.batches(size.rows()).size();
      steps.add(
          step(
              title,
              call(
                  sale().client().address(),
                  SaleCalls.setAllocations(batch, overwrite),
                  "setAllocations of " + batch.size() + " rows")));
    }
    return steps;
  }

  private Path defaultFolder(Kind kind) {
    return session()
        .home()
        .data()
        .resolve("bundles")
        .resolve(sale().descriptor().name() + "-" + kind.key());
  }

  private Optional<String> participantsText() {
    Path local = session().home().devnet().resolve("participants.csv");
    boolean devnet = sale().descriptor().name().equals("devnet") && Files.exists(local);
    Path file = participants == null && devnet ? local : participants;
    if (file == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(Files.readString(file));
    } catch (IOException unreadable) {
      throw Failure.file("could not read the participants file " + file + ".").because(unreadable);
    }
  }
}
