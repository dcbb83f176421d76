package gavel.protocol.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A proof that who redeems a code is who asked for it (RFC 7636, method S256).
 *
 * @param verifier stays here until the code is redeemed
 */
record Pkce(String verifier) {
  /** A fresh verifier of 32 random bytes. */
  static Pkce random() {
    return new Pkce(randomText());
  }

  /** The verifier's hash, which goes ahead. */
  String challenge() {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(verifier.getBytes(StandardCharsets.US_ASCII));
      return base64(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This Java runtime has no SHA-256.", e);
    }
  }

  /** 32 random bytes in the URL's alphabet. */
  static String randomText() {
    byte[] bytes = new byte[32];
    new SecureRandom().nextBytes(bytes);
    return base64(bytes);
  }

  private static String base64(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  @Override
  public String toString() {
    return "Pkce[***]";
  }
}
