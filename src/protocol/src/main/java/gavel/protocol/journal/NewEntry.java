package gavel.protocol.journal;

import gavel.wallet.Address;
import java.util.Optional;

/**
 * A transaction about to be signed.
 *
 * @param purpose what it is for, in words
 * @param purposeKey two open entries of one account and chain never share it
 */
public record NewEntry(
    long chainId, Address account, String purpose, Optional<String> purposeKey) {}
