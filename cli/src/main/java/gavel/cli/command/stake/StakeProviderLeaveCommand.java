package gavel.cli.command.stake;

import gavel.cli.View;
import gavel.cli.wiring.Checks;
import gavel.cli.wiring.Review;
import gavel.protocol.stake.Provider;
import gavel.protocol.stake.StakeChecks;
import gavel.wallet.Address;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;

/** {@code gavel stake provider leave}. */
@Command(
    description =
        "Ends being a provider, for good: own stake thaws, and delegations earn nothing any more.")
public final class StakeProviderLeaveCommand extends StakeSendCommand {

  @Override
  public View call() {
    Address owner = account().address();
    Optional<Provider> own = staking().provider(owner);
    Checks.require("this", StakeChecks.acting(own, owner));
    Provider provider = own.orElseThrow();
    return send(
        "gavel.stake-provider-leave/1",
        "leave",
        staking().leave(),
        Review.of("Leaves", owner.toString())
            .row("Own stake", stakes().tokens(provider.selfStake()) + " thaws")
            .row("Delegated", stakes().tokens(provider.delegated()) + " earns nothing any more")
            .note("this cannot be undone: the address is never a provider again"),
        Map.of("self_stake", provider.selfStake()));
  }
}
