package gavel.protocol.bridge;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * Ether that someone sent through the standard bridge.
 *
 * @param from on the L1
 * @param to on the L2
 * @param wei how much
 * @param l1Transaction its hash
 * @param l1Block the block's number
 * @param time the block's, where the node says it
 */
public record DepositMade(
    Address from,
    Address to,
    BigInteger wei,
    Bytes l1Transaction,
    long l1Block,
    Optional<Instant> time) {}
