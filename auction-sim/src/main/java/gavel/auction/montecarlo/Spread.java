package gavel.auction.montecarlo;

/**
 * How a drawn book's money is spread, by the usual order: above the price first, then at it, each
 * pro rata. Figures for statistics, in strict floating point; not for settling.
 */
final class Spread {
  private final double[] above;
  private final double[] at;
  private final double[] merged;
  private final int[] aboveCount;
  private final int[] atCount;
  private final int[] mergedCount;

  Spread(int size) {
    above = new double[size];
    at = new double[size];
    merged = new double[size];
    aboveCount = new int[size];
    atCount = new int[size];
    mergedCount = new int[size];
  }

  /** Writes committed, winners, gini, hhi, largest, locked and ten fills from {@code place} on. */
  void measure(Sample sample, Cleared cleared, long capacity, long[] row, int place) {
    boolean whole = cleared.demand() <= capacity;
    long first = Math.min(cleared.above(), capacity);
    long margin = cleared.demand() - cleared.above();
    double ratioAbove = whole ? 1 : ratio(first, cleared.above());
    double ratioAt = whole ? 1 : ratio(capacity - first, margin);
    int tick = cleared.tick();
    int aboves = 0;
    int ats = 0;
    long bidders = 0;
    long committed = 0;
    double locked = 0;
    for (int i = 0; i < sample.size; i++) {
      int count = sample.count[i];
      if (count > 0) {
        bidders += count;
        committed += sample.amount[i] * count;
        if (sample.tick[i] > tick) {
          above[aboves] = sample.amount[i] * ratioAbove;
          locked += sample.locked[i] ? above[aboves] * count : 0;
          aboveCount[aboves++] = count;
        } else if (sample.tick[i] == tick && ratioAt > 0) {
          at[ats] = sample.amount[i] * ratioAt;
          locked += sample.locked[i] ? at[ats] * count : 0;
          atCount[ats++] = count;
        }
      }
    }
    row[place] = committed;
    int size = merge(ratioAbove > 0 ? aboves : 0, ats);
    concentration(size, bidders, row, place + 1);
    double sum = row[1];
    row[place + 5] = sum == 0 ? 0 : parts(locked / sum);
    fills(sample, tick, ratioAbove, ratioAt, bidders, row, place + 6);
  }

  private static double ratio(long part, long whole) {
    return whole == 0 ? 0 : (double) part / whole;
  }

  private static long parts(double share) {
    return (long) (share * Measure.ONE);
  }

  /** Both lists ascend; so does the merged one. */
  private int merge(int aboves, int ats) {
    int i = 0;
    int j = 0;
    int size = 0;
    while (i < aboves || j < ats) {
      boolean fromAbove = j == ats || (i < aboves && above[i] <= at[j]);
      merged[size] = fromAbove ? above[i] : at[j];
      mergedCount[size++] = fromAbove ? aboveCount[i++] : atCount[j++];
    }
    return size;
  }

  private void concentration(int size, long bidders, long[] row, int place) {
    double sum = 0;
    double squares = 0;
    double ranked = 0;
    long winners = 0;
    for (int i = 0; i < size; i++) {
      winners += mergedCount[i];
    }
    double rank = bidders - winners;
    for (int i = 0; i < size; i++) {
      double count = mergedCount[i];
      double money = merged[i] * count;
      sum += money;
      squares += merged[i] * money;
      // The ranks rank + 1 … rank + count have the mean rank + (count + 1) ÷ 2.
      ranked += money * (rank + (count + 1) / 2);
      rank += count;
    }
    row[place] = winners;
    if (sum > 0) {
      row[place + 1] = parts(2 * ranked / (bidders * sum) - (bidders + 1.0) / bidders);
      row[place + 2] = parts(squares / (sum * sum));
      row[place + 3] = parts(largest(size, Math.max(1, bidders / 100)) / sum);
    }
  }

  private double largest(int size, long holders) {
    double sum = 0;
    long wanted = holders;
    for (int i = size - 1; i >= 0 && wanted > 0; i--) {
      long taken = Math.min(wanted, mergedCount[i]);
      sum += merged[i] * taken;
      wanted -= taken;
    }
    return sum;
  }

  private static void fills(
      Sample sample,
      int tick,
      double ratioAbove,
      double ratioAt,
      long bidders,
      long[] row,
      int place) {
    int tenth = 0;
    long seen = 0;
    double committed = 0;
    double accepted = 0;
    for (int i = 0; i < sample.size; i++) {
      long rest = sample.count[i];
      double ratio = sample.tick[i] > tick ? ratioAbove : sample.tick[i] == tick ? ratioAt : 0;
      while (rest > 0) {
        long end = bidders * (tenth + 1) / Measure.TENTHS;
        long taken = Math.min(rest, end - seen);
        committed += (double) sample.amount[i] * taken;
        accepted += sample.amount[i] * ratio * taken;
        seen += taken;
        rest -= taken;
        if (seen == end) {
          row[place + tenth++] = committed == 0 ? 0 : parts(accepted / committed);
          committed = 0;
          accepted = 0;
        }
      }
    }
  }
}
