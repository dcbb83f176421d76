package gavel.wallet.transaction;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.PublicKeys;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import org.web3j.crypto.ECDSASignature;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/**
 * A recoverable ECDSA signature on secp256k1.
 *
 * @param r from 1 to the curve's order less 1
 * @param s from 1 to half the order: the low one of the two that would do (EIP-2)
 * @param v 27 or 28, which of the two points it was
 */
public record Signature(BigInteger r, BigInteger s, int v) {
  public Signature {
    BigInteger order = Sign.CURVE_PARAMS.getN();
    if (r.signum() <= 0 || r.compareTo(order) >= 0) {
      throw new WalletException("The signature is malformed: its r is out of range.");
    }
    if (s.signum() <= 0 || s.compareTo(order.shiftRight(1)) > 0) {
      throw new WalletException("The signature is malformed: its s is not the low one (EIP-2).");
    }
    if (v != 27 && v != 28) {
      throw new WalletException("The signature is malformed: its v is " + v + ", not 27 or 28.");
    }
  }

  /**
   * Reads 65 bytes r‖s‖v; a v of 0 or 1, as some signers write it, is taken for 27 or 28.
   *
   * @throws WalletException where the bytes are no such signature
   */
  public static Signature of(Bytes bytes) {
    if (bytes.size() != 65) {
      throw new WalletException("A signature has 65 bytes; got " + bytes.size() + ".");
    }
    int v = bytes.get(64);
    return new Signature(
        new BigInteger(1, bytes.slice(0, 32).toArray()),
        new BigInteger(1, bytes.slice(32, 64).toArray()),
        v < 27 ? v + 27 : v);
  }

  /** The 65 bytes r‖s‖v. */
  public Bytes bytes() {
    return Bytes.of(Numeric.toBytesPadded(r, 32))
        .concat(Bytes.of(Numeric.toBytesPadded(s, 32)))
        .concat(Bytes.of((byte) v));
  }

  /**
   * The account whose key made this signature over a digest of 32 bytes.
   *
   * @throws WalletException where no key can have made it
   */
  public Address recover(Bytes digest) {
    BigInteger key = Sign.recoverFromSignature(v - 27, new ECDSASignature(r, s), digest.toArray());
    if (key == null) {
      throw new WalletException("The signature is malformed: no key can have made it.");
    }
    return PublicKeys.address(key);
  }
}
