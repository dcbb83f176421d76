package gavel.cli.command.operator;

import gavel.cli.exit.Failure;
import gavel.cli.option.Percent;
import gavel.cli.option.TimeStep;
import gavel.cli.option.TokenAmount;
import gavel.cli.wiring.Checks;
import gavel.protocol.stake.StakingTerms;
import gavel.protocol.stake.TermsChecks;
import java.math.BigInteger;
import java.time.Duration;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Whether a sale's token can be staked, and on which terms. */
final class StakingOptions {
  private static final int DECIMALS = 18;

  @Option(
      names = "--staking",
      description = "deploy the staking contract too, and let locked tokens stake there")
  private boolean wanted;

  @Option(
      names = "--thawing",
      paramLabel = "SPAN",
      defaultValue = "14d",
      description = "from undelegating to ready (default: ${DEFAULT-VALUE})")
  private TimeStep thawing;

  @Option(
      names = "--commission-notice",
      paramLabel = "SPAN",
      defaultValue = "7d",
      description = "from announcing a commission to its start (default: ${DEFAULT-VALUE})")
  private TimeStep notice;

  @Option(
      names = "--max-slash",
      paramLabel = "PERCENT",
      defaultValue = "20",
      description = "what one offence may cost, at most 50 (default: ${DEFAULT-VALUE})")
  private Percent maxSlash;

  @Option(
      names = "--min-self-stake",
      paramLabel = "TOKENS",
      defaultValue = "1000",
      description = "a provider's own stake, at least (default: ${DEFAULT-VALUE})")
  private TokenAmount minimum;

  /** The terms; empty where no staking is wanted. Terms that the contract refuses end with 4. */
  Optional<StakingTerms> terms() {
    if (!wanted) {
      return Optional.empty();
    }
    StakingTerms terms =
        new StakingTerms(span(thawing), span(notice), maxSlash.basisPoints(), units());
    Checks.require("the staking contract", TermsChecks.of(terms));
    return Optional.of(terms);
  }

  private BigInteger units() {
    try {
      return minimum.units(DECIMALS);
    } catch (IllegalArgumentException wrong) {
      throw Failure.usage("--min-self-stake: " + wrong.getMessage() + ".").because(wrong);
    }
  }

  private static Duration span(TimeStep typed) {
    if (typed instanceof TimeStep.By by) {
      return by.span();
    }
    throw Failure.usage("a span is wanted, such as 14d.");
  }
}
