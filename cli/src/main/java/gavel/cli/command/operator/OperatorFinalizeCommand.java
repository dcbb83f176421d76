package gavel.cli.command.operator;

import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.render.Money;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Sent;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.bundle.BundleFolder;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.settle.AllocationPlan;
import gavel.protocol.settle.Allocations;
import gavel.protocol.settle.SaleSnapshot;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel operator finalize}. */
@Command(description = "Ends the settlement. Afterwards no allocation can be changed.")
public final class OperatorFinalizeCommand extends OperatorCommand {

  @Option(
      names = "--bundle",
      paramLabel = "FOLDER",
      description = "the settlement's bundle (default: the one in gavel's data folder)")
  private Path folder;

  @Override
  public View call() {
    Bundle bundle = BundleFolder.read(Bundles.folder(session(), sale(), folder));
    AllocationPlan plan =
        AllocationPlan.of(SaleSnapshot.latest(sale().client()), bundle.allocations());
    if (!plan.changes().isEmpty()) {
      throw Failure.refused(
          plan.changes().size() + " rows on chain differ from the bundle. Nothing was signed.",
          List.of("To set them: gavel operator settle --send"));
    }
    BigInteger total = Allocations.total(bundle.allocations());
    Review review =
        Review.of("Accepts", Money.usd(total) + " in all")
            .note("afterwards no allocation can be changed; refunds and proceeds are paid");
    Sent sent =
        onSale(
            "finalize",
            SaleCalls.finalizeSettlement(total),
            "finalizeSettlement(" + total + ")",
            review);
    return new Done(
        "gavel.operator-finalize/1", List.of(), Map.of("accepted", total.toString()), sent);
  }
}
