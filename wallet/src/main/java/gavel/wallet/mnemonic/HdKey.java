package gavel.wallet.mnemonic;

import gavel.wallet.WalletException;
import gavel.wallet.secret.Secret;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.web3j.crypto.Sign;
import org.web3j.utils.Numeric;

/** A private key with its chain code, from which further keys follow (BIP-32). */
final class HdKey implements AutoCloseable {
  private static final BigInteger ORDER = Sign.CURVE_PARAMS.getN();
  private static final byte[] ROOT = "Bitcoin seed".getBytes(StandardCharsets.US_ASCII);

  private final byte[] key;
  private final byte[] chainCode;

  private HdKey(byte[] key, byte[] chainCode) {
    this.key = key;
    this.chainCode = chainCode;
  }

  /** The root of the tree that grows from a seed. */
  static HdKey root(Secret seed) {
    byte[] hash = seed.use(bytes -> hmac(ROOT, bytes));
    try {
      BigInteger number = new BigInteger(1, Arrays.copyOf(hash, 32));
      if (number.signum() == 0 || number.compareTo(ORDER) >= 0) {
        throw new WalletException("This seed gives no key (BIP-32); use another mnemonic.");
      }
      return new HdKey(Arrays.copyOf(hash, 32), Arrays.copyOfRange(hash, 32, 64));
    } finally {
      Arrays.fill(hash, (byte) 0);
    }
  }

  /** The key at the end of a path from here; this one stays open. */
  HdKey derive(DerivationPath path) {
    HdKey at = new HdKey(key.clone(), chainCode.clone());
    for (int index : path.indexes()) {
      try (HdKey parent = at) {
        at = parent.child(index);
      }
    }
    return at;
  }

  Secret privateKey() {
    return Secret.of(key);
  }

  Secret chainCode() {
    return Secret.of(chainCode);
  }

  private HdKey child(int index) {
    byte[] input = childInput(index);
    byte[] hash = hmac(chainCode, input);
    Arrays.fill(input, (byte) 0);
    try {
      BigInteger left = new BigInteger(1, Arrays.copyOf(hash, 32));
      BigInteger number = left.add(new BigInteger(1, key)).mod(ORDER);
      if (left.compareTo(ORDER) >= 0 || number.signum() == 0) {
        throw new WalletException(
            "Index " + (index & Integer.MAX_VALUE) + " gives no key (BIP-32); use the next one.");
      }
      return new HdKey(Numeric.toBytesPadded(number, 32), Arrays.copyOfRange(hash, 32, 64));
    } finally {
      Arrays.fill(hash, (byte) 0);
    }
  }

  private byte[] childInput(int index) {
    ByteBuffer input = ByteBuffer.allocate(37);
    if ((index & DerivationPath.HARDENED) != 0) {
      input.put((byte) 0).put(key);
    } else {
      input.put(Sign.publicPointFromPrivate(new BigInteger(1, key)).getEncoded(true));
    }
    return input.putInt(index).array();
  }

  private static byte[] hmac(byte[] secret, byte[] content) {
    try {
      Mac mac = Mac.getInstance("HmacSHA512");
      mac.init(new SecretKeySpec(secret, "HmacSHA512"));
      return mac.doFinal(content);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("This Java runtime has no HMAC with SHA-512.", e);
    }
  }

  @Override
  public void close() {
    Arrays.fill(key, (byte) 0);
    Arrays.fill(chainCode, (byte) 0);
  }
}
