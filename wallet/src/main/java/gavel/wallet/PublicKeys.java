package gavel.wallet;

import java.math.BigInteger;
import org.web3j.utils.Numeric;

/** Public keys of the curve secp256k1. */
public final class PublicKeys {
  private PublicKeys() {}

  /**
   * The last 20 bytes of the hash of a public key (Yellow Paper, appendix F).
   *
   * @param publicKey the point's x and y, 32 bytes each, as one number
   */
  public static Address address(BigInteger publicKey) {
    Bytes encoded = Bytes.of(Numeric.toBytesPadded(publicKey, 64));
    return new Address(Keccak.hash(encoded).slice(12));
  }
}
