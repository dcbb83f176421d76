package gavel.auction.io;

import java.util.Arrays;

/**
 * Payment tokens as files write them, 0x and 40 hex digits: a book has few, so their very bytes are
 * looked up, by words and without a guess at which one comes next.
 */
final class TokenImages {
  private static final int PLACES = 64;
  private static final int MOST = 16;
  private static final int WORDS = 5;
  private static final int PREFIX = '0' | 'x' << 8;
  private static final long MIX = 0x9e3779b97f4a7c15L;

  private final long[] words = new long[PLACES * WORDS];

  /** Number of the token at each place, or −1. */
  private final int[] numbers = new int[PLACES];

  private int size;

  TokenImages() {
    Arrays.fill(numbers, -1);
  }

  /** Remembers that these 42 bytes stand for a token; of many, only the first ones. */
  void add(byte[] bytes, int at, int number) {
    if (size == MOST || !isPrefixed(bytes, at)) {
      return;
    }
    int place = home(Swar.little(bytes, at + 2));
    while (numbers[place] >= 0) {
      place = (place + 1) & (PLACES - 1);
    }
    for (int i = 0; i < WORDS; i++) {
      words[place * WORDS + i] = Swar.little(bytes, at + 2 + 8 * i);
    }
    numbers[place] = number;
    size++;
  }

  /** The token's number, or −1 where these bytes are not known. */
  int find(byte[] bytes, int at) {
    int place = home(Swar.little(bytes, at + 2));
    while (numbers[place] >= 0) {
      if (isAt(place * WORDS, bytes, at + 2) && isPrefixed(bytes, at)) {
        return numbers[place];
      }
      place = (place + 1) & (PLACES - 1);
    }
    return -1;
  }

  private boolean isAt(int word, byte[] bytes, int at) {
    long difference = words[word] ^ Swar.little(bytes, at);
    difference |= words[word + 1] ^ Swar.little(bytes, at + 8);
    difference |= words[word + 2] ^ Swar.little(bytes, at + 16);
    difference |= words[word + 3] ^ Swar.little(bytes, at + 24);
    difference |= words[word + 4] ^ Swar.little(bytes, at + 32);
    return difference == 0;
  }

  private static boolean isPrefixed(byte[] bytes, int at) {
    return ((int) Swar.little(bytes, at) & 0xffff) == PREFIX;
  }

  private static int home(long first) {
    return (int) ((first * MIX) >>> 58);
  }
}
