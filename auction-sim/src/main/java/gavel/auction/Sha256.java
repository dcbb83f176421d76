package gavel.auction;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every JDK has. */
public final class Sha256 {
  private Sha256() {}

  /** A fresh digest. */
  public static MessageDigest start() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("This JDK lacks SHA-256, which the platform demands.", e);
    }
  }

  /** The 32 bytes. */
  public static byte[] of(byte[] bytes) {
    return start().digest(bytes);
  }

  /** The 32 bytes as 0x and lower-case hex. */
  public static String hexOf(byte[] bytes) {
    return "0x" + HexFormat.of().formatHex(of(bytes));
  }
}
