package gavel.cli.command.stake;

import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.wiring.Review;
import gavel.protocol.stake.Delegation;
import gavel.protocol.stake.ItemState;
import gavel.protocol.stake.Multiplier;
import gavel.protocol.stake.StakeItem;
import gavel.protocol.stake.StakePlanner;
import gavel.protocol.submit.Step;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel stake touch}. */
@Command(
    description = {
      "Brings stake up to now: rewards compound unless they wait to be claimed, a multiplier whose"
          + " term is over ends, and moved stake pays what it answers for; once its clock has run"
          + " out it becomes a delegation.",
      "Anyone may, for anyone. It costs the sender gas and moves nothing to them."
    })
public final class StakeTouchCommand extends StakeSendCommand {

  @Option(
      names = "--of",
      paramLabel = "NAME|ADDRESS",
      description = "whose stake (default: the account's own)")
  private Optional<String> of;

  @Option(
      names = "--provider",
      paramLabel = "NAME|ADDRESS",
      description = "only what is with this one")
  private Optional<String> provider;

  @Override
  public View call() {
    Address owner = of.map(this::somebody).orElseGet(() -> account().address());
    Optional<Address> only = provider.map(this::somebody);
    List<Step> steps = new ArrayList<>();
    BigInteger sum = BigInteger.ZERO;
    for (Delegation each : staking().delegations(owner)) {
      if (each.shares().signum() > 0 && meant(only, each.provider())) {
        String title = "touch " + each.provider().shortForm() + (each.locked() ? " locked" : "");
        steps.add(StakePlanner.step(title, staking().touch(owner, each.provider(), each.locked())));
        sum = sum.add(each.worth());
      }
    }
    for (StakeItem each : staking().items(owner)) {
      if (each.state() == ItemState.MOVED && meant(only, each.provider())) {
        steps.add(StakePlanner.step("settle " + each.id(), staking().settle(owner, each.id())));
        sum = sum.add(each.amount());
      }
    }
    if (steps.isEmpty()) {
      throw Failure.refused(
          owner + " has no stake there that could be brought up to now.",
          List.of("To see who takes stake: gavel stake providers"));
    }
    return send("gavel.stake-touch/1", "touch", steps, review(owner, sum), Map.of("amount", sum));
  }

  private static boolean meant(Optional<Address> only, Address provider) {
    return only.isEmpty() || only.get().equals(provider);
  }

  private Review review(Address owner, BigInteger sum) {
    Review review = Review.of("Brings up to now", stakes().tokens(sum) + " of " + owner);
    Multiplier multiplier = staking().multiplier(owner);
    Instant now = stakes().now();
    boolean over = multiplier.until().filter(until -> !now.isBefore(until)).isPresent();
    return over ? review.note("a multiplier's term is over: this stake counts once now") : review;
  }
}
