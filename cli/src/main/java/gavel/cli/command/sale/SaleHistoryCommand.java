package gavel.cli.command.sale;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.Count;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import gavel.cli.wiring.Chronicle;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel sale history}. */
@Command(
    description =
        "Tells a sale's past from its events: its stages, how the price moved, and the last bids.")
public final class SaleHistoryCommand extends GavelCommand {

  @Option(
      names = "--limit",
      paramLabel = "N",
      defaultValue = "10",
      description = "so many bids and moments of the price (default: ${DEFAULT-VALUE})")
  private Count limit;

  @Mixin private SaleOptions sale;
  @Mixin private NetworkOptions network;

  @Override
  public View call() {
    Sale opened = new Sales(session()).open(sale, network);
    Chronicle chronicle = Chronicle.of(session(), opened);
    return new SaleStory(
        opened, chronicle, PricePath.of(opened.terms(), chronicle.history()), limit.value());
  }
}
