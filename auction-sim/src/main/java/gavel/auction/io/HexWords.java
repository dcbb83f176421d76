package gavel.auction.io;

/**
 * Hex digits of many rows at a time, eight to a word. The loops are short and free of branches, so
 * that the compiler turns them into vector instructions, which do eight words at once where the
 * processor has wide ones.
 */
final class HexWords {
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW_NIBBLES = 0x0f0f0f0f0f0f0f0fL;
  private static final long HIGH_NIBBLES = 0xf0f0f0f0f0f0f0f0L;
  private static final long EVEN_BYTES = 0x00ff00ff00ff00ffL;
  private static final long EVEN_PAIRS = 0x0000ffff0000ffffL;
  private static final long LOW_HALF = 0xffffffffL;

  private HexWords() {}

  /**
   * Turns two words of text, each eight digits with the first in the highest place, into 64 bits.
   *
   * @return 0 where all of the first {@code count} are hex digits of either case; anything else
   *     where one is not
   */
  static long join(long[] high, long[] low, long[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = hex(high[i]) << 32 | hex(low[i]);
    }
    return notHex(high, count) | notHex(low, count);
  }

  private static long notHex(long[] text, int count) {
    long odd = 0;
    for (int i = 0; i < count; i++) {
      odd |= notHex(text[i]);
    }
    return odd;
  }

  /** The same for one word, into 32 bits. */
  static long narrow(long[] text, int[] to, int count) {
    for (int i = 0; i < count; i++) {
      to[i] = (int) hex(text[i]);
    }
    return notHex(text, count);
  }

  /** 0 where all eight bytes are hex digits of either case. */
  static long notHex(long text) {
    // A letter has the bit 0x40, a digit has not. By that bit it is known which high half a byte
    // must have, whatever the case, and whether its value must be 10 or more; none is above 15.
    long letter = (text >>> 6) & ONES;
    long value = (text & LOW_NIBBLES) + letter + (letter << 3);
    long tenOrMore = ((value + ONES * 6) >>> 4) & ONES;
    long half = (text | (letter << 5)) & HIGH_NIBBLES;
    long wanted = ONES * 0x30 + (letter << 5) + (letter << 4);
    return (half ^ wanted) | (tenOrMore ^ letter) | (value & (ONES << 4));
  }

  /** The 32 bits that eight hex digits spell, the first in the highest place. */
  static long hex(long text) {
    long letter = (text >>> 6) & ONES;
    long nibbles = (text & LOW_NIBBLES) + letter + (letter << 3);
    long bytes = (nibbles | (nibbles >>> 4)) & EVEN_BYTES;
    long pairs = (bytes | (bytes >>> 8)) & EVEN_PAIRS;
    return (pairs | (pairs >>> 16)) & LOW_HALF;
  }
}
