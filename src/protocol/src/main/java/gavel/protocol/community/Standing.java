package gavel.protocol.community;

import gavel.auction.EntityId;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * Where one person stands: an entity with its linked wallets, or a wallet that is linked to none.
 *
 * @param wallets in ascending order, at least one
 * @param shortfalls why there is no score; empty where there is one
 * @param score 0 where there is none
 * @param rank from 1; empty without a score
 * @param saleBps the multiplier in the sale, basis points
 * @param mainnetBps the multiplier on the main network, basis points
 * @param workstation the rank among the workstations' places, from 1
 */
public record Standing(
    List<Address> wallets,
    Optional<EntityId> entity,
    Totals totals,
    List<String> shortfalls,
    BigInteger score,
    Optional<Integer> rank,
    boolean priority,
    int saleBps,
    int mainnetBps,
    Optional<Integer> workstation) {
  /** Copies the lists. */
  public Standing {
    wallets = List.copyOf(wallets);
    shortfalls = List.copyOf(shortfalls);
  }
}
