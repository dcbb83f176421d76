package gavel.protocol.verify;

import gavel.protocol.claim.Distributor;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * What the claim chain says of a distributor. Amounts are token base units.
 *
 * @param root zero where none is set
 * @param held the token that it holds
 * @param unclaimed funded and not yet claimed
 * @param booked in locks
 */
public record DistributionEvidence(
    Address distributor,
    Address token,
    Bytes root,
    BigInteger held,
    BigInteger unclaimed,
    BigInteger booked,
    Optional<Instant> opensAt,
    Optional<Instant> locksOpenAt,
    boolean swept) {
  /** Reads it. */
  public static DistributionEvidence read(Distributor distributor) {
    Address token = distributor.token();
    return new DistributionEvidence(
        distributor.address(),
        token,
        distributor.root(),
        new Erc20(distributor.chain(), token).balance(distributor.address()),
        distributor.unclaimed(),
        distributor.booked(),
        distributor.opensAt(),
        distributor.locksOpenAt(),
        distributor.swept());
  }
}
