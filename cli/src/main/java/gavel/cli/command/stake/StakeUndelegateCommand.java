package gavel.cli.command.stake;

import gavel.cli.View;
import gavel.cli.option.TokenAmount;
import gavel.cli.wiring.Checks;
import gavel.cli.wiring.Review;
import gavel.protocol.stake.Delegation;
import gavel.protocol.stake.StakeChecks;
import gavel.protocol.stake.StakeItem;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.Map;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel stake undelegate}. */
@Command(
    description = {
      "Starts to take stake out. It earns nothing from then on, can be slashed until it is"
          + " withdrawn, and is ready when its clock has run out.",
      "With --item it takes out stake that was moved and still has its old clock."
    })
public final class StakeUndelegateCommand extends StakeSendCommand {

  @ArgGroup(multiplicity = "1")
  private What what;

  @Option(
      names = "--amount",
      paramLabel = "TOKENS",
      description = "how much of it; without this, everything")
  private TokenAmount amount;

  @Option(names = "--locked", description = "the stake that came out of the lock")
  private boolean locked;

  /** A provider or an item. */
  static final class What {
    @Option(names = "--provider", paramLabel = "NAME|ADDRESS", description = "whom it is with")
    private String provider;

    @Option(names = "--item", paramLabel = "N", description = "the number of moved stake")
    private BigInteger item;
  }

  @Override
  public View call() {
    return what.item == null ? delegated() : moved();
  }

  private View delegated() {
    Address provider = somebody(what.provider);
    BigInteger owned =
        staking().delegations(account().address()).stream()
            .filter(each -> each.provider().equals(provider) && each.locked() == locked)
            .map(Delegation::shares)
            .findFirst()
            .orElse(BigInteger.ZERO);
    BigInteger shares = shares(provider, owned);
    Checks.require("this", StakeChecks.shares(owned, shares));
    BigInteger worth = stakes().provider(provider).worth(shares);
    return send(
        "gavel.stake-undelegate/1",
        "undelegate",
        staking().undelegate(provider, shares, locked),
        review(worth),
        Map.of("amount", worth, "shares", shares));
  }

  private BigInteger shares(Address provider, BigInteger owned) {
    return amount == null ? owned : stakes().provider(provider).sharesWorth(stakes().units(amount));
  }

  private View moved() {
    StakeItem item = stakes().item(account().address(), what.item);
    return send(
        "gavel.stake-undelegate/1",
        "undelegate",
        staking().undelegateMoved(item.id()),
        review(item.amount()),
        Map.of("amount", item.amount()));
  }

  private Review review(BigInteger worth) {
    return Review.of("Takes out", stakes().tokens(worth) + (locked ? " back into the lock" : ""))
        .row("Ready", "%d days from now".formatted(staking().terms().thawing().toDays()))
        .note("it earns nothing from now on, and can be slashed until it is withdrawn");
  }
}
