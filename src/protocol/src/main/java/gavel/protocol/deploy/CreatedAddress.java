package gavel.protocol.deploy;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.math.BigInteger;

/** Where a contract will lie: the hash of its creator and the creator's nonce (Yellow Paper, 7). */
public final class CreatedAddress {
  private CreatedAddress() {}

  /** The address of what an account, or a contract, creates with that nonce. */
  public static Address of(Address creator, BigInteger nonce) {
    Bytes encodedNonce = encoded(nonce);
    Bytes payload = Bytes.of((byte) (0x80 + 20)).concat(creator.value()).concat(encodedNonce);
    Bytes list = Bytes.of((byte) (0xc0 + payload.size())).concat(payload);
    return new Address(Keccak.hash(list).slice(12));
  }

  /** A whole number in RLP: one below 0x80 is its own encoding, zero is the empty string. */
  private static Bytes encoded(BigInteger nonce) {
    if (nonce.signum() == 0) {
      return Bytes.of((byte) 0x80);
    }
    byte[] bytes = nonce.toByteArray();
    Bytes digits = Bytes.of(bytes).slice(bytes[0] == 0 ? 1 : 0);
    return digits.size() == 1 && digits.get(0) < 0x80
        ? digits
        : Bytes.of((byte) (0x80 + digits.size())).concat(digits);
  }
}
