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
    put(index, true);
  }

  /** Sets a flag that is not set yet, or leaves it; which of the two costs no branch. */
  void put(int index, boolean value) {
    int word = index >> 6;
    if (word >= words.length) {
      words = Arrays.copyOf(words, Growth.beyond(word));
    }
    words[word] |= (value ? 1L : 0L) << index;
  }

  /** Sets {@code size} flags from {@code index} on, none of which is set yet. */
  void putAll(int index, boolean[] values, int size) {
    int last = (index + size) >> 6;
    if (last >= words.length) {
      words = Arrays.copyOf(words, Growth.beyond(last));
    }
    long word = words[index >> 6];
    for (int i = 0; i < size; i++) {
      int at = index + i;
      word |= (values[i] ? 1L : 0L) << at;
      if ((at & 63) == 63) {
        words[at >> 6] = word;
        word = 0;
      }
    }
    words[last] |= word;
  }
}
