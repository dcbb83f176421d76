package gavel.cli.command.stake;

import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.wiring.Review;
import gavel.protocol.stake.Delegation;
import gavel.protocol.stake.Provider;
import gavel.protocol.stake.StakePlanner;
import gavel.protocol.submit.Step;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel stake rewards claim}. */
@Command(
    description = {
      "Has rewards paid out: of every delegation, and a provider's own and its commission.",
      "With --from-now it also chooses what becomes of later ones."
    })
public final class StakeRewardsClaimCommand extends StakeSendCommand {

  /** What becomes of later rewards. */
  enum Mode {
    /** They wait to be claimed. */
    PAID_OUT,
    /** They become stake. */
    COMPOUND
  }

  @Option(
      names = "--provider",
      paramLabel = "NAME|ADDRESS",
      description = "only what was earned with this one")
  private Optional<String> provider;

  @Option(
      names = "--from-now",
      paramLabel = "PAID_OUT|COMPOUND",
      description = "whether later rewards wait to be claimed or become stake")
  private Mode mode;

  @Override
  public View call() {
    Address owner = account().address();
    Optional<Address> only = provider.map(this::somebody);
    List<Step> steps = new ArrayList<>();
    if (mode != null) {
      steps.add(StakePlanner.step("choose", staking().choosePaidOut(mode == Mode.PAID_OUT)));
    }
    BigInteger sum = BigInteger.ZERO;
    for (Delegation each : staking().delegations(owner)) {
      boolean meant = only.isEmpty() || only.get().equals(each.provider());
      if (meant && each.rewards().signum() > 0) {
        String title = "claim " + each.provider().shortForm() + (each.locked() ? " locked" : "");
        steps.add(StakePlanner.step(title, staking().claim(each.provider(), each.locked())));
        sum = sum.add(each.rewards());
      }
    }
    Optional<Provider> own = staking().provider(owner).filter(each -> each.owed().signum() > 0);
    if (own.isPresent() && (only.isEmpty() || only.get().equals(owner))) {
      steps.add(StakePlanner.step("claim own", staking().claimOwn()));
      sum = sum.add(own.get().owed());
    }
    if (steps.isEmpty()) {
      throw Failure.refused(
          "nothing has been earned that could be claimed (NothingToClaim).",
          List.of("To see what flows: gavel stake rewards show"));
    }
    return send(
        "gavel.stake-rewards-claim/1",
        "claim rewards",
        steps,
        Review.of("Claims", "about " + stakes().tokens(sum)),
        Map.of("rewards", sum));
  }
}
