package gavel.cli.command.stake;

import gavel.cli.View;
import gavel.cli.option.Percent;
import gavel.cli.wiring.Checks;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Stakes;
import gavel.protocol.stake.StakeChecks;
import gavel.protocol.stake.StakePlanner;
import gavel.protocol.submit.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel stake provider update}. */
@Command(
    description =
        "Changes where to read about a provider, and announces a commission, which begins after"
            + " the notice that the contract demands.")
public final class StakeProviderUpdateCommand extends StakeSendCommand {

  @ArgGroup(multiplicity = "1", exclusive = false)
  private Change change;

  /** One or both. */
  static final class Change {
    @Option(names = "--metadata", paramLabel = "URI", description = "where to read about you")
    private String metadata;

    @Option(names = "--commission", paramLabel = "PERCENT", description = "your later part")
    private Percent commission;
  }

  @Override
  public View call() {
    Checks.require(
        "this", StakeChecks.acting(staking().provider(account().address()), account().address()));
    List<Step> steps = new ArrayList<>();
    Review review = Review.of("Provider", account().address().toString());
    if (change.metadata != null) {
      steps.add(StakePlanner.step("metadata", staking().setMetadata(change.metadata)));
      review = review.row("Metadata", change.metadata);
    }
    if (change.commission != null) {
      int points = change.commission.basisPoints();
      steps.add(StakePlanner.step("commission", staking().announceCommission(points)));
      review =
          review
              .row("Commission", Stakes.percent(points))
              .note(
                  "it begins %d days from now"
                      .formatted(staking().terms().commissionDelay().toDays()));
    }
    return send("gavel.stake-provider-update/1", "update", steps, review, Map.of());
  }
}
