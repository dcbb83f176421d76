package gavel.protocol.claim;

import gavel.protocol.Finding;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Where a wallet's claim stands. Amounts are token base units.
 *
 * @param rail which kind of contract
 * @param entitled everything that the wallet is given, locked or not
 * @param claimable what a claim sent now would pay out
 * @param booked what a claim sent now would put into the wallet's lock
 * @param paid what the wallet has been paid
 * @param locked what lies in the wallet's lock now
 * @param staked what is staked out of the lock
 * @param opensAt when claims open; empty where that is not announced
 * @param locksOpenAt when the lock opens; empty where there is none or it is not announced
 * @param proof the wallet's proof held against the chain; empty on a rail without proofs, or where
 *     the wallet has none
 * @param obstacles everything that would stop a claim sent now; empty where it would pay or book
 */
public record ClaimStatus(
    String rail,
    Address contract,
    Address token,
    Address wallet,
    BigInteger entitled,
    BigInteger claimable,
    BigInteger booked,
    BigInteger paid,
    BigInteger locked,
    BigInteger staked,
    Optional<Instant> opensAt,
    Optional<Instant> locksOpenAt,
    Optional<ProofCheck> proof,
    List<Finding> obstacles) {
  public ClaimStatus {
    obstacles = List.copyOf(obstacles);
  }

  /** Whether a claim sent now would do something. */
  public boolean open() {
    return obstacles.isEmpty();
  }
}
