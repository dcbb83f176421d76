package gavel.cli.command.verify;

import gavel.auction.Settlement;
import gavel.auction.fast.BidColumns;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.bundle.BundleFolder;
import gavel.protocol.receipt.BidReceipt;
import gavel.protocol.verify.ReceiptCheck;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gavel verify receipt}. */
@Command(
    description = {
      "Shows, without any network, whether a settlement took in the bid that a receipt proves,"
          + " explains its fill, and gives the smallest change that would have got more.",
      "To make a receipt: gavel bid show --receipt FILE. Exit 10 where the bundle differs."
    })
public final class VerifyReceiptCommand extends GavelCommand {

  @Parameters(paramLabel = "FILE", description = "the receipt")
  private Path file;

  @Option(
      names = "--bundle",
      required = true,
      paramLabel = "FOLDER",
      description = "the settlement's bundle, as it was published")
  private Path folder;

  @Override
  public View call() {
    Bundle bundle = BundleFolder.read(folder);
    ReceiptCheck check = new ReceiptCheck(BidReceipt.fromJson(VerifyCommand.text(file)), bundle);
    Settlement settlement = bundle.recompute();
    return ReceiptView.of(check, settlement, BidColumns.of(bundle.book()));
  }
}
