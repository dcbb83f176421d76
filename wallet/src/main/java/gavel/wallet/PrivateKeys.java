package gavel.wallet;

import gavel.wallet.secret.Secret;
import java.math.BigInteger;
import java.security.SecureRandom;
import java.util.Arrays;
import org.web3j.crypto.Sign;

/** Secret keys of the curve secp256k1: making, reading and checking them. */
public final class PrivateKeys {
  private PrivateKeys() {}

  /** A new key from the operating system's randomness. */
  public static Secret generate() {
    SecureRandom random = new SecureRandom();
    byte[] candidate = new byte[32];
    try {
      do {
        random.nextBytes(candidate);
      } while (!inRange(new BigInteger(1, candidate)));
      return Secret.of(candidate);
    } finally {
      Arrays.fill(candidate, (byte) 0);
    }
  }

  /**
   * Reads a key from 64 hex digits, with or without {@code 0x}, blanks around it ignored.
   *
   * @throws WalletException where it is something else; the message does not repeat what was given
   */
  public static Secret parse(Secret hex) {
    byte[] key = hex.use(PrivateKeys::decode);
    try {
      publicKey(key);
      return Secret.of(key);
    } finally {
      Arrays.fill(key, (byte) 0);
    }
  }

  /** The address that belongs to a key. */
  public static Address address(Secret privateKey) {
    return PublicKeys.address(privateKey.use(PrivateKeys::publicKey));
  }

  /** The 64 bytes of the public key, as a number. */
  static BigInteger publicKey(byte[] privateKey) {
    BigInteger number = new BigInteger(1, privateKey);
    if (privateKey.length != 32 || !inRange(number)) {
      throw new WalletException(
          "A private key is 32 bytes that make a number from 1 to the order of secp256k1 less 1;"
              + " this one has "
              + privateKey.length
              + " bytes"
              + (privateKey.length == 32 ? " and is out of that range." : "."));
    }
    return Sign.publicKeyFromPrivate(number);
  }

  private static boolean inRange(BigInteger number) {
    return number.signum() > 0 && number.compareTo(Sign.CURVE_PARAMS.getN()) < 0;
  }

  private static byte[] decode(byte[] text) {
    int from = 0;
    int to = text.length;
    while (from < to && text[from] <= ' ') {
      from++;
    }
    while (to > from && text[to - 1] <= ' ') {
      to--;
    }
    if (to - from >= 2 && text[from] == '0' && (text[from + 1] | 0x20) == 'x') {
      from += 2;
    }
    byte[] key = new byte[32];
    boolean digitsOnly = to - from == 64;
    for (int i = from; digitsOnly && i < to; i++) {
      int digit = Character.digit(text[i], 16);
      digitsOnly = digit >= 0;
      key[(i - from) / 2] = (byte) (key[(i - from) / 2] << 4 | digit);
    }
    if (!digitsOnly) {
      Arrays.fill(key, (byte) 0);
      throw new WalletException(
          "A private key is 64 hex digits, with or without 0x; what was given has "
              + (to - from)
              + " characters or other ones (it is not repeated here).");
    }
    return key;
  }
}
