package gavel.protocol.rpc;

import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * A block's header, as far as it is used.
 *
 * @param baseFee wei per gas; empty on a chain without EIP-1559
 * @param gasLimit gas that the block may hold
 */
public record Block(
    long number,
    Bytes hash,
    Bytes parentHash,
    Instant timestamp,
    Optional<BigInteger> baseFee,
    BigInteger gasLimit) {}
