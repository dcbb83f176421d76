package gavel.cli.command.stake;

import gavel.cli.View;
import gavel.cli.option.Percent;
import gavel.cli.option.TokenAmount;
import gavel.cli.wiring.Checks;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Stakes;
import gavel.protocol.Finding;
import gavel.protocol.stake.StakeChecks;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel stake provider register}. */
@Command(description = "Makes the account a provider, with stake of its own that pays first.")
public final class StakeProviderRegisterCommand extends StakeSendCommand {

  @Option(
      names = "--metadata",
      required = true,
      paramLabel = "URI",
      description = "where to read about you")
  private String metadata;

  @Option(
      names = "--commission",
      required = true,
      paramLabel = "PERCENT",
      description = "your part of delegators' rewards, such as 7.5")
  private Percent commission;

  @Option(names = "--amount", required = true, paramLabel = "TOKENS", description = "own stake")
  private TokenAmount amount;

  @Override
  public View call() {
    Address owner = account().address();
    BigInteger units = stakes().units(amount);
    List<Finding> obstacles = new ArrayList<>(StakeChecks.registration(staking(), owner, units));
    BigInteger held = new Erc20(sale().l2(), staking().token()).balance(owner);
    obstacles.addAll(StakeChecks.balance(held, units, "are held by " + owner));
    Checks.require("this registration", obstacles);
    return send(
        "gavel.stake-provider-register/1",
        "register",
        planner()
            .paying(
                "register", units, staking().register(metadata, commission.basisPoints(), units)),
        Review.of("Registers", owner + ", " + metadata)
            .row("Own stake", stakes().tokens(units))
            .row("Commission", Stakes.percent(commission.basisPoints()))
            .note(
                "own stake pays for an offence first, up to %s of all that is with you"
                    .formatted(Stakes.percent(staking().terms().maxSlash())))
            .note("an address is a provider once; who leaves cannot come back"),
        Map.of("self_stake", units));
  }
}
