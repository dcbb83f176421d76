package gavel.auction.bonus;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A pool shared out in proportion to weights: everyone gets ⌊weight × pool ÷ weights⌋, and the
 * units left over go one each to the largest remainders. Whether a wallet gets one is told by
 * comparing it with the last that does; to find that one, remainders are counted in buckets, and
 * only those in the bucket in which the units run out are kept.
 */
final class PoolCut {
  private static final int BUCKETS_LOG = 16;

  private record Candidate(BigInteger remainder, FilledWallet wallet) {}

  private static final Comparator<Candidate> FIRST =
      Comparator.comparing(Candidate::remainder)
          .reversed()
          .thenComparing(Candidate::wallet, FilledWallet.FIRST_COME);

  private final BigInteger pool;
  private final BigInteger weights;
  private final long[] counts = new long[1 << BUCKETS_LOG];
  private final List<Candidate> candidates = new ArrayList<>();
  private BigInteger left;
  private int bucket = -1;
  private long wanted;
  private Candidate last;

  PoolCut(BigInteger pool, BigInteger weights) {
    this.pool = pool;
    this.weights = weights;
    this.left = pool;
  }

  private BigInteger[] divide(BigInteger weight) {
    return weight.multiply(pool).divideAndRemainder(weights);
  }

  private int bucketOf(BigInteger remainder) {
    return remainder.shiftLeft(BUCKETS_LOG).divide(weights).intValue();
  }

  /** First pass. */
  void count(BigInteger weight) {
    BigInteger[] parts = divide(weight);
    left = left.subtract(parts[0]);
    counts[bucketOf(parts[1])]++;
  }

  /** Second pass. */
  void compare(FilledWallet wallet, BigInteger weight) {
    if (bucket < 0) {
      findBucket();
    }
    BigInteger remainder = divide(weight)[1];
    if (wanted > 0 && bucketOf(remainder) == bucket) {
      candidates.add(new Candidate(remainder, wallet));
    }
  }

  private void findBucket() {
    wanted = left.longValueExact();
    bucket = counts.length - 1;
    while (wanted > counts[bucket]) {
      wanted -= counts[bucket--];
    }
  }

  /** Finds the last wallet that gets a unit. */
  void decide() {
    if (wanted > 0) {
      candidates.sort(FIRST);
      last = candidates.get((int) wanted - 1);
    }
    candidates.clear();
  }

  BigInteger share(FilledWallet wallet, BigInteger weight) {
    BigInteger[] parts = divide(weight);
    boolean lucky = last != null && FIRST.compare(new Candidate(parts[1], wallet), last) <= 0;
    return lucky ? parts[0].add(BigInteger.ONE) : parts[0];
  }
}
