package gavel.bench;

import gavel.auction.TokenId;
import gavel.auction.fast.BidColumns;
import gavel.auction.fast.RowCollector;
import java.util.SplittableRandom;

/**
 * A stream of invented bids, the same for the same seed: lognormal amounts with a mean around $929
 * in whole cents, 40 % of them rounded to whole hundreds; 35 % of the prices at the cap.
 */
final class SyntheticBids {
  /** The highest tick, at which 35 % bid. */
  static final int CAP = 1000;

  /** The two payment tokens. */
  static final TokenId[] TOKENS = {
    new TokenId("0xa0b86991c6218b36c1d19d4a2e9eb0ce3606eb48"),
    new TokenId("0xdac17f958d2ee523a2206206994597c13d831ec7")
  };

  private static final long SEED = 20260720;
  private static final double SPREAD = 1.3;
  private static final double LOG_MEAN = Math.log(929) - SPREAD * SPREAD / 2;
  private static final long CENT = 10_000;
  private static final long HUNDRED = 100_000_000;

  private final SplittableRandom random = new SplittableRandom(SEED);

  long idHigh;
  long idLow;
  long walletHigh;
  long walletMiddle;
  int walletLow;
  int token;
  int price;
  boolean lock;
  long time;

  /** Micro-USD. */
  long amount;

  /** Invents the next one. */
  void next() {
    idHigh = random.nextLong();
    idLow = random.nextLong();
    walletHigh = random.nextLong();
    walletMiddle = random.nextLong();
    walletLow = random.nextInt();
    token = random.nextInt(100) < 65 ? 0 : 1;
    price = random.nextInt(100) < 35 ? CAP : 1 + random.nextInt(CAP - 1);
    lock = random.nextInt(100) < 41;
    time = 1_765_800_000L + random.nextInt(430_000);
    double usd = StrictMath.exp(LOG_MEAN + SPREAD * random.nextGaussian());
    long micro = Math.max(1, (long) (usd * 100)) * CENT;
    amount =
        random.nextInt(100) < 40
            ? Math.max(HUNDRED, (micro + HUNDRED / 2) / HUNDRED * HUNDRED)
            : micro;
  }

  /** So many of them in memory, as the reader of a trusted file makes them. */
  static BidColumns columns(int count) {
    RowCollector collector = new RowCollector(count, true);
    int[] tokens = {collector.tokenNumber(TOKENS[0]), collector.tokenNumber(TOKENS[1])};
    SyntheticBids bids = new SyntheticBids();
    for (int i = 0; i < count; i++) {
      bids.next();
      collector.bid(bids.idHigh, bids.idLow, bids.price, bids.lock, bids.time, Long.MAX_VALUE);
      collector.commit(
          bids.walletHigh,
          bids.walletMiddle,
          bids.walletLow,
          true,
          tokens[bids.token],
          bids.amount);
    }
    return collector.build(row -> {});
  }
}
