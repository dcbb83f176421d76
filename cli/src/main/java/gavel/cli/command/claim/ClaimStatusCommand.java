package gavel.cli.command.claim;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.PartyOptions;
import gavel.cli.option.TreeOptions;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Claims;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gavel claim status}. */
@Command(
    description =
        "Shows what a wallet may claim, what it has claimed, what is locked, and what stands in the"
            + " way; proofs are checked against the root on chain.")
public final class ClaimStatusCommand extends GavelCommand {

  @Mixin private TreeOptions tree;
  @Mixin private PartyOptions party;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    Account account = new Accounts(session(), party.account()).current();
    return new ClaimState(sale, Claims.client(session(), sale, tree).status(account.address()));
  }
}
