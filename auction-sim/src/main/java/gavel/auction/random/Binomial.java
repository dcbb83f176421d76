package gavel.auction.random;

/**
 * How many of n trials succeed: by counting gaps where few do, else by Hörmann's transformed
 * rejection with squeeze (BTRS, 1993). Logarithms are {@link StrictMath}'s, so that the same bits
 * come out everywhere.
 */
public final class Binomial {
  private static final double FEW = 10;
  private static final double[] STIRLING_ERROR = {
    0.0810614667953272,
    0.0413406959554092,
    0.0276779256849983,
    0.02079067210376509,
    0.0166446911898211,
    0.0138761288230707,
    0.0118967099458917,
    0.0104112652619720,
    0.00925546218271273,
    0.00833056343336287
  };

  private Binomial() {}

  /**
   * Draws.
   *
   * @param trials 0 or more
   * @param part of {@code whole}: a trial succeeds with the chance part ÷ whole
   */
  public static int draw(Draws chance, int trials, int part, int whole) {
    if (trials == 0 || part == 0) {
      return 0;
    }
    if (part == whole) {
      return trials;
    }
    if (2L * part > whole) {
      return trials - draw(chance, trials, whole - part, whole);
    }
    double p = (double) part / whole;
    return trials * p < FEW ? byGaps(chance, trials, p) : byRejection(chance, trials, p);
  }

  /** The gaps between successes are geometric. */
  private static int byGaps(Draws chance, int trials, double p) {
    double scale = StrictMath.log1p(-p);
    int successes = -1;
    double at = 0;
    do {
      successes++;
      at += Math.floor(StrictMath.log(1 - chance.unit()) / scale) + 1;
    } while (at <= trials);
    return successes;
  }

  private static int byRejection(Draws chance, int trials, double p) {
    double deviation = Math.sqrt(trials * p * (1 - p));
    double b = 1.15 + 2.53 * deviation;
    double a = -0.0873 + 0.0248 * b + 0.01 * p;
    double centre = trials * p + 0.5;
    double squeeze = 0.92 - 4.2 / b;
    double alpha = (2.83 + 5.1 / b) * deviation;
    while (true) {
      double u = chance.unit() - 0.5;
      double v = chance.unit();
      double us = 0.5 - Math.abs(u);
      double k = Math.floor((2 * a / us + b) * u + centre);
      if (us >= 0.07 && v <= squeeze) {
        return (int) k;
      }
      if (k >= 0
          && k <= trials
          && StrictMath.log(v * alpha / (a / (us * us) + b)) <= logRatio(k, trials, p)) {
        return (int) k;
      }
    }
  }

  /** The logarithm of the chance of k against that of the likeliest number. */
  private static double logRatio(double k, int trials, double p) {
    double odds = p / (1 - p);
    double mode = Math.floor((trials + 1) * p);
    return (mode + 0.5) * StrictMath.log((mode + 1) / (odds * (trials - mode + 1)))
        + (trials + 1) * StrictMath.log((trials - mode + 1) / (trials - k + 1))
        + (k + 0.5) * StrictMath.log(odds * (trials - k + 1) / (k + 1))
        + stirling(mode)
        + stirling(trials - mode)
        - stirling(k)
        - stirling(trials - k);
  }

  /** What Stirling's formula lacks of log k!. */
  private static double stirling(double k) {
    if (k < STIRLING_ERROR.length) {
      return STIRLING_ERROR[(int) k];
    }
    double next = k + 1;
    double square = next * next;
    return (1.0 / 12 - (1.0 / 360 - 1.0 / 1260 / square) / square) / next;
  }
}
