package gavel.auction.fast;

import java.math.BigInteger;
import java.util.Arrays;

/** Those who take part in one tranche: their bids, caps and weights. */
final class Takers {
  private int[] bid;
  private long[] cap;
  private long[] weight;
  private long[] multiplier;
  private int size;

  Takers(int capacity) {
    bid = new int[capacity];
    cap = new long[capacity];
    weight = new long[capacity];
  }

  void add(int index, long most, long by, long times) {
    if (size == bid.length) {
      int capacity = Growth.beyond(size);
      bid = Arrays.copyOf(bid, capacity);
      cap = Arrays.copyOf(cap, capacity);
      weight = Arrays.copyOf(weight, capacity);
      multiplier = multiplier == null ? null : Arrays.copyOf(multiplier, capacity);
    }
    if (times != 1 && multiplier == null) {
      multiplier = new long[bid.length];
      Arrays.fill(multiplier, 0, size, 1);
    }
    bid[size] = index;
    cap[size] = most;
    weight[size] = by;
    if (multiplier != null) {
      multiplier[size] = times;
    }
    size++;
  }

  int size() {
    return size;
  }

  int bid(int place) {
    return bid[place];
  }

  /** The bids, ascending, in an array that may be longer. */
  int[] bids() {
    return bid;
  }

  long cap(int place) {
    return cap[place];
  }

  /** The weight where {@link #isNarrow}. */
  long weight(int place) {
    return multiplier == null ? weight[place] : weight[place] * multiplier[place];
  }

  BigInteger wideWeight(int place) {
    BigInteger first = BigInteger.valueOf(weight[place]);
    return multiplier == null ? first : first.multiply(BigInteger.valueOf(multiplier[place]));
  }

  /** Whether caps and weights are small enough for arithmetic in 64 bits. */
  boolean isNarrow() {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      long times = multiplier == null ? 1 : multiplier[i];
      if (cap[i] >= ProRata.AMOUNT_LIMIT
          || Math.multiplyHigh(weight[i], times) != 0
          || weight[i] * times < 0
          || weight[i] * times >= ProRata.AMOUNT_LIMIT) {
        return false;
      }
      sum += weight[i] * times;
      if (sum >= ProRata.WHOLE_LIMIT) {
        return false;
      }
    }
    return true;
  }

  /** The sum of all caps; no more than what is committed. */
  long wanted() {
    long sum = 0;
    for (int i = 0; i < size; i++) {
      sum += cap[i];
    }
    return sum;
  }
}
