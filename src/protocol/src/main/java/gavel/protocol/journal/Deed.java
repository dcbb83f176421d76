package gavel.protocol.journal;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.math.BigInteger;
import java.util.Optional;

/**
 * What a transaction does, by which it is found where its sender chose the nonce and the fees.
 *
 * @param hash Keccak-256 of recipient, value and data
 * @param since the newest block before it was handed over; it is in a later one
 */
public record Deed(Bytes hash, long since) {
  private static final int VALUE_BYTES = 32;

  /** The hash of what a transaction does; a creation has no recipient. */
  public static Bytes hash(Optional<Address> to, BigInteger value, Bytes data) {
    byte[] number = value.toByteArray();
    Bytes padded =
        number.length > VALUE_BYTES
            ? Bytes.of(number).slice(1)
            : Bytes.zeros(VALUE_BYTES - number.length).concat(Bytes.of(number));
    return Keccak.hash(to.map(Address::value).orElse(Bytes.EMPTY).concat(padded).concat(data));
  }
}
