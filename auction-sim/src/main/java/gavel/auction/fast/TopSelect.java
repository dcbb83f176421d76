package gavel.auction.fast;

import java.util.Arrays;
import java.util.function.IntConsumer;

/**
 * Picks those with the largest remainders, ties by time and id. Where round amounts make thousands
 * of remainders equal, sorting them would cost more than all the rest, so the pick goes digit by
 * digit: count how many have each value of the next 16 bits that differ at all, take those beyond
 * the value at which the count is reached, and look closer only at those that have it.
 */
final class TopSelect {
  private static final int SMALL = 512;
  private static final int DIGIT = 0xffff;

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
   * Tells {@code winner} the first {@code count} of {@code size} takers; overwrites the arrays.
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
    for (int i = 0; i < size; i++) {
      // Turned round, so that small keys win as they do in the tie order.
      remainders[i] = ~remainders[i];
    }
    wanted = narrow(remainders, wanted);
    for (int word = 0; word < TieOrder.WORDS && wanted > 0 && wanted < size; word++) {
      for (int i = 0; i < size; i++) {
        remainders[i] = ties.word(takers[i], word);
      }
      wanted = narrow(remainders, wanted);
    }
    for (int i = 0; i < wanted; i++) {
      winner.accept(takers[i]);
    }
  }

  /** Goes through the digits of a key in which some differ; returns how many are still wanted. */
  private int narrow(long[] keys, int count) {
    int wanted = count;
    for (int shift = Long.SIZE - 16; shift >= 0 && wanted > 0 && wanted < size; shift -= 16) {
      long differing = 0;
      for (int i = 0; i < size; i++) {
        differing |= keys[i] ^ keys[0];
      }
      if ((differing >>> shift & DIGIT) != 0) {
        wanted = narrow(keys, shift, wanted);
      }
    }
    return wanted;
  }

  /** Keeps those that tie at this digit; returns how many of them are still wanted. */
  private int narrow(long[] keys, int shift, int wanted) {
    int[] counts = new int[DIGIT + 1];
    for (int i = 0; i < size; i++) {
      counts[(int) (keys[i] >>> shift) & DIGIT]++;
    }
    int limit = 0;
    int below = 0;
    while (below + counts[limit] < wanted) {
      below += counts[limit++];
    }
    int kept = 0;
    for (int i = 0; i < size; i++) {
      int digit = (int) (keys[i] >>> shift) & DIGIT;
      if (digit < limit) {
        winner.accept(takers[i]);
      } else if (digit == limit) {
        takers[kept] = takers[i];
        keys[kept] = keys[i];
        kept++;
      }
    }
    size = kept;
    return wanted - below;
  }
}
