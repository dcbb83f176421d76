package gavel.protocol.journal;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.Optional;

/**
 * One transaction in the journal.
 *
 * @param id counts up from 1
 * @param purpose what it is for, in words
 * @param purposeKey two open entries of one account and chain never share it
 * @param raw the signed bytes, once there are any
 * @param hash by which nodes know it, once known
 * @param replaces the entry whose nonce it takes over (speed-up or cancel)
 * @param block where it was mined
 * @param deed what it does, where a signer that sends by itself has it
 */
public record JournalEntry(
    long id,
    long chainId,
    Address account,
    BigInteger nonce,
    String purpose,
    Optional<String> purposeKey,
    EntryState state,
    Optional<Bytes> raw,
    Optional<Bytes> hash,
    Optional<Long> replaces,
    Optional<MinedIn> block,
    Optional<Deed> deed,
    Instant created,
    Instant updated) {
  /** A block by number and hash; the hash tells whether a reorganisation removed it. */
  public record MinedIn(long number, Bytes hash) {}
}
