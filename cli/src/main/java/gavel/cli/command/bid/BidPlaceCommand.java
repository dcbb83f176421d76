package gavel.cli.command.bid;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.EntityOptions;
import gavel.cli.option.FundingOptions;
import gavel.cli.option.LockOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.option.PermitOptions;
import gavel.cli.option.PriceOptions;
import gavel.cli.option.SendOptions;
import gavel.cli.option.UsdAmount;
import gavel.cli.render.Money;
import gavel.cli.render.Prices;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel bid place}. */
@Command(
    description =
        "Places an entity's first bid: an amount, the highest price, and whether it locks.")
public final class BidPlaceCommand extends GavelCommand {

  @ArgGroup(multiplicity = "1")
  private PriceOptions price;

  @Option(
      names = "--amount",
      paramLabel = "USD",
      required = true,
      description = "the whole bid, at most 6 decimals")
  private UsdAmount amount;

  @Mixin private FundingOptions funding;
  @Mixin private LockOptions lock;
  @Mixin private PermitOptions permit;
  @Mixin private SendOptions send;
  @Mixin private PartyOptions party;
  @Mixin private EntityOptions who;

  @Override
  public View call() {
    Bidding bidding = new Bidding(session(), party, who, permit);
    refuseSecond(bidding);
    return bidding.send(
        "gavel.bid-place/1",
        bidding.intent(
            bidding.token(funding.token()),
            price.usd(bidding.sale().terms()),
            amount.micro(),
            lock.lock().orElse(false),
            funding.approve()),
        send,
        party);
  }

  private static void refuseSecond(Bidding bidding) {
    var bid = bidding.state().bid();
    if (bid.amount().signum() > 0 && !bidding.state().refunded()) {
      throw Failure.refused(
          "there is a bid of this entity already: "
              + Money.usd(bid.amount())
              + " at "
              + Prices.tick(bidding.sale().terms(), bid.price())
              + ".",
          List.of("To add to it, from any of its wallets: gavel bid raise --by AMOUNT"));
    }
  }
}
