package gavel.cli.command.sale;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.ParticipantsOptions;
import gavel.cli.option.SaleOptions;
import gavel.cli.wiring.Chronicle;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.SaleFiles;
import gavel.cli.wiring.Sales;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel sale book}. */
@Command(
    description =
        "Draws the demand at each price and where it clears now; with --bids the highest bids, too."
            + " Only events that are new since last time are read.")
public final class SaleBookCommand extends GavelCommand {

  @Option(names = "--bids", paramLabel = "N", description = "list so many bids, the highest first")
  private int bids;

  @Mixin private ParticipantsOptions participants;
  @Mixin private SaleOptions sale;
  @Mixin private NetworkOptions network;

  @Override
  public View call() {
    if (bids < 0) {
      throw Failure.usage("--bids is 0 or more; got " + bids + ".");
    }
    Sale opened = new Sales(session()).open(sale, network);
    Chronicle chronicle = Chronicle.of(session(), opened);
    return SaleBook.of(
        opened, chronicle, new SaleFiles(session(), opened).participants(participants), bids);
  }
}
