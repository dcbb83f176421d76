package gavel.cli.command.operator;

import gavel.auction.EntityId;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;

/**
 * Who is to get a permit.
 *
 * @param minAmount micro-USD, where it is the entity's own
 * @param maxAmount micro-USD, where it is the entity's own
 * @param forcedLock whether the entity must lock, where it is said
 */
record PermitRow(
    EntityId entity,
    Address wallet,
    Optional<BigInteger> minAmount,
    Optional<BigInteger> maxAmount,
    Optional<Boolean> forcedLock) {

  PermitRow {
    Objects.requireNonNull(entity);
    Objects.requireNonNull(wallet);
    Objects.requireNonNull(minAmount);
    Objects.requireNonNull(maxAmount);
    Objects.requireNonNull(forcedLock);
  }
}
