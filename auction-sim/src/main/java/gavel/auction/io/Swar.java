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

  private static final long HIGH_BITS = 0x8080808080808080L;
  private static final long ONES = 0x0101010101010101L;
  private static final long LOW_NIBBLES = 0x0f0f0f0f0f0f0f0fL;

  private Swar() {}

  /** Eight bytes, the first of them in the highest place. */
  static long big(byte[] bytes, int at) {
    return (long) BIG.get(bytes, at);
  }

  /** Eight bytes, the first of them in the lowest place. */
  static long little(byte[] bytes, int at) {
    return (long) LITTLE.get(bytes, at);
  }

  /** 0 where all eight bytes are hex digits of either case. */
  static long notHex(long text) {
    // Digits are 0x30–0x39 and letters, folded to lower case, 0x61–0x66; adding brings the bounds
    // to the sign bit of each byte. A control character that folding turns into a digit has neither
    // of the bits 0x20 and 0x40.
    long folded = text | 0x2020202020202020L;
    long atLeast0 = folded + ONES * (0x80 - 0x30);
    long above9 = folded + ONES * (0x7f - 0x39);
    long atLeastA = folded + ONES * (0x80 - 0x61);
    long aboveF = folded + ONES * (0x7f - 0x66);
    long good = (atLeast0 & ~above9) | (atLeastA & ~aboveF);
    long control = ~(text | (text >>> 1)) & 0x2020202020202020L;
    return ((~good | text) & HIGH_BITS) | control;
  }

  /** The 32 bits that eight hex digits spell, for text that {@link #notHex} finds good. */
  static long hex(long text) {
    long nibbles = (text & LOW_NIBBLES) + ((text >>> 6) & ONES) * 9;
    // One instruction where the processor has it.
    return Long.compress(nibbles, LOW_NIBBLES);
  }

  /**
   * How many of eight bytes (the first in the lowest place) are decimal digits from the first on.
   */
  static int digits(long text) {
    long values = text ^ (ONES * '0');
    long other = ((values + ONES * 6) | values) & ~LOW_NIBBLES;
    return Long.numberOfTrailingZeros(other) >>> 3;
  }

  /** The number that the first {@code count} bytes spell, 1 to 8 decimal digits. */
  static long decimal(long text, int count) {
    long values = (text ^ (ONES * '0')) << (64 - 8 * count);
    long pairs = values * 10 + (values >>> 8);
    return (((pairs & 0x000000ff000000ffL) * 0x000f424000000064L)
            + (((pairs >>> 16) & 0x000000ff000000ffL) * 0x0000271000000001L))
        >>> 32;
  }

  /** The number that the first {@code count} bytes spell, 0 to 7 decimal digits. */
  static long fewDecimals(long text, int count) {
    // In two steps, since a shift by 64 would be none at all.
    long values = (text ^ (ONES * '0')) << (56 - 8 * count) << 8;
    long pairs = values * 10 + (values >>> 8);
    return (((pairs & 0x000000ff000000ffL) * 0x000f424000000064L)
            + (((pairs >>> 16) & 0x000000ff000000ffL) * 0x0000271000000001L))
        >>> 32;
  }

  /** A bit in each byte that equals {@code wanted}; bytes above the first such may be wrong. */
  static long equal(long text, int wanted) {
    long difference = text ^ (ONES * wanted);
    return (difference - ONES) & ~difference & HIGH_BITS;
  }

  /** A bit in each byte that is not ASCII. */
  static long notAscii(long text) {
    return text & HIGH_BITS;
  }
}
