package gavel.protocol.submit;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/** Amounts of wei in words, to five digits; the direction of rounding is in the name. */
public final class Wei {
  private static final int ETHER = 18;
  private static final int GWEI = 9;
  private static final int DIGITS = 5;

  private Wei() {}

  /** ETH, rounded up: for what something may cost. */
  public static String atMost(BigInteger wei) {
    return text(wei, ETHER, RoundingMode.CEILING) + " ETH";
  }

  /** ETH, rounded down: for what is there. */
  public static String atLeast(BigInteger wei) {
    return text(wei, ETHER, RoundingMode.FLOOR) + " ETH";
  }

  /** Gwei, rounded up: for prices of gas. */
  public static String gwei(BigInteger wei) {
    return text(wei, GWEI, RoundingMode.CEILING) + " gwei";
  }

  private static String text(BigInteger wei, int decimals, RoundingMode mode) {
    BigDecimal exact = new BigDecimal(wei, decimals);
    BigDecimal rounded = exact.round(new MathContext(DIGITS, mode));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
