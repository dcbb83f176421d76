package gavel.cli.command.stake;

import gavel.cli.View;
import gavel.cli.option.TokenAmount;
import gavel.cli.wiring.Checks;
import gavel.cli.wiring.Review;
import gavel.protocol.Finding;
import gavel.protocol.stake.Provider;
import gavel.protocol.stake.StakeChecks;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel stake provider stake}. */
@Command(description = "Adds to a provider's own stake, or starts to take some of it out.")
public final class StakeProviderStakeCommand extends StakeSendCommand {

  @ArgGroup(multiplicity = "1")
  private Way way;

  /** In or out. */
  static final class Way {
    @Option(names = "--add", paramLabel = "TOKENS", description = "how much comes in")
    private TokenAmount add;

    @Option(
        names = "--take-out",
        paramLabel = "TOKENS",
        description = "how much thaws; the minimum stays until you leave")
    private TokenAmount takeOut;
  }

  @Override
  public View call() {
    Optional<Provider> own = staking().provider(account().address());
    Checks.require("this", StakeChecks.acting(own, account().address()));
    return way.add != null ? add() : takeOut(own.orElseThrow());
  }

  private View add() {
    BigInteger units = stakes().units(way.add);
    Address owner = account().address();
    BigInteger held = new Erc20(sale().l2(), staking().token()).balance(owner);
    Checks.require("this", StakeChecks.balance(held, units, "are held by " + owner));
    return send(
        "gavel.stake-provider-stake/1",
        "add own stake",
        planner().paying("add own stake", units, staking().stakeSelf(units)),
        Review.of("Adds", stakes().tokens(units) + " of own stake"),
        Map.of("added", units));
  }

  private View takeOut(Provider own) {
    BigInteger units = stakes().units(way.takeOut);
    BigInteger left = own.selfStake().subtract(units);
    BigInteger minimum = staking().terms().minSelfStake();
    List<Finding> found = new ArrayList<>();
    if (left.compareTo(minimum) < 0) {
      found.add(
          new Finding(
              "minimum",
              "SelfStakeBelowMinimum",
              "%s would stay, at least %s must"
                  .formatted(stakes().tokens(left), stakes().tokens(minimum)),
              "To take out everything: gavel stake provider leave"));
    }
    Checks.require("this", found);
    return send(
        "gavel.stake-provider-stake/1",
        "take own stake out",
        staking().unstakeSelf(units),
        Review.of("Takes out", stakes().tokens(units) + " of own stake")
            .note("it can be slashed until it is withdrawn"),
        Map.of("taken_out", units));
  }
}
