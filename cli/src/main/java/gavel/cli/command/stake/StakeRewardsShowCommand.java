package gavel.cli.command.stake;

import gavel.cli.View;
import gavel.wallet.Address;
import picocli.CommandLine.Command;

/** {@code gavel stake rewards show}. */
@Command(
    description =
        "Shows what an account's stake has earned and not yet compounded or been paid, the"
            + " multiplier's part of it, and what flows now.")
public final class StakeRewardsShowCommand extends StakeCommand {

  @Override
  public View call() {
    Address owner = account().address();
    return new RewardsState(
        stakes(),
        stakes().now(),
        staking().delegations(owner),
        staking().items(owner),
        staking().provider(owner),
        staking().rewards());
  }
}
