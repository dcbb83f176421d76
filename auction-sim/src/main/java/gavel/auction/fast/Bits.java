package gavel.auction.fast;

import java.util.Arrays;

/** A growing column of flags, a bit each. */
final class Bits {
  private long[] words;

  Bits(int capacity) {
    this.words = new long[(capacity >> 6) + 1];
  }

  boolean get(int index) {
    int word = index >> 6;
    return word < words.length && (words[word] >>> index & 1) != 0;
  }

  void set(int index) {
    int word = index >> 6;
    if (word >= words.length) {
      words = Arrays.copyOf(words, Growth.beyond(word));
    }
    words[word] |= 1L << index;
  }
}
