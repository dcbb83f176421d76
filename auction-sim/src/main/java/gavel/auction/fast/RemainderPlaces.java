package gavel.auction.fast;

import java.util.Arrays;

/**
 * The leading bits of the remainders of many bids, 2 bytes each, four to a word. A word holds those
 * of four places that lie a quarter of a block apart, for then a compiler makes vector instructions
 * both of the loop that packs them and of the one that looks for a value.
 */
final class RemainderPlaces {
  private static final int QUARTER = ShareBlock.SIZE / 4;
  private static final int BITS = 16;
  private static final long ONES = 0x0001_0001_0001_0001L;
  private static final long SIGNS = 0x8000_8000_8000_8000L;

  private final long[] words;

  /** Room for so many bids. */
  RemainderPlaces(int bids) {
    this.words = new long[(bids + ShareBlock.SIZE - 1) / ShareBlock.SIZE * QUARTER];
  }

  /**
   * Writes down those of a block; what lies beyond the last bid of the last one has no meaning.
   *
   * @param block its number from 0
   * @param rest as many remainders as a block has, each with {@link RemainderCounts#BITS} bits left
   *     after the shift
   */
  void put(int block, long[] rest, int shift) {
    pack(rest, shift, words, block * QUARTER);
  }

  private static void pack(long[] rest, int shift, long[] words, int first) {
    for (int i = 0; i < QUARTER; i++) {
      words[first + i] =
          (rest[i] >>> shift)
              | ((rest[i + QUARTER] >>> shift) << BITS)
              | ((rest[i + 2 * QUARTER] >>> shift) << (2 * BITS))
              | ((rest[i + 3 * QUARTER] >>> shift) << (3 * BITS));
    }
  }

  /** Which of the first {@code size} bids have this value, from 0, in no order. */
  int[] find(int value, int size) {
    int[] found = new int[16];
    int count = 0;
    long wanted = value * ONES;
    for (int first = 0; first < words.length; first += QUARTER) {
      if (has(words, first, wanted)) {
        found = Growth.atLeast(found, count + ShareBlock.SIZE);
        count = findIn(words, first, wanted, found, count);
      }
    }
    return Arrays.stream(found, 0, count).filter(bid -> bid < size).toArray();
  }

  /**
   * Whether any part of a block's words may be the wanted one. Less one, a zero has a sign, and so
   * may what lies above it, but nothing in a word without a zero, since no part uses its sign.
   */
  private static boolean has(long[] words, int first, long wanted) {
    long signs = 0;
    for (int i = 0; i < QUARTER; i++) {
      signs |= (words[first + i] ^ wanted) - ONES;
    }
    return (signs & SIGNS) != 0;
  }

  /** Writes a word's places down, and stays where it is unless that was one; without a branch. */
  private static int findIn(long[] words, int first, long wanted, int[] found, int count) {
    int at = count;
    for (int i = 0; i < QUARTER; i++) {
      long apart = words[first + i] ^ wanted;
      if (((apart - ONES) & SIGNS) != 0) {
        int bid = first * 4 + i;
        found[at] = bid;
        at += isZero(apart);
        found[at] = bid + QUARTER;
        at += isZero(apart >>> BITS);
        found[at] = bid + 2 * QUARTER;
        at += isZero(apart >>> (2 * BITS));
        found[at] = bid + 3 * QUARTER;
        at += isZero(apart >>> (3 * BITS));
      }
    }
    return at;
  }

  /** 1 where the lowest part is zero, else 0. */
  private static int isZero(long parts) {
    return (int) (((parts & 0xffff) - 1) >>> 63);
  }
}
