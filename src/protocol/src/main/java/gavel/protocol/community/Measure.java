package gavel.protocol.community;

import java.math.BigInteger;
import java.util.Locale;

/** One thing about a person that a policy can count. */
public enum Measure {
  /** Points for work. */
  ACTIVITY,
  /** Points for the rest. */
  SOCIAL,
  /** Testnet rewards. */
  EARNINGS,
  /** Whole days between the first and the last sight. */
  DAYS;

  /** A person's figure. */
  public BigInteger of(Totals totals) {
    return switch (this) {
      case ACTIVITY -> totals.activity();
      case SOCIAL -> totals.social();
      case EARNINGS -> totals.earnings();
      case DAYS -> totals.days();
    };
  }

  /** Its name in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
