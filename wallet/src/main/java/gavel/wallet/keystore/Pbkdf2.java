package gavel.wallet.keystore;

/**
 * The older derivation, PBKDF2 with HMAC-SHA-256, which is read but never written.
 *
 * @param iterations rounds, from 1 to ten million
 */
public record Pbkdf2(int iterations) implements Kdf {
  private static final int MAX_ITERATIONS = 10_000_000;

  public Pbkdf2 {
    if (iterations < 1 || iterations > MAX_ITERATIONS) {
      throw new MalformedKeystoreException(
          "The key file asks for "
              + iterations
              + " rounds of PBKDF2; from 1 to "
              + MAX_ITERATIONS
              + " are accepted.");
    }
  }
}
