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
import java.math.BigInteger;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel bid raise}. */
@Command(
    description =
        "Raises an entity's bid: its amount, its price, or both. Any of its wallets may pay, in any"
            + " token of the sale.")
public final class BidRaiseCommand extends GavelCommand {

  @ArgGroup private Amount amount;
  @ArgGroup private PriceOptions price;

  @Mixin private FundingOptions funding;
  @Mixin private LockOptions lock;
  @Mixin private PermitOptions permit;
  @Mixin private SendOptions send;
  @Mixin private PartyOptions party;
  @Mixin private EntityOptions who;

  /** The new amount, in one of two ways. */
  private static final class Amount {
    @Option(names = "--to", paramLabel = "USD", description = "the entity's whole bid from now on")
    private UsdAmount total;

    @Option(names = "--by", paramLabel = "USD", description = "what comes on top of its bid")
    private UsdAmount increment;

    BigInteger total(BigInteger current) {
      return total != null ? total.micro() : current.add(increment.micro());
    }
  }

  @Override
  public View call() {
    if (amount == null && price == null) {
      throw Failure.usage(
          "there is nothing to raise.", "Name an amount (--to or --by), a price, or both.");
    }
    Bidding bidding = new Bidding(session(), party, who, permit);
    var bid = bidding.state().bid();
    if (bid.amount().signum() == 0) {
      throw Failure.refused(
          "there is no bid to raise.",
          List.of("To place one: gavel bid place", "To see whose bids there are: gavel bid show"));
    }
    return bidding.send(
        "gavel.bid-raise/1",
        bidding.intent(
            bidding.token(funding.token()),
            price == null ? bidding.currentPrice() : price.usd(bidding.sale().terms()),
            amount == null ? bid.amount() : amount.total(bid.amount()),
            lock.lock().orElse(bid.lockup()),
            funding.approve()),
        send,
        party);
  }
}
