package gavel.auction.montecarlo;

import gavel.auction.Fraction;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;

/** How a figure is spread over the draws, exact. */
public final class Distribution {
  private final long[] sorted;

  private Distribution(long[] sorted) {
    this.sorted = sorted;
  }

  /** Of one value a draw, at least one, in any order. */
  public static Distribution of(long[] values) {
    if (values.length == 0) {
      throw new IllegalArgumentException("A distribution needs one draw or more.");
    }
    long[] sorted = values.clone();
    Arrays.sort(sorted);
    return new Distribution(sorted);
  }

  /**
   * The least value that so many percent of the draws do not pass (nearest rank).
   *
   * @param percent 0 to 100
   */
  public long quantile(int percent) {
    long rank = ((long) percent * sorted.length + 99) / 100;
    return sorted[Math.clamp(rank - 1, 0, sorted.length - 1)];
  }

  /** The mean. */
  public Fraction mean() {
    BigInteger sum = BigInteger.ZERO;
    for (long value : sorted) {
      sum = sum.add(BigInteger.valueOf(value));
    }
    return new Fraction(sum, BigInteger.valueOf(sorted.length));
  }

  /** The share of draws with at least this. */
  public Fraction atLeast(long least) {
    return Fraction.of(
        LongStream.of(sorted).filter(value -> value >= least).count(), sorted.length);
  }

  /** How many draws have at least {@code from} and less than {@code to}. */
  public long between(long from, long to) {
    return LongStream.of(sorted).filter(value -> value >= from && value < to).count();
  }

  /** How many draws fall into each of so many like steps between the least and the largest. */
  public List<Long> histogram(int bins) {
    long[] counts = new long[bins];
    long low = sorted[0];
    // One more than the span, so that the largest value is within the last bin.
    BigInteger width = BigInteger.valueOf(sorted[sorted.length - 1] - low).add(BigInteger.ONE);
    for (long value : sorted) {
      BigInteger place =
          BigInteger.valueOf(value - low).multiply(BigInteger.valueOf(bins)).divide(width);
      counts[place.intValueExact()]++;
    }
    return LongStream.of(counts).boxed().toList();
  }
}
