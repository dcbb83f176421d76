package gavel.cli.command.stake;

import gavel.cli.GavelCommand;
import gavel.cli.option.PartyOptions;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.cli.wiring.Stakes;
import gavel.protocol.stake.StakingClient;
import gavel.wallet.Address;
import picocli.CommandLine.Mixin;

/** What commands on staking share: a sale, an account, and the staking contract. */
abstract class StakeCommand extends GavelCommand {

  @Mixin private PartyOptions party;

  private Sale sale;
  private Stakes stakes;

  /** The sale whose token is staked. */
  protected final Sale sale() {
    if (sale == null) {
      sale = new Sales(session()).open(party.sale(), party.network());
    }
    return sale;
  }

  /** Staking in words. */
  protected final Stakes stakes() {
    if (stakes == null) {
      stakes = new Stakes(sale());
    }
    return stakes;
  }

  /** The contract. */
  protected final StakingClient staking() {
    return stakes().client();
  }

  /** The options of who and where. */
  protected final PartyOptions party() {
    return party;
  }

  /** The account that acts. */
  protected final Account account() {
    return new Accounts(session(), party.account()).current();
  }

  /** Somebody by an account's name or an address. */
  protected final Address somebody(String named) {
    return new Accounts(session(), party.account()).byNameOrAddress(named).address();
  }
}
