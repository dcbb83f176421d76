package gavel.cli.command.stake;

import gavel.cli.View;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import java.math.BigInteger;
import picocli.CommandLine.Command;

/** {@code gavel stake status}. */
@Command(
    description =
        "Shows an account's stake: shares and their worth, what is thawing and when it is ready,"
            + " rewards with the multiplier's part, and what lies in the lock.")
public final class StakeStatusCommand extends StakeCommand {

  @Override
  public View call() {
    Address owner = account().address();
    BigInteger held = new Erc20(sale().l2(), staking().token()).balance(owner);
    return new StakeState(
        stakes(),
        owner,
        stakes().now(),
        staking().delegations(owner),
        staking().items(owner),
        staking().multiplier(owner),
        staking().paidOut(owner),
        held,
        sale().distributor().locked(owner),
        sale().distributor().stakedFromLock(owner),
        staking().provider(owner));
  }
}
