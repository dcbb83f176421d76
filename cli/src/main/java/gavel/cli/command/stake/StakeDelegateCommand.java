package gavel.cli.command.stake;

import gavel.cli.View;
import gavel.cli.option.TokenAmount;
import gavel.cli.wiring.Checks;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Stakes;
import gavel.protocol.Finding;
import gavel.protocol.stake.Multiplier;
import gavel.protocol.stake.Provider;
import gavel.protocol.stake.RewardFlow;
import gavel.protocol.stake.StakeChecks;
import gavel.protocol.stake.StakePlanner;
import gavel.protocol.stake.StakingTerms;
import gavel.protocol.submit.Step;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel stake delegate}. */
@Command(
    description = {
      "Stakes with a provider: tokens at hand, or out of the lock with --locked.",
      "With --dry-run it says what that would earn at the rate of now, and what can be lost."
    })
public final class StakeDelegateCommand extends StakeSendCommand {
  private static final Duration MONTH = Duration.ofDays(30);

  @Option(
      names = "--provider",
      required = true,
      paramLabel = "NAME|ADDRESS",
      description = "who takes the stake (gavel stake providers lists them)")
  private String provider;

  @Option(names = "--amount", required = true, paramLabel = "TOKENS", description = "how much")
  private TokenAmount amount;

  @Option(
      names = "--min-shares",
      paramLabel = "SHARES",
      defaultValue = "0",
      description = "refuse to get fewer shares than this, in base units")
  private BigInteger minShares;

  @Option(names = "--locked", description = "out of the lock; it comes back into it")
  private boolean locked;

  @Option(names = "--approve", description = "by an approval of its own, not by a token permit")
  private boolean approve;

  @Override
  public View call() {
    Address to = somebody(provider);
    BigInteger units = stakes().units(amount);
    Checks.require("this delegation", obstacles(to, units));
    Provider chosen = stakes().provider(to);
    Instant now = stakes().now();
    BigInteger shares = chosen.sharesFor(units);
    BigInteger monthly = projected(chosen, units, now);
    return send(
        "gavel.stake-delegate/1",
        "delegate",
        steps(to, units, now),
        review(chosen, units, shares, monthly, now),
        Map.of("amount", units, "shares", shares, "projected_30_days", monthly));
  }

  private List<Finding> obstacles(Address to, BigInteger units) {
    List<Finding> found = new ArrayList<>(StakeChecks.provider(staking(), to));
    Address owner = account().address();
    found.addAll(
        locked
            ? StakeChecks.balance(
                sale().distributor().locked(owner), units, "lie in the lock of " + owner)
            : StakeChecks.balance(
                new Erc20(sale().l2(), staking().token()).balance(owner),
                units,
                "are held by " + owner));
    return found;
  }

  private List<Step> steps(Address to, BigInteger units, Instant now) {
    if (locked) {
      return List.of(StakePlanner.step("delegate", staking().delegateLocked(to, units)));
    }
    StakePlanner planner = planner();
    return !approve && planner.permits()
        ? List.of(planner.delegateByPermit(to, units, minShares, now))
        : planner.paying(
            "delegate", units, staking().delegate(to, units, minShares, Optional.empty()));
  }

  private BigInteger projected(Provider chosen, BigInteger units, Instant now) {
    RewardFlow flow = staking().rewards();
    if (!flow.flows(now)) {
      return BigInteger.ZERO;
    }
    int points = staking().multiplier(account().address()).at(now);
    return flow.projected(units.multiply(BigInteger.valueOf(points)), chosen.commission(), MONTH);
  }

  private Review review(
      Provider chosen, BigInteger units, BigInteger shares, BigInteger monthly, Instant now) {
    StakingTerms terms = staking().terms();
    Multiplier multiplier = staking().multiplier(account().address());
    Review review =
        Review.of("Delegates", stakes().tokens(units) + (locked ? " out of the lock" : ""))
            .row("To", chosen.address() + ", commission " + Stakes.percent(chosen.commission()))
            .row("Shares", stakes().tokens(shares) + " (their rate only falls, by a slash)")
            .row("Multiplier", Stakes.times(multiplier.at(now)))
            .row(
                "Rewards",
                monthly.signum() == 0
                    ? "none flow now: the operator has funded no running period"
                    : "about "
                        + stakes().tokens(monthly)
                        + " in 30 days at the rate of now; others may come or leave");
    return review
        .note(
            "an offence of the provider can cost up to %s of it"
                .formatted(Stakes.percent(terms.maxSlash())))
        .note(
            "it comes back %d days after undelegating, and can be slashed until then"
                .formatted(terms.thawing().toDays()));
  }
}
