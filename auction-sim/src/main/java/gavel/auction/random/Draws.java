package gavel.auction.random;

/**
 * Random numbers of one draw, decided by a seed and the draw's number alone, so that draws can be
 * made in any order by any number of threads. A Weyl sequence through the finaliser of Stafford's
 * Mix13 (SplitMix64, Steele, Lea and Flood 2014). Not for secrets.
 */
public final class Draws {
  private static final long GOLDEN = 0x9E3779B97F4A7C15L;
  private static final double UNIT = 0x1.0p-53;

  private long state;

  private Draws(long state) {
    this.state = state;
  }

  /** The numbers of draw {@code index} under a seed. */
  public static Draws of(long seed, long index) {
    return new Draws(mix(mix(seed + GOLDEN) ^ mix(index)));
  }

  /** Mixes 64 bits so that near ones end far apart; one to one. */
  public static long mix(long value) {
    long z = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Where the sequence stands; {@link #restore} goes back to it. */
  public long mark() {
    return state;
  }

  /** Goes back to a mark. */
  public void restore(long mark) {
    state = mark;
  }

  /** 64 random bits. */
  public long next() {
    state += GOLDEN;
    return mix(state);
  }

  /**
   * A number from 0, each as likely (Lemire 2019).
   *
   * @param bound above zero; the result is below it
   */
  public int below(int bound) {
    long product = (next() >>> 32) * bound;
    int low = (int) product;
    if (Integer.compareUnsigned(low, bound) < 0) {
      int refused = Integer.remainderUnsigned(-bound, bound);
      while (Integer.compareUnsigned(low, refused) < 0) {
        product = (next() >>> 32) * bound;
        low = (int) product;
      }
    }
    return (int) (product >>> 32);
  }

  /** From 0 to below 1, 53 bits. */
  public double unit() {
    return (next() >>> 11) * UNIT;
  }

  /** From the normal distribution with mean 0 and deviation 1 (Marsaglia's polar method). */
  public double gaussian() {
    double x;
    double square;
    do {
      x = 2 * unit() - 1;
      double y = 2 * unit() - 1;
      square = x * x + y * y;
    } while (square >= 1 || square == 0);
    return x * Math.sqrt(-2 * StrictMath.log(square) / square);
  }
}
