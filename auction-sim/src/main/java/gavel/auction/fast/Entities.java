package gavel.auction.fast;

import java.util.Arrays;

/** The entities of a book while it is read: ids, prices, times, locks. */
final class Entities {
  private long[] idHigh;
  private long[] idLow;
  private final CompactColumn price;
  private final CompactColumn time;
  private final CompactColumn firstTime;
  private final Bits lock;
  private boolean anyFirstTime;
  private int size;

  Entities(int capacity) {
    idHigh = new long[capacity];
    idLow = new long[capacity];
    price = new CompactColumn(capacity, false);
    time = new CompactColumn(capacity, true);
    // Few books tell first times, so the column takes no space until one does.
    firstTime = new CompactColumn(0, true);
    lock = new Bits(capacity);
  }

  int size() {
    return size;
  }

  int add(long high, long low, long tick, boolean locked, long when, long first) {
    if (size == idHigh.length) {
      idHigh = Arrays.copyOf(idHigh, Growth.beyond(size));
      idLow = Arrays.copyOf(idLow, Growth.beyond(size));
    }
    idHigh[size] = high;
    idLow[size] = low;
    price.set(size, tick);
    time.set(size, when);
    if (first != Long.MAX_VALUE && !anyFirstTime) {
      anyFirstTime = true;
      for (int i = 0; i < size; i++) {
        firstTime.set(i, Long.MAX_VALUE);
      }
    }
    if (anyFirstTime) {
      firstTime.set(size, first);
    }
    lock.put(size, locked);
    return size++;
  }

  /**
   * Adds the entities of the first {@code count} rows of a batch, none of which tells a first time.
   */
  void addAll(RowBatch batch, int count) {
    if (size + count > idHigh.length) {
      int capacity = Growth.beyond(size + count - 1);
      idHigh = Arrays.copyOf(idHigh, capacity);
      idLow = Arrays.copyOf(idLow, capacity);
    }
    System.arraycopy(batch.idHigh, 0, idHigh, size, count);
    System.arraycopy(batch.idLow, 0, idLow, size, count);
    price.setAll(size, batch.price, count);
    time.setAll(size, batch.time, count);
    lock.putAll(size, batch.lock, count);
    size += count;
  }

  long idHigh(int index) {
    return idHigh[index];
  }

  long idLow(int index) {
    return idLow[index];
  }

  long[] idHigh() {
    return idHigh;
  }

  long[] idLow() {
    return idLow;
  }

  CompactColumn price() {
    return price;
  }

  CompactColumn time() {
    return time;
  }

  /** First times; unknown beyond what it holds. */
  CompactColumn firstTime() {
    return firstTime;
  }

  long firstTime(int index) {
    return anyFirstTime ? firstTime.get(index) : Long.MAX_VALUE;
  }

  boolean knowsFirstTimes() {
    return anyFirstTime;
  }

  Bits lock() {
    return lock;
  }

  void trim() {
    idHigh = Growth.trim(idHigh, size);
    idLow = Growth.trim(idLow, size);
    price.trim(size);
    time.trim(size);
    if (anyFirstTime) {
      firstTime.trim(size);
    }
  }
}
