package gavel.auction.montecarlo;

/**
 * How a drawn book's money is spread, by the usual order: above the price first, then at it, each
 * pro rata. Figures for statistics, in strict floating point; not for settling.
 *
 * <p>Which bids are drawn, and on which side of the price they stand, is chance, so the loops over
 * all bids ask neither: what is not drawn counts 0 times, what is below the price gets the ratio 0,
 * and both add 0.
 */
final class Spread {
  private static final int AT = 1;
  private static final int ABOVE = 2;

  /** Of their money, what those below the price get (nothing), those at it, those above it. */
  private final double[] ratio = new double[3];

  private final Filled above;
  private final Filled at;

  Spread(int size) {
    above = new Filled(size);
    at = new Filled(size);
  }

  /** Writes committed, winners, gini, hhi, largest, locked and ten fills from {@code place} on. */
  void measure(Sample sample, Cleared cleared, long capacity, long[] row, int place) {
    ratios(cleared, capacity);
    fill(sample, cleared.tick(), row, place);
    concentration(sample.bidders, row, place + 1);
    tenths(sample, cleared.tick(), row, place + 6);
  }

  private void ratios(Cleared cleared, long capacity) {
    boolean whole = cleared.demand() <= capacity;
    long first = Math.min(cleared.above(), capacity);
    long margin = cleared.demand() - cleared.above();
    ratio[AT] = whole ? 1 : ratio(capacity - first, margin);
    ratio[ABOVE] = whole ? 1 : ratio(first, cleared.above());
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static long parts(double share) {
    return (long) (share * Measure.ONE);
  }

  private static int side(int tick, int clearing) {
    return Integer.signum(tick - clearing) + 1;
  }

  /** Lists who gets something on each side of the price; writes committed and locked. */
  private void fill(Sample sample, int tick, long[] row, int place) {
    long committed = 0;
    double locked = 0;
    int aboves = 0;
    int ats = 0;
    for (int i = 0; i < sample.size; i++) {
      int count = sample.count[i];
      int side = side(sample.tick[i], tick);
      long amount = sample.amount[i];
      double filled = amount * ratio[side];
      committed += amount * count;
      locked += filled * count * sample.lock[i];
      int drawn = -count >>> 31;
      above.money[aboves] = filled;
      above.count[aboves] = count;
      aboves += drawn & side >> 1;
      at.money[ats] = filled;
      at.count[ats] = count;
      ats += drawn & side;
    }
    above.end(ratio[ABOVE] > 0 ? aboves : 0);
    at.end(ratio[AT] > 0 ? ats : 0);
    row[place] = committed;
    double sum = row[1];
    row[place + 5] = sum == 0 ? 0 : parts(locked / sum);
  }

  private void concentration(long bidders, long[] row, int place) {
    long winners = above.holders() + at.holders();
    double sum = 0;
    double squares = 0;
    double ranked = 0;
    double rank = bidders - winners;
    int i = 0;
    int j = 0;
    // Both lists ascend, and end with more than anybody has.
    for (int left = above.size + at.size; left > 0; left--) {
      boolean next = above.money[i] <= at.money[j];
      double filled = next ? above.money[i] : at.money[j];
      double count = next ? above.count[i++] : at.count[j++];
      double money = filled * count;
      sum += money;
      squares += filled * money;
      // The ranks rank + 1 … rank + count have the mean rank + (count + 1) ÷ 2.
      ranked += money * (rank + (count + 1) / 2);
      rank += count;
    }
    row[place] = winners;
    if (sum > 0) {
      row[place + 1] = parts(2 * ranked / (bidders * sum) - (bidders + 1.0) / bidders);
      row[place + 2] = parts(squares / (sum * sum));
      row[place + 3] = parts(largest(Math.max(1, bidders / 100)) / sum);
    }
  }

  private double largest(long holders) {
    double sum = 0;
    long wanted = holders;
    int i = above.size - 1;
    int j = at.size - 1;
    while (wanted > 0 && (i >= 0 || j >= 0)) {
      boolean next = j < 0 || (i >= 0 && above.money[i] > at.money[j]);
      long taken = Math.min(wanted, next ? above.count[i] : at.count[j]);
      sum += (next ? above.money[i--] : at.money[j--]) * taken;
      wanted -= taken;
    }
    return sum;
  }

  /** Accepted ÷ committed of each tenth of the bids, which come from the smallest up. */
  private void tenths(Sample sample, int tick, long[] row, int place) {
    int i = 0;
    long used = 0; // of bid i's copies, by the tenth before
    long seen = 0;
    for (int tenth = 0; tenth < Measure.TENTHS; tenth++) {
      long end = sample.bidders * (tenth + 1) / Measure.TENTHS;
      double committed = 0;
      double accepted = 0;
      while (seen < end) {
        // Most are of one tenth, whole.
        while (used == 0 && seen + sample.count[i] < end) {
          int count = sample.count[i];
          committed += (double) sample.amount[i] * count;
          accepted += sample.amount[i] * ratio[side(sample.tick[i], tick)] * count;
          seen += count;
          i++;
        }
        double filled = sample.amount[i] * ratio[side(sample.tick[i], tick)];
        long rest = sample.count[i] - used;
        long taken = Math.min(rest, end - seen);
        committed += (double) sample.amount[i] * taken;
        accepted += filled * taken;
        seen += taken;
        used = taken == rest ? 0 : used + taken;
        i += taken == rest ? 1 : 0;
      }
      row[place + tenth] = committed == 0 ? 0 : parts(accepted / committed);
    }
  }

  /** Bids on one side of the price that get something, from the least up. */
  private static final class Filled {
    final double[] money;
    final int[] count;
    int size;

    Filled(int most) {
      money = new double[most + 1];
      count = new int[most + 1];
    }

    void end(int at) {
      size = at;
      money[size] = Double.POSITIVE_INFINITY;
    }

    long holders() {
      long holders = 0;
      for (int i = 0; i < size; i++) {
        holders += count[i];
      }
      return holders;
    }
  }
}
