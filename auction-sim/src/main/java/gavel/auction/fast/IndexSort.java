package gavel.auction.fast;

/** Sorts indices by a comparison of what they point at; stable, without boxing. */
final class IndexSort {
  private static final int SHORT = 16;

  private IndexSort() {}

  /** Below zero where the first comes first. */
  interface Comparison {
    int compare(int a, int b);
  }

  static void sort(int[] indices, int size, Comparison by) {
    sort(indices, new int[size], 0, size, by);
  }

  private static void sort(int[] values, int[] spare, int from, int to, Comparison by) {
    if (to - from <= SHORT) {
      insert(values, from, to, by);
      return;
    }
    int middle = (from + to) >>> 1;
    sort(values, spare, from, middle, by);
    sort(values, spare, middle, to, by);
    if (by.compare(values[middle - 1], values[middle]) > 0) {
      merge(values, spare, from, middle, to, by);
    }
  }

  private static void insert(int[] values, int from, int to, Comparison by) {
    for (int i = from + 1; i < to; i++) {
      int value = values[i];
      int j = i;
      for (; j > from && by.compare(values[j - 1], value) > 0; j--) {
        values[j] = values[j - 1];
      }
      values[j] = value;
    }
  }

  private static void merge(
      int[] values, int[] spare, int from, int middle, int to, Comparison by) {
    System.arraycopy(values, from, spare, from, middle - from);
    int left = from;
    int right = middle;
    for (int i = from; left < middle; i++) {
      if (right < to && by.compare(spare[left], values[right]) > 0) {
        values[i] = values[right++];
      } else {
        values[i] = spare[left++];
      }
    }
  }
}
