package gavel.cli.command.stake;

import gavel.cli.View;
import gavel.cli.wiring.Checks;
import gavel.cli.wiring.Review;
import gavel.protocol.Finding;
import gavel.protocol.stake.StakeChecks;
import gavel.protocol.stake.StakeItem;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel stake redelegate}. */
@Command(
    description = {
      "Moves thawing stake to a provider, where it earns at once.",
      "Until its clock runs out it answers to the old provider's offences from before the move; for"
          + " later ones it answers with the new one."
    })
public final class StakeRedelegateCommand extends StakeSendCommand {

  @Option(
      names = "--item",
      required = true,
      paramLabel = "N",
      description = "its number (gavel stake status shows it)")
  private BigInteger item;

  @Option(
      names = "--to",
      required = true,
      paramLabel = "NAME|ADDRESS",
      description = "who takes it; the same provider undoes the undelegation")
  private String to;

  @Override
  public View call() {
    StakeItem moved = stakes().item(account().address(), item);
    Address provider = somebody(to);
    List<Finding> obstacles = new ArrayList<>(StakeChecks.move(moved));
    obstacles.addAll(StakeChecks.provider(staking(), provider));
    Checks.require("this move", obstacles);
    Review review =
        Review.of("Moves", stakes().tokens(moved.amount()) + ", item #" + moved.id())
            .row("From", moved.provider().toString())
            .row("To", provider.toString());
    boolean answers = !provider.equals(moved.provider()) && !moved.ready(stakes().now());
    return send(
        "gavel.stake-redelegate/1",
        "redelegate",
        staking().redelegate(moved.id(), provider),
        answers ? review.note("its clock stays: until then it answers for the old one") : review,
        Map.of("amount", moved.amount()));
  }
}
