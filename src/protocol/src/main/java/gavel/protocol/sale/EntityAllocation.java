package gavel.protocol.sale;

import gavel.auction.EntityId;
import gavel.protocol.abi.AbiValues;
import java.util.List;

/** What is accepted of an entity: every wallet times every payment token, zeros included. */
public record EntityAllocation(EntityId entity, List<WalletTokenAmount> accepted) {
  public EntityAllocation {
    accepted = List.copyOf(accepted);
  }

  static EntityAllocation ofAbi(AbiValues v) {
    return new EntityAllocation(
        Ids.entity(v.bytes(0)), v.tuples(1).stream().map(WalletTokenAmount::ofAbi).toList());
  }
}
