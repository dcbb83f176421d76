package gavel.cli.command.simulate;

import gavel.auction.whatif.RuleComparison;
import gavel.auction.whatif.Rules;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import java.util.Arrays;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel simulate compare}. */
@Command(
    description = {
      "One book under several rules of sharing out: who gets how much, how unevenly, and who gains"
          + " from pretending to be many.",
      "For example: auction-sim compare bids.csv --rule pro-rata --rule max-min --identities 10"
    })
public final class CompareCommand extends GavelCommand {

  private static final int MOST = 1000;

  @Mixin private BookOptions options;

  @Option(
      names = "--rule",
      paramLabel = "RULE",
      description =
          "terms, margin, pro-rata, max-min, half-equal, lottery, first-come; all where none is"
              + " given")
  private List<String> rules = List.of();

  @Option(
      names = "--identities",
      paramLabel = "N",
      defaultValue = "10",
      description = "as how many somebody appears (default: ${DEFAULT-VALUE})")
  private int identities;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "decides lotteries (default: ${DEFAULT-VALUE})")
  private long seed;

  @Override
  public View call() {
    if (identities < 2 || identities > MOST) {
      throw Failure.usage("--identities is 2 to " + MOST + ", got " + identities + ".");
    }
    List<Rules> chosen =
        rules.isEmpty() ? Arrays.asList(Rules.values()) : rules.stream().map(Rules::of).toList();
    return new CompareView(
        RuleComparison.of(options.situation(session()), chosen, identities, seed));
  }
}
