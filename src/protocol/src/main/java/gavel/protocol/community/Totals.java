package gavel.protocol.community;

import java.math.BigInteger;
import java.util.Collection;

/**
 * What all wallets of one person did together. Sums come before any concave transform, so that
 * spreading activity over wallets gains nothing. Times are Unix seconds.
 */
public record Totals(
    BigInteger activity, BigInteger social, BigInteger earnings, long firstSeen, long lastSeen) {
  private static final long SECONDS_A_DAY = 86_400;

  /** The sum of at least one wallet. */
  static Totals of(Collection<Activity> wallets) {
    BigInteger activity = BigInteger.ZERO;
    BigInteger social = BigInteger.ZERO;
    BigInteger earnings = BigInteger.ZERO;
    for (Activity each : wallets) {
      activity = activity.add(each.activity());
      social = social.add(each.social());
      earnings = earnings.add(each.earnings());
    }
    return new Totals(
        activity,
        social,
        earnings,
        wallets.stream().mapToLong(Activity::firstSeen).min().orElseThrow(),
        wallets.stream().mapToLong(Activity::lastSeen).max().orElseThrow());
  }

  /** Whole days from the first to the last sight, rounded down. */
  public BigInteger days() {
    return BigInteger.valueOf((lastSeen - firstSeen) / SECONDS_A_DAY);
  }
}
