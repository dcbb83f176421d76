package gavel.cli.command.lockup;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.command.bid.Bidding;
import gavel.cli.exit.Failure;
import gavel.cli.option.EntityOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.option.PermitOptions;
import gavel.cli.option.SendOptions;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gavel lockup elect}. */
@Command(
    description =
        "Locks your bid: a bid transaction of its own, with the same amount and price. For good.")
public final class LockupElectCommand extends GavelCommand {

  @Mixin private PermitOptions permit;
  @Mixin private SendOptions send;
  @Mixin private PartyOptions party;
  @Mixin private EntityOptions who;

  @Override
  public View call() {
    Bidding bidding = new Bidding(session(), party, who, permit);
    var bid = bidding.state().bid();
    if (bid.amount().signum() == 0) {
      throw Failure.refused(
          "there is no bid to lock.", List.of("To place one with a lock: gavel bid place --lock"));
    }
    if (bid.lockup()) {
      throw Failure.refused(
          "the bid is locked already.", List.of("To see what that gives: gavel lockup quote"));
    }
    // Nothing is paid, so that any token of the sale will do.
    var token = bidding.sale().client().paymentTokens().getFirst();
    return bidding.send(
        "gavel.lockup-elect/1",
        bidding.intent(token, bidding.currentPrice(), bid.amount(), true, true),
        send,
        party);
  }
}
