package gavel.cli.command.stake;

import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.render.Times;
import gavel.cli.wiring.Checks;
import gavel.cli.wiring.MultiplierFiles;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Stakes;
import gavel.protocol.community.MultiplierTree;
import gavel.protocol.stake.Delegation;
import gavel.protocol.stake.Snapshot;
import gavel.protocol.stake.StakeChecks;
import gavel.wallet.Address;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel stake multiplier prove}. */
@Command(
    description = {
      "Proves the account's multiplier against the published snapshot, once for its term.",
      "It holds at once for what the account has staked, and for what it stakes later."
    })
public final class StakeMultiplierProveCommand extends StakeSendCommand {

  @Option(
      names = "--tree",
      required = true,
      paramLabel = "FILE",
      description = "the published tree of multipliers")
  private Path file;

  @Override
  public View call() {
    Address owner = account().address();
    MultiplierTree tree = MultiplierFiles.read(file);
    Snapshot snapshot = staking().snapshot();
    Checks.require(
        "this proof", StakeChecks.proof(snapshot, staking().multiplier(owner), stakes().now()));
    int points =
        tree.basisPoints(owner)
            .orElseThrow(
                () ->
                    Failure.refused(
                        owner + " has no multiplier in this snapshot.",
                        List.of("Prove with the wallet that the snapshot names.")));
    if (!tree.root().equals(snapshot.root())) {
      throw Failure.refused(
          "the tree's root is %s, the contract holds %s (InvalidProof)."
              .formatted(tree.root(), snapshot.root()),
          List.of("Get the published tree again."));
    }
    List<Address> providers =
        staking().delegations(owner).stream().map(Delegation::provider).distinct().toList();
    return send(
        "gavel.stake-multiplier-prove/1",
        "prove multiplier",
        staking().prove(points, tree.proof(owner).orElseThrow(), providers),
        Review.of("Proves", Stakes.times(points) + " for " + owner)
            .row("Until", Times.both(snapshot.until(), session().env().zone())),
        Map.of());
  }
}
