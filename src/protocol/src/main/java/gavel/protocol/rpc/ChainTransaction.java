package gavel.protocol.rpc;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.Optional;

/**
 * A transaction as the node knows it.
 *
 * @param blockNumber empty while it waits to be mined
 */
public record ChainTransaction(
    Bytes hash,
    Address from,
    Optional<Address> to,
    BigInteger nonce,
    BigInteger value,
    Bytes input,
    Optional<Long> blockNumber) {}
