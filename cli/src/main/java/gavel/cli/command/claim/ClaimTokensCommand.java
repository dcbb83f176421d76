package gavel.cli.command.claim;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.PartyOptions;
import gavel.cli.option.SendOptions;
import gavel.cli.option.TreeOptions;
import gavel.cli.render.Money;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Checks;
import gavel.cli.wiring.Claims;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.cli.wiring.Sending;
import gavel.cli.wiring.Sent;
import gavel.protocol.claim.ClaimClient;
import gavel.protocol.claim.ClaimStatus;
import gavel.wallet.Address;
import java.math.BigInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel claim tokens}. */
@Command(
    description =
        "Claims a wallet's tokens: what is open is paid to it, what is locked is booked in its lock.")
public final class ClaimTokensCommand extends GavelCommand {

  @Option(
      names = "--for",
      paramLabel = "NAME|ADDRESS",
      description = "another wallet than the account's; the tokens go to that wallet")
  private String other;

  @Mixin private TreeOptions tree;
  @Mixin private SendOptions send;
  @Mixin private PartyOptions party;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    Accounts accounts = new Accounts(session(), party.account());
    Account account = accounts.current();
    Address wallet = other == null ? account.address() : accounts.byNameOrAddress(other).address();
    ClaimClient client = Claims.client(session(), sale, tree);
    ClaimStatus status = client.status(wallet);
    Checks.require("this claim", status.obstacles());
    Sent sent =
        new Sending(session(), party.account(), send)
            .send(
                sale.l2(),
                sale.l2Network(),
                account,
                Claims.plan(sale, account.address(), "claim", client.claim(wallet)),
                review(sale, status));
    return new ClaimSent(
        "gavel.claim-tokens/1", sale, wallet, status.claimable(), status.booked(), sent);
  }

  private static Review review(Sale sale, ClaimStatus status) {
    Review review = Review.of("Claim", tokens(sale, status.claimable()) + " to " + status.wallet());
    return status.booked().signum() == 0
        ? review
        : review.row("Locks", tokens(sale, status.booked()) + " in its lock");
  }

  private static String tokens(Sale sale, BigInteger units) {
    return Money.tokens(units, sale.terms().offer().decimals(), sale.terms().offer().token());
  }
}
