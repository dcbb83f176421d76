package gavel.cli.command.lockup;

import gavel.auction.Participants;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.ParticipantsOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.option.TreeOptions;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Claims;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.SaleFiles;
import gavel.cli.wiring.Sales;
import gavel.protocol.claim.ClaimStatus;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.sale.EntityState;
import gavel.protocol.sale.SaleClient;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gavel lockup status}. */
@Command(
    description =
        "Shows whether your bid is locked, by choice or by rule, and what lies in your lock on the"
            + " token's chain.")
public final class LockupStatusCommand extends GavelCommand {

  @Mixin private ParticipantsOptions participants;
  @Mixin private TreeOptions tree;
  @Mixin private PartyOptions party;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    Account account = new Accounts(session(), party.account()).current();
    SaleClient client = sale.client();
    Optional<EntityState> state =
        client.walletState(account.address()).map(wallet -> client.entityState(wallet.entity()));
    Participants known = new SaleFiles(session(), sale).participants(participants);
    boolean forced =
        state.map(entity -> sale.terms().mustLock(known.get(entity.entity()))).orElse(false);
    return new LockupStatus(sale, account, state, forced, lock(sale, account));
  }

  private Optional<ClaimStatus> lock(Sale sale, Account account) {
    return sale.descriptor().get(Keys.CLAIM_CONTRACT).isEmpty()
        ? Optional.empty()
        : Optional.of(Claims.client(session(), sale, tree).status(account.address()));
  }
}
