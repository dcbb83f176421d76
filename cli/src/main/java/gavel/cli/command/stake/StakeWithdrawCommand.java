package gavel.cli.command.stake;

import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.wiring.Checks;
import gavel.cli.wiring.Review;
import gavel.protocol.Finding;
import gavel.protocol.stake.StakeChecks;
import gavel.protocol.stake.StakeItem;
import gavel.protocol.stake.StakePlanner;
import gavel.protocol.submit.Step;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel stake withdraw}. */
@Command(
    description =
        "Pays out stake whose clock has run out: to the account, or back into its lock where it"
            + " came from there.")
public final class StakeWithdrawCommand extends StakeSendCommand {

  @ArgGroup(multiplicity = "1")
  private Which which;

  /** One, or all that are ready. */
  static final class Which {
    @Option(names = "--item", paramLabel = "N", description = "its number")
    private BigInteger item;

    @Option(names = "--all", description = "everything that is ready")
    private boolean all;
  }

  @Override
  public View call() {
    Instant now = stakes().now();
    List<StakeItem> items = which.all ? ready(now) : one(now);
    List<Step> steps =
        items.stream()
            .map(each -> StakePlanner.step("withdraw " + each.id(), staking().withdraw(each.id())))
            .toList();
    BigInteger sum = items.stream().map(StakeItem::amount).reduce(BigInteger.ZERO, BigInteger::add);
    Review review = Review.of("Withdraws", stakes().tokens(sum));
    BigInteger locked =
        items.stream()
            .filter(StakeItem::locked)
            .map(StakeItem::amount)
            .reduce(BigInteger.ZERO, BigInteger::add);
    return send(
        "gavel.stake-withdraw/1",
        "withdraw",
        steps,
        locked.signum() == 0 ? review : review.row("Into the lock", stakes().tokens(locked)),
        Map.of("amount", sum, "into_lock", locked));
  }

  private List<StakeItem> one(Instant now) {
    StakeItem item = stakes().item(account().address(), which.item);
    Checks.require("this withdrawal", StakeChecks.withdrawal(item, now));
    return List.of(item);
  }

  private List<StakeItem> ready(Instant now) {
    List<StakeItem> items = staking().items(account().address());
    List<StakeItem> ready = items.stream().filter(each -> each.ready(now)).toList();
    if (ready.isEmpty()) {
      List<Finding> why =
          items.stream().flatMap(each -> StakeChecks.withdrawal(each, now).stream()).toList();
      throw Failure.refused(
          "nothing is ready to be withdrawn. Nothing was signed.",
          why.isEmpty() ? List.of("To take stake out: gavel stake undelegate") : Checks.lines(why));
    }
    return ready;
  }
}
