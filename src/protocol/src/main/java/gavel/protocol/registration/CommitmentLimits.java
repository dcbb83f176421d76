package gavel.protocol.registration;

import java.math.BigInteger;

/**
 * How much a wallet's entity may commit.
 *
 * @param custom whether the limits are the entity's own
 * @param min base units of the payment token
 * @param max base units of the payment token; 2^256 - 1 means no limit
 */
public record CommitmentLimits(boolean custom, BigInteger min, BigInteger max) {}
