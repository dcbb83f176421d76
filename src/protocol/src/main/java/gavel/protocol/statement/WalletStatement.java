package gavel.protocol.statement;

import gavel.auction.EntityId;
import gavel.wallet.Address;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A wallet's story.
 *
 * @param entity that it bid for; empty where it never bid
 * @param entries in order of time
 */
public record WalletStatement(
    Address wallet,
    Optional<EntityId> entity,
    Address sale,
    UUID saleUuid,
    long chainId,
    List<Entry> entries) {
  public WalletStatement {
    entries = List.copyOf(entries);
  }

  /** What it comes to. */
  public Sums sums() {
    return Sums.of(entries);
  }
}
