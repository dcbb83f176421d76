package gavel.cli.command.community;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.protocol.community.CommunityFile;
import gavel.protocol.community.Explanation;
import gavel.wallet.Address;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code gavel community explain}. */
@Command(
    description =
        "Explains a wallet's score, rank and multipliers from the published snapshot, every line"
            + " of which is recomputed first.")
public final class CommunityExplainCommand extends GavelCommand {

  @Parameters(paramLabel = "WALLET", description = "the testnet wallet")
  private Address wallet;

  @Option(
      names = "--snapshot",
      paramLabel = "FILE",
      required = true,
      description = "the published file, community.jsonl")
  private Path file;

  @Override
  public View call() {
    CommunityFile snapshot = CommunityFile.parse(text(), file.toString());
    Explanation explanation =
        snapshot
            .explain(wallet)
            .orElseThrow(
                () ->
                    Failure.notEligible(
                        "the snapshot knows %d wallets, but not %s."
                            .formatted(snapshot.size(), wallet),
                        "It had no activity that was counted; see the policy in the file's first"
                            + " line."));
    return new CommunityExplained(snapshot, explanation);
  }

  private String text() {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw Failure.file("the snapshot " + file + " cannot be read.", "Check the path.").because(e);
    }
  }
}
