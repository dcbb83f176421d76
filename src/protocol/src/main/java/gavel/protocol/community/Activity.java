package gavel.protocol.community;

import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.Objects;

/**
 * What one testnet wallet did.
 *
 * @param activity points for work, 0 or more
 * @param social points for the rest, 0 or more
 * @param earnings testnet rewards; they can be negative
 * @param firstSeen Unix seconds
 * @param lastSeen Unix seconds, not before {@code firstSeen}
 */
public record Activity(
    Address wallet,
    BigInteger activity,
    BigInteger social,
    BigInteger earnings,
    long firstSeen,
    long lastSeen) {
  /** Refuses negative points and times in the wrong order. */
  public Activity {
    Objects.requireNonNull(wallet);
    if (activity.signum() < 0 || social.signum() < 0) {
      throw new IllegalArgumentException(
          "points are 0 or more, got %s and %s".formatted(activity, social));
    }
    if (firstSeen < 0 || lastSeen < firstSeen) {
      throw new IllegalArgumentException(
          "last_seen %d is before first_seen %d".formatted(lastSeen, firstSeen));
    }
  }
}
