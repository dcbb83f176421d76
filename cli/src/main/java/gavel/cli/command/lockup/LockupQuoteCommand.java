package gavel.cli.command.lockup;

import gavel.auction.Bid;
import gavel.auction.EntityId;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.ParticipantsOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.option.PriceOptions;
import gavel.cli.option.UsdAmount;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.SaleFiles;
import gavel.cli.wiring.Sales;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.TickPrices;
import gavel.protocol.sale.WalletState;
import gavel.protocol.settle.LockQuote;
import gavel.protocol.settle.Outlook;
import java.util.List;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel lockup quote}. */
@Command(
    description =
        "Says what locking gives and costs: for your bid, or with --amount and a price for one that"
            + " you think of.")
public final class LockupQuoteCommand extends GavelCommand {

  /** An entity that nobody has: the bid that is only thought of. */
  private static final EntityId IMAGINED = EntityId.of("a bid that is only thought of");

  @ArgGroup private PriceOptions price;

  @Option(names = "--amount", paramLabel = "USD", description = "the amount of a bid to think of")
  private UsdAmount amount;

  @Mixin private ParticipantsOptions participants;
  @Mixin private PartyOptions party;

  @Override
  public View call() {
    if ((amount == null) != (price == null)) {
      throw Failure.usage("a bid to think of has an amount and a price; got one of them.");
    }
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    Outlook outlook =
        Outlook.of(
            sale.client(),
            sale.terms(),
            new SaleFiles(session(), sale).participants(participants),
            sale.descriptor().get(Keys.DEPLOYMENT_BLOCK).orElse(0L));
    Bid bid = amount == null ? own(sale.client(), outlook) : imagined(sale);
    return LockQuote.of(outlook, bid)
        .map(quote -> new LockupQuote(sale, bid, amount == null, quote))
        .orElseThrow(LockupQuoteCommand::noBid);
  }

  private Bid own(SaleClient client, Outlook outlook) {
    return client
        .walletState(new Accounts(session(), party.account()).current().address())
        .map(WalletState::entity)
        .flatMap(outlook.book()::find)
        .orElseThrow(LockupQuoteCommand::noBid);
  }

  private Bid imagined(Sale sale) {
    long tick =
        TickPrices.tick(sale.terms().grid(), price.usd(sale.terms()))
            .orElseThrow(
                () ->
                    Failure.refused(
                        "the price is between two steps: "
                            + TickPrices.neighbours(sale.terms().grid(), price.usd(sale.terms()))
                            + ".",
                        List.of("Name one of them: --price")));
    return Bid.simple(IMAGINED, tick, false, Bid.NO_TIME, amount.micro().longValueExact());
  }

  private static Failure noBid() {
    return Failure.refused(
        "there is no bid to quote a lock for.",
        List.of(
            "Name one to think of: --amount 2500 --price 0.0450, or place one: gavel bid place"));
  }
}
