package gavel.cli.command.operator;

import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.Percent;
import gavel.cli.option.TimeStep;
import gavel.cli.option.TokenAmount;
import gavel.cli.render.Times;
import gavel.cli.wiring.Checks;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Stakes;
import gavel.protocol.ContractCall;
import gavel.protocol.stake.ProposedTerms;
import gavel.protocol.stake.StakingTerms;
import gavel.protocol.stake.TermsChecks;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel operator staking parameters}. */
@Command(
    description =
        "Announces parameters of staking, or applies what was announced: that takes a week, so"
            + " that everybody can leave first.")
public final class OperatorStakingParametersCommand extends OperatorCommand {

  @ArgGroup(multiplicity = "1")
  private Way way;

  /** New values, or what was announced. */
  static final class Way {
    @Option(names = "--apply", description = "apply what was announced")
    private boolean apply;

    @ArgGroup(exclusive = false, multiplicity = "1")
    private Values values;
  }

  /** Those that change; the others stay. */
  static final class Values {
    @Option(names = "--thawing", paramLabel = "SPAN", description = "from undelegating to ready")
    private TimeStep thawing;

    @Option(names = "--commission-notice", paramLabel = "SPAN", description = "before it begins")
    private TimeStep notice;

    @Option(names = "--max-slash", paramLabel = "PERCENT", description = "an offence, at most 50")
    private Percent maxSlash;

    @Option(names = "--min-self-stake", paramLabel = "TOKENS", description = "a provider's own")
    private TokenAmount minimum;
  }

  @Override
  public View call() {
    Stakes stakes = new Stakes(sale());
    return way.apply ? apply(stakes) : announce(stakes);
  }

  private View announce(Stakes stakes) {
    StakingTerms now = stakes.client().terms();
    Values values = way.values;
    StakingTerms next =
        new StakingTerms(
            span(values.thawing, now.thawing()),
            span(values.notice, now.commissionDelay()),
            values.maxSlash == null ? now.maxSlash() : values.maxSlash.basisPoints(),
            values.minimum == null ? now.minSelfStake() : stakes.units(values.minimum));
    Checks.require("the announcement", TermsChecks.of(next));
    return send("announce", stakes.client().propose(next), review("Announces", stakes, next), next);
  }

  private View apply(Stakes stakes) {
    ProposedTerms proposed =
        stakes
            .client()
            .proposed()
            .orElseThrow(
                () ->
                    Failure.refused(
                        "no parameters are announced (NothingProposed).",
                        List.of(
                            "To announce some: gavel operator staking parameters --thawing 14d")));
    if (stakes.now().isBefore(proposed.from())) {
      throw Failure.refused(
          "the announced parameters can be applied from "
              + Times.both(proposed.from(), session().env().zone())
              + " on (ProposalNotDue).",
          List.of("Wait until then."));
    }
    return send(
        "apply",
        stakes.client().applyProposed(),
        review("Applies", stakes, proposed.terms()),
        proposed.terms());
  }

  private View send(String title, ContractCall call, Review review, StakingTerms terms) {
    return new Done(
        "gavel.operator-staking-parameters/1",
        List.of(),
        Map.of(
            "thawing_seconds", Long.toString(terms.thawing().toSeconds()),
            "commission_notice_seconds", Long.toString(terms.commissionDelay().toSeconds()),
            "max_slash_bps", Integer.toString(terms.maxSlash()),
            "min_self_stake", terms.minSelfStake().toString()),
        onL2(List.of(step(title, call)), title, review));
  }

  private static Review review(String what, Stakes stakes, StakingTerms terms) {
    return Review.of(what, "thawing %d days".formatted(terms.thawing().toDays()))
        .row("Commissions", "%d days of notice".formatted(terms.commissionDelay().toDays()))
        .row("An offence", "at most " + Stakes.percent(terms.maxSlash()))
        .row("Own stake", "at least " + stakes.tokens(terms.minSelfStake()));
  }

  private static Duration span(TimeStep typed, Duration now) {
    if (typed == null) {
      return now;
    }
    if (typed instanceof TimeStep.By by) {
      return by.span();
    }
    throw Failure.usage("a span is wanted, such as 14d.");
  }
}
