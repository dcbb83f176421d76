package gavel.registrar.store;

import gavel.wallet.Address;
import java.time.Instant;

/**
 * A permit that was given out.
 *
 * @param at the wall clock's time
 * @param expiresAt the chain's time
 */
public record IssuedPermit(String entityId, Address wallet, Instant at, Instant expiresAt) {}
