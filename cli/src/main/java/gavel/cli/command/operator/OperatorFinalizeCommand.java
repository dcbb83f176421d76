package gavel.cli.command.operator;

import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.render.Money;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Sent;
import gavel.protocol.Finding;
import gavel.protocol.sale.Allocation;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.SaleTotal;
import gavel.protocol.sale.TokenAmount;
import gavel.protocol.settle.AllocationPlan;
import gavel.protocol.settle.SaleSnapshot;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashMap;
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

  @Option(
      names = "--allocations",
      paramLabel = "FILE",
      description = "the rows (CSV) that were set instead of a bundle's")
  private Path allocations;

  @Override
  public View call() {
    List<Allocation> rows =
        allocations == null
            ? Bundles.read(session(), sale(), folder).allocations()
            : Bundles.allocations(allocations);
    SaleSnapshot chain = SaleSnapshot.latest(sale().client());
    AllocationPlan plan = AllocationPlan.of(chain, rows);
    require(plan);
    requireSums(chain);
    BigInteger total = plan.total();
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

  private void require(AllocationPlan plan) {
    if (!plan.findings().isEmpty()) {
      throw Failure.refused(
          "these allocations are not this sale's. Nothing was signed.",
          plan.findings().stream().map(Finding::text).toList());
    }
    if (!plan.changes().isEmpty()) {
      throw Failure.refused(
          plan.changes().size() + " rows on chain differ from the settlement. Nothing was signed.",
          List.of("To set them: gavel operator settle --send"));
    }
    BigInteger onChain = sale().client().total(SaleTotal.ACCEPTED);
    if (!onChain.equals(plan.total())) {
      throw Failure.refused(
          "the rows come to "
              + Money.usd(plan.total())
              + ", the contract counts "
              + Money.usd(onChain)
              + " (UnexpectedTotalAcceptedAmount). Nothing was signed.",
          List.of("To compare every row: gavel verify settlement"));
    }
  }

  /** The contract's sum of each token against its own rows. */
  private void requireSums(SaleSnapshot chain) {
    Map<Address, BigInteger> rows = new HashMap<>();
    chain.accepted().forEach((pair, amount) -> rows.merge(pair.token(), amount, BigInteger::add));
    for (TokenAmount each : sale().client().totalByToken(SaleTotal.ACCEPTED)) {
      BigInteger sum = rows.getOrDefault(each.token(), BigInteger.ZERO);
      if (!sum.equals(each.amount())) {
        throw Failure.refused(
            "of token %s the contract counts %s accepted, its rows come to %s. Nothing was signed."
                .formatted(each.token(), Money.usd(each.amount()), Money.usd(sum)),
            List.of("To compare every row: gavel verify settlement"));
      }
    }
  }
}
