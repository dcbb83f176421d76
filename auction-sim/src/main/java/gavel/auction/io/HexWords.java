package gavel.auction.io;

/**
 * Hex digits of many rows at a time, eight to a word. The loops are short and free of branches, so
 * that the compiler turns them into vector instructions, which do eight words at once where the
 * processor has wide ones.
 */
final class HexWords {
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW_NIBBLES = 0x0f0f0f0f0f0f0f0fL;
  private static final long HIGH_BITS = 0x8080808080808080L;
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
      odd |= oddities(text[i]);
    }
    return odd & HIGH_BITS;
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
    return oddities(text) & HIGH_BITS;
  }

  /**
   * The highest bit of some byte is set where one of them is no hex digit; other bits mean nothing.
   * Adding 0x80 − n to a byte below 0x80 sets its highest bit if it is n or more, and a byte from
   * 0x80 on is told by that bit itself, so that its carry into the next does no harm.
   */
  private static long oddities(long text) {
    long digits = (text + ONES * (0x80 - '0')) & ~(text + ONES * (0x80 - ':'));
    long lower = text | ONES * 0x20;
    long letters = (lower + ONES * (0x80 - 'a')) & ~(lower + ONES * (0x80 - 'g'));
    return ~(digits | letters) | text;
  }

  /** The 32 bits that eight hex digits spell, the first in the highest place. */
  static long hex(long text) {
    // A letter has the bit 0x40, a digit has not, and its low half lacks 9.
    long letter = (text >>> 6) & ONES;
    long nibbles = (text & LOW_NIBBLES) + letter + (letter << 3);
    long bytes = (nibbles | (nibbles >>> 4)) & EVEN_BYTES;
    long pairs = (bytes | (bytes >>> 8)) & EVEN_PAIRS;
    return (pairs | (pairs >>> 16)) & LOW_HALF;
  }
}
