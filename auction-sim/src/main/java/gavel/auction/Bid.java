package gavel.auction;

import java.util.List;
import java.util.Objects;

/**
 * The one bid of an entity, paid from one or more wallets and tokens.
 *
 * @param id whose it is
 * @param price the highest tick number it pays, from 1; {@link #ANY_PRICE} in a fixed-price sale
 *     where it names none
 * @param lock whether the bidder chose the lock
 * @param time when it was last renewed, in seconds since 1970; {@link #NO_TIME} counts as latest
 * @param firstTime when the entity first bid, in seconds since 1970, or {@link #NO_TIME} where that
 *     is not known
 * @param commitments one for each (wallet, token), in order of wallet and token
 */
public record Bid(
    EntityId id,
    long price,
    boolean lock,
    long time,
    long firstTime,
    List<Commitment> commitments) {
  /** No limit: taken at whatever price a fixed-price sale has. */
  public static final long ANY_PRICE = 0;

  /** A book that does not say when. */
  public static final long NO_TIME = Long.MAX_VALUE;

  /** Refuses a negative price, a (wallet, token) twice, and a sum beyond 2^63 − 1. */
  public Bid {
    Objects.requireNonNull(id);
    if (price < 0) {
      throw new IllegalArgumentException(
          "A bid's price is a tick number from 1, got " + price + " from entity " + id + ".");
    }
    if (commitments.size() == 1) {
      commitments = List.copyOf(commitments); // as most have it: nothing to sort, nothing twice
    } else {
      commitments = commitments.stream().sorted(Commitment.BY_WALLET_AND_TOKEN).toList();
      requireDistinct(id, commitments);
    }
    sum(id, commitments);
  }

  /** A bid whose first time is not known. */
  public Bid(EntityId id, long price, boolean lock, long time, List<Commitment> commitments) {
    this(id, price, lock, time, NO_TIME, commitments);
  }

  /** A bid from an unnamed wallet in an unnamed token. */
  public static Bid simple(EntityId id, long price, boolean lock, long time, long amount) {
    return new Bid(
        id, price, lock, time, List.of(new Commitment(WalletId.NONE, TokenId.NONE, amount)));
  }

  /** The sum of its commitments, in micro-USD. */
  public long committed() {
    return sum(id, commitments);
  }

  /** Whether it has anything committed; a bid that was cancelled whole is not live. */
  public boolean isLive() {
    return committed() > 0;
  }

  private static long sum(EntityId id, List<Commitment> commitments) {
    long sum = 0;
    for (Commitment commitment : commitments) {
      sum += commitment.amount();
      if (sum < 0) {
        throw new IllegalArgumentException(
            "The commitments of entity " + id + " come to more than 2^63 − 1 micro-USD.");
      }
    }
    return sum;
  }

  /** Takes them in their order, in which equal ones are neighbours. */
  private static void requireDistinct(EntityId id, List<Commitment> commitments) {
    for (int i = 1; i < commitments.size(); i++) {
      Commitment each = commitments.get(i);
      if (Commitment.BY_WALLET_AND_TOKEN.compare(commitments.get(i - 1), each) == 0) {
        throw new IllegalArgumentException(
            "Entity %s has two commitments of wallet %s in token %s."
                .formatted(id, each.wallet(), each.token()));
      }
    }
  }
}
