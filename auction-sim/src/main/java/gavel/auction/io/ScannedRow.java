package gavel.auction.io;

import gavel.auction.Bid;

/** The values of one row of a book file, as numbers; one object is used for all rows. */
final class ScannedRow {
  long idHigh;
  long idLow;

  /** The wallet's bytes 0–7, 8–15 and 16–19, big-endian; zeros where none is named. */
  long walletHigh;

  long walletMiddle;
  int walletLow;
  boolean walletNamed;

  /** Number of the payment token in the columns. */
  int token;

  /** Micro-USD. */
  long amount;

  long price;
  boolean lock;
  long time;
  long firstTime;

  void clear() {
    walletHigh = 0;
    walletMiddle = 0;
    walletLow = 0;
    walletNamed = false;
    token = 0;
    price = Bid.ANY_PRICE;
    lock = false;
    time = Bid.NO_TIME;
    firstTime = Bid.NO_TIME;
  }
}
