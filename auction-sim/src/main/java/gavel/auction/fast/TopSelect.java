package gavel.auction.fast;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Picks those with the largest remainders, ties by time and id. Where round amounts make thousands
 * of remainders equal, sorting them would cost more than all the rest, so the pick goes digit by
 * digit: count how many have each value of the next 16 bits, take those above the value at which
 * the count is reached, and look closer only at those that have it.
 */
final class TopSelect {
  private static final int SMALL = 512;
  private static final int DIGITS_OF_REMAINDER = 4;
  private static final int VALUES = 1 << 16;

  private final int[] takers;
  private final long[] remainders;
  private final TieOrder ties;
  private final IntConsumer winner;
  private int size;

  private TopSelect(int[] takers, long[] remainders, int size, TieOrder ties, IntConsumer winner) {
    this.takers = takers;
    this.remainders = remainders;
    this.size = size;
    this.ties = ties;
    this.winner = winner;
  }

  /**
   * Tells {@code winner} the first {@code count} of {@code size} takers; reorders the arrays.
   *
   * @param remainders 0 or more, one for each taker
   */
  static void select(
      int[] takers, long[] remainders, int size, int count, TieOrder ties, IntConsumer winner) {
    TopSelect select = new TopSelect(takers, remainders, size, ties, winner);
    if (size <= SMALL) {
      select.bySorting(count);
    } else {
      select.byDigits(count);
    }
  }

  private void bySorting(int count) {
    int[] places = new int[size];
    Arrays.setAll(places, i -> i);
    IndexSort.sort(
        places,
        size,
        (a, b) -> {
          int larger = Long.compare(remainders[b], remainders[a]);
          return larger != 0 ? larger : ties.compare(takers[a], takers[b]);
        });
    for (int i = 0; i < count; i++) {
      winner.accept(takers[places[i]]);
    }
  }

  private void byDigits(int count) {
    int wanted = count;
    int levels = DIGITS_OF_REMAINDER + TieOrder.DIGITS;
    for (int level = 0; level < levels && wanted > 0 && wanted < size; level++) {
      wanted = narrow(wanted, level);
    }
    for (int i = 0; i < wanted; i++) {
      winner.accept(takers[i]);
    }
  }

  /** Small digits win; those of remainders are turned round so that large remainders do. */
  private int digit(int place, int level) {
    return level < DIGITS_OF_REMAINDER
        ? 0xffff - ((int) (remainders[place] >>> (48 - 16 * level)) & 0xffff)
        : ties.digit(takers[place], level - DIGITS_OF_REMAINDER);
  }

  /** Keeps those that tie at this digit; returns how many of them are still wanted. */
  private int narrow(int wanted, int level) {
    int[] counts = new int[VALUES];
    for (int i = 0; i < size; i++) {
      counts[digit(i, level)]++;
    }
    int limit = 0;
    int below = 0;
    while (below + counts[limit] < wanted) {
      below += counts[limit++];
    }
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int digit = digit(i, level);
      if (digit < limit) {
        winner.accept(takers[i]);
      } else if (digit == limit) {
        takers[kept] = takers[i];
        remainders[kept] = remainders[i];
        kept++;
      }
    }
    size = kept;
    return wanted - below;
  }
}
