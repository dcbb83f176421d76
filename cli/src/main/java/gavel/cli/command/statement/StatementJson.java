package gavel.cli.command.statement;

import gavel.protocol.claim.DistributorEvent;
import gavel.protocol.sale.SaleEvent;
import gavel.protocol.statement.Entry;
import gavel.wallet.Address;
import java.math.BigInteger;
import tools.jackson.databind.node.ObjectNode;

/** The amounts of an entry, in base units. */
final class StatementJson {

  private StatementJson() {}

  static void amounts(ObjectNode into, Entry.Happening what) {
    switch (what) {
      case Entry.OnSale(SaleEvent.BidPlaced bid) ->
          into.put("amount", bid.bid().amount().toString())
              .put("tick", bid.bid().price())
              .put("locked", bid.bid().lockup())
              .put("wallet", bid.wallet().toString());
      case Entry.OnSale(SaleEvent.CommitmentIncreased up) -> payment(into, up.token(), up.amount());
      case Entry.OnSale(SaleEvent.CommitmentReduced down) ->
          payment(into, down.token(), down.amount());
      case Entry.OnSale(SaleEvent.AllocationSet set) -> payment(into, set.token(), set.accepted());
      case Entry.OnSale(SaleEvent.WalletRefunded back) ->
          payment(into, back.token(), back.amount());
      case Entry.OnClaim(DistributorEvent.Claimed claim) ->
          into.put("received", claim.unlocked().toString())
              .put("locked", claim.locked().toString());
      case Entry.OnClaim(DistributorEvent.Released released) ->
          into.put("received", released.amount().toString());
      case Entry.OnClaim(DistributorEvent.LockedStaked staked) ->
          into.put("staked", staked.amount().toString());
      case Entry.OnClaim(DistributorEvent.LockedRestored back) ->
          into.put("restored", back.amount().toString());
      case Entry.Permitted(var permit) ->
          permit.signer().ifPresent(signer -> into.put("signer", signer.toString()));
      case Entry.OnSale ignored -> {}
      case Entry.OnClaim ignored -> {}
    }
  }

  private static void payment(ObjectNode into, Address token, BigInteger amount) {
    into.put("token", token.toString()).put("amount", amount.toString());
  }
}
