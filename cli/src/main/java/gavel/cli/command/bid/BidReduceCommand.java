package gavel.cli.command.bid;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.PartyOptions;
import gavel.cli.option.SendOptions;
import gavel.cli.option.UsdAmount;
import gavel.cli.render.Money;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Checks;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.cli.wiring.Sending;
import gavel.cli.wiring.Sent;
import gavel.protocol.sale.EntityState;
import gavel.protocol.sale.LeaveChecks;
import gavel.protocol.sale.LeavePlans;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.TokenAmount;
import gavel.protocol.sale.WalletTokenAmount;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel bid reduce}. */
@Command(
    description =
        "Takes a part of what this wallet paid back, in the cancellation stage, where the sale"
            + " allows it.")
public final class BidReduceCommand extends GavelCommand {

  @Option(
      names = "--by",
      paramLabel = "USD",
      required = true,
      description = "what to take back, at most 6 decimals")
  private UsdAmount amount;

  @Option(
      names = "--token",
      paramLabel = "TOKEN",
      description = "in which token, where the wallet paid in several: usdc, usdt or an address")
  private String token;

  @Mixin private SendOptions send;
  @Mixin private PartyOptions party;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    Account account = new Accounts(session(), party.account()).current();
    SaleClient client = sale.client();
    Address chosen = token == null ? onlyToken(sale, client, account) : sale.paymentToken(token);
    List<WalletTokenAmount> reductions =
        List.of(new WalletTokenAmount(account.address(), chosen, amount.micro()));
    Checks.require(
        session(), "this reduction", LeaveChecks.reduce(client, account.address(), reductions));
    EntityState state =
        client.entityState(client.walletState(account.address()).orElseThrow().entity());
    Sent sent =
        new Sending(session(), party.account(), send)
            .send(
                sale.l1(),
                sale.l1Network(),
                account,
                LeavePlans.reduce(client, account.address(), reductions),
                review(sale, state, chosen));
    return new BidReduced(state.entity(), amount.micro(), rest(state), sent);
  }

  private BigInteger rest(EntityState state) {
    return state.committed().subtract(amount.micro());
  }

  private Review review(Sale sale, EntityState state, Address chosen) {
    String symbol = sale.symbol(chosen).toUpperCase(Locale.ROOT);
    Review review =
        Review.of("Reduce", "the bid of " + Money.usd(state.committed()))
            .row("Returns", Money.payment(amount.micro(), symbol) + " to this wallet")
            .row("Leaves", Money.usd(rest(state)));
    return rest(state).signum() == 0
        ? review.note("nothing is left: the entity leaves the sale and cannot bid again")
        : review.note("what was taken back cannot be bid again");
  }

  private static Address onlyToken(Sale sale, SaleClient client, Account account) {
    List<Address> paid =
        client.walletState(account.address()).stream()
            .flatMap(wallet -> wallet.committed().stream())
            .filter(each -> each.amount().signum() > 0)
            .map(TokenAmount::token)
            .toList();
    if (paid.size() > 1) {
      throw Failure.usage(
          "this wallet paid in several tokens.",
          "Add --token, one of: "
              + paid.stream().map(sale::symbol).collect(Collectors.joining(", ")));
    }
    return paid.isEmpty() ? client.paymentTokens().getFirst() : paid.getFirst();
  }
}
