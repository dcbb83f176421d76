package gavel.auction.io;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * Eight bytes of text at a time in one 64-bit word ("SIMD within a register"): hex digits, decimal
 * digits, and the search for a separator.
 */
final class Swar {
  private static final VarHandle BIG =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LITTLE =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** The highest bit of each byte. */
  static final long HIGH_BITS = 0x8080808080808080L;

  private static final long ONES = 0x0101010101010101L;

  private static final long EVEN_BYTES = 0x00ff00ff00ff00ffL;
  private static final long EVEN_PAIRS = 0x0000ffff0000ffffL;
  private static final long LOW_HALF = 0xffffffffL;

  private Swar() {}

  /** Eight bytes, the first of them in the highest place. */
  static long big(byte[] bytes, int at) {
    return (long) BIG.get(bytes, at);
  }

  /** Eight bytes, the first of them in the lowest place. */
  static long little(byte[] bytes, int at) {
    return (long) LITTLE.get(bytes, at);
  }

  /**
   * The delimiters among the eight bytes at a place, a bit each, the first in the lowest place:
   * whatever comes before "-" in ASCII, which are commas, line ends, quotes and blanks, but no
   * letter or digit.
   */
  static long delimiters(byte[] bytes, int at) {
    long text = (long) LITTLE.get(bytes, at);
    return Long.compress(~((text | HIGH_BITS) - ONES * '-') & ~text, HIGH_BITS);
  }

  /** Eight bytes, of which a digit becomes its value, and nothing else a value of 0 to 9. */
  static long digitValues(byte[] bytes, int at) {
    return (long) LITTLE.get(bytes, at) ^ (ONES * '0');
  }

  /** The number that eight digits come to, a value of 0 to 9 in each byte, the first the lowest. */
  static long number(long values) {
    // Products by shifts, which there are vector instructions for on every processor.
    long pairs = ((values << 3) + (values << 1) + (values >>> 8)) & EVEN_BYTES;
    long fours = ((pairs << 6) + (pairs << 5) + (pairs << 2) + (pairs >>> 16)) & EVEN_PAIRS;
    long tenThousands = (fours << 13) + (fours << 10) + (fours << 9) + (fours << 8) + (fours << 4);
    return (tenThousands + (fours >>> 32)) & LOW_HALF;
  }
}
