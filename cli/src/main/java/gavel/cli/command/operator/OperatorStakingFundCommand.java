package gavel.cli.command.operator;

import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.TimeStep;
import gavel.cli.option.TokenAmount;
import gavel.cli.wiring.Checks;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Stakes;
import gavel.protocol.stake.StakeChecks;
import gavel.protocol.stake.StakePlanner;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel operator staking fund}. */
@Command(
    description = {
      "Pays rewards in; they flow evenly to everybody's stake over a span.",
      "What is left of a running period flows along over the new span."
    })
public final class OperatorStakingFundCommand extends OperatorCommand {

  @Option(names = "--amount", required = true, paramLabel = "TOKENS", description = "how much")
  private TokenAmount amount;

  @Option(
      names = "--over",
      required = true,
      paramLabel = "SPAN",
      description = "for how long from now, such as 30d; a day to four years")
  private TimeStep over;

  @Override
  public View call() {
    Stakes stakes = new Stakes(sale());
    BigInteger units = stakes.units(amount);
    Duration span = span();
    Address from = account().address();
    BigInteger held = new Erc20(sale().l2(), stakes.client().token()).balance(from);
    Checks.require("this", StakeChecks.balance(held, units, "are held by " + from));
    StakePlanner planner = new StakePlanner(stakes.client(), from);
    BigInteger left = stakes.client().rewards().left();
    return new Done(
        "gavel.operator-staking-fund/1",
        List.of(),
        Map.of("amount", units.toString(), "seconds", Long.toString(span.toSeconds())),
        onL2(
            planner.paying("fund", units, stakes.client().fund(units, span.toSeconds())),
            "fund rewards",
            Review.of("Rewards", stakes.tokens(units))
                .row("Left so far", stakes.tokens(left))
                .row("Over", span.toDays() + " days from now")
                .note("what is paid in cannot be taken back")));
  }

  private Duration span() {
    if (over instanceof TimeStep.By by) {
      return by.span();
    }
    throw Failure.usage("--over wants a span, such as 30d.");
  }
}
