package gavel.cli.command.bid;

import gavel.auction.Fraction;
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
import gavel.protocol.sale.BidIntent;
import gavel.protocol.sale.BidTerms;
import java.math.BigInteger;
import java.util.Optional;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel bid ensure}. */
@Command(
    description =
        "Brings the bid to at least this: places it, or raises what is lower. Where it is that much"
            + " already there is nothing to do, which is success; so it may be repeated.")
public final class BidEnsureCommand extends GavelCommand {

  @ArgGroup private PriceOptions price;

  @Option(
      names = "--amount",
      paramLabel = "USD",
      required = true,
      description = "at least this for the whole bid, at most 6 decimals")
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
    Wanted wanted = new Wanted(Optional.ofNullable(price), amount.micro(), lock.lock());
    if (wanted.isMet(bidding)) {
      return new BidUnchanged(bidding);
    }
    return bidding.send("gavel.bid-ensure/1", wanted.intent(bidding, funding), send, party);
  }

  /** The least that the bid is to be. */
  record Wanted(Optional<PriceOptions> price, BigInteger amount, Optional<Boolean> lock) {

    boolean isMet(Bidding bidding) {
      BidTerms bid = bidding.state().bid();
      return bid.amount().signum() > 0
          && !bidding.state().refunded()
          && bid.amount().compareTo(amount) >= 0
          && usd(bidding).compareTo(bidding.currentPrice()) <= 0
          && (bid.lockup() || !lock.orElse(false));
    }

    BidIntent intent(Bidding bidding, FundingOptions funding) {
      BidTerms bid = bidding.state().bid();
      Fraction least = usd(bidding);
      Fraction current = bidding.currentPrice();
      return bidding.intent(
          bidding.token(funding.token()),
          least.compareTo(current) > 0 ? least : current,
          amount.max(bid.amount()),
          bid.lockup() || lock.orElse(false),
          funding.approve());
    }

    private Fraction usd(Bidding bidding) {
      if (price.isPresent()) {
        return price.get().usd(bidding.sale().terms());
      }
      if (bidding.state().bid().amount().signum() == 0) {
        throw Failure.usage(
            "there is no bid yet, so it needs a price.", "Add --price, --fdv or --tick.");
      }
      return bidding.currentPrice();
    }
  }
}
