package gavel.auction.fast;

/**
 * The values of some rows of a book, in columns that a reader fills and a {@link RowCollector}
 * takes in: one batch is used for a whole file. Places from 0; a batch is small enough for the
 * processor's caches.
 */
public final class RowBatch {
  /** The most rows that a batch holds. */
  public static final int CAPACITY = 512;

  /** Marks a {@link #token} whose row names a wallet. */
  public static final int NAMED = 0x80;

  final long[] idHigh = new long[CAPACITY];
  final long[] idLow = new long[CAPACITY];
  final long[] walletHigh = new long[CAPACITY];
  final long[] walletMiddle = new long[CAPACITY];
  final int[] walletLow = new int[CAPACITY];
  final byte[] token = new byte[CAPACITY];
  final long[] amount = new long[CAPACITY];
  final long[] price = new long[CAPACITY];
  final boolean[] lock = new boolean[CAPACITY];
  final long[] time = new long[CAPACITY];
  final long[] firstTime = new long[CAPACITY];

  /** The first eight bytes of each entity's id, big-endian. */
  public long[] idHigh() {
    return idHigh;
  }

  /** The last eight. */
  public long[] idLow() {
    return idLow;
  }

  /** Bytes 0 to 7 of each wallet, big-endian; 0 where none is named. */
  public long[] walletHigh() {
    return walletHigh;
  }

  /** Bytes 8 to 15. */
  public long[] walletMiddle() {
    return walletMiddle;
  }

  /** Bytes 16 to 19. */
  public int[] walletLow() {
    return walletLow;
  }

  /**
   * The payment token of each row by its {@link RowCollector#tokenNumber number}, with the bit
   * {@link #NAMED} where a wallet is named.
   */
  public byte[] token() {
    return token;
  }

  /** Micro-USD. */
  public long[] amount() {
    return amount;
  }

  /** Ticks; {@link gavel.auction.Bid#ANY_PRICE} where none is said. */
  public long[] price() {
    return price;
  }

  /** Whether the bid is locked. */
  public boolean[] lock() {
    return lock;
  }

  /** Seconds since 1970; {@link gavel.auction.Bid#NO_TIME} where not known. */
  public long[] time() {
    return time;
  }

  /** The same of each entity's first bid. */
  public long[] firstTime() {
    return firstTime;
  }

  /** Whether one of the first rows tells when its entity bid first. */
  boolean tellsFirstTime(int size) {
    long others = 0;
    for (int i = 0; i < size; i++) {
      others |= firstTime[i] ^ Long.MAX_VALUE;
    }
    return others != 0;
  }
}
