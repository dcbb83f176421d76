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
import java.math.BigInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gavel claim release}. */
@Command(description = "Has the account's lock paid out, once its time has come.")
public final class ClaimReleaseCommand extends GavelCommand {

  @Mixin private SendOptions send;
  @Mixin private PartyOptions party;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    Account account = new Accounts(session(), party.account()).current();
    ClaimClient client = Claims.client(session(), sale, new TreeOptions());
    Checks.require("this release", client.releaseObstacles(account.address()));
    BigInteger locked = client.status(account.address()).locked();
    Review review =
        Review.of(
            "Release",
            Money.tokens(locked, sale.terms().offer().decimals(), sale.terms().offer().token())
                + " from the lock");
    Sent sent =
        new Sending(session(), party.account(), send)
            .send(
                sale.l2(),
                sale.l2Network(),
                account,
                Claims.plan(sale, account.address(), "release", client.release(account.address())),
                review);
    return new ClaimSent(
        "gavel.claim-release/1", sale, account.address(), locked, BigInteger.ZERO, sent);
  }
}
