package gavel.protocol.stake;

import gavel.wallet.Bytes;
import gavel.wallet.transaction.Signature;
import java.math.BigInteger;

/**
 * A signed leave to take tokens once (EIP-2612).
 *
 * @param deadline Unix seconds
 */
public record TokenPermit(BigInteger deadline, Signature signature) {
  BigInteger v() {
    return BigInteger.valueOf(signature.v());
  }

  Bytes r() {
    return signature.bytes().slice(0, 32);
  }

  Bytes s() {
    return signature.bytes().slice(32, 64);
  }
}
