package gavel.wallet.keystore;

/**
 * How hard a new key file is to guess at: scrypt's parameters (RFC 7914).
 *
 * @param n cost, a power of two; memory is 128 × n × r bytes
 * @param r block size
 * @param p parallelization
 */
public record Scrypt(int n, int r, int p) implements Kdf {
  /** About a second and 256 MiB: for keys that hold money. */
  public static final Scrypt STANDARD = new Scrypt(1 << 18, 8, 1);

  /** A few hundredths of a second: for keys of local chains. */
  public static final Scrypt LIGHT = new Scrypt(1 << 12, 8, 6);

  /** The most memory that a key file may ask for: 512 MiB, twice the standard's. */
  static final long MAX_MEMORY = 512L << 20;

  /** The most work, n × r × p: eight times the standard's. */
  static final long MAX_WORK = 1L << 24;

  public Scrypt {
    if (n < 2 || Integer.bitCount(n) != 1 || r < 1 || p < 1) {
      throw new MalformedKeystoreException(
          "The key file's scrypt parameters make no sense: n is a power of two above 1, r and p"
              + " are above 0; got n="
              + n
              + " r="
              + r
              + " p="
              + p
              + ".");
    }
    // Both products fit a long: n < 2^31, r < 2^31 and 128 = 2^7 would not, so divide instead.
    if (n > MAX_MEMORY / 128 / r || p > MAX_WORK / r / n) {
      throw new MalformedKeystoreException(
          "The key file's scrypt parameters n="
              + n
              + " r="
              + r
              + " p="
              + p
              + " would take more than "
              + (MAX_MEMORY >> 20)
              + " MiB of memory or minutes of work, so the file is refused. No known wallet writes"
              + " such files; do not trust where it came from.");
    }
  }
}
