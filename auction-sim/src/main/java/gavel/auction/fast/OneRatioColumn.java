package gavel.auction.fast;

/**
 * What is accepted of each bid, worked out when asked for: to keep it would take 8 bytes a bid, and
 * longer to write down than to work out again.
 */
final class OneRatioColumn implements Filled.Column {
  private final int[] price;
  private final long[] amount;
  private final long from;
  private final long wholeFrom;
  private final long reserve;
  private final long whole;
  private final double factor;
  private final long most;
  private final Bits lucky;

  /**
   * A column.
   *
   * @param most whoever has a larger remainder gets one micro-unit more
   * @param lucky who of the others does
   */
  OneRatioColumn(BidColumns bids, OneRatio rule, long most, Bits lucky) {
    this.price = bids.price().narrow();
    this.amount = bids.amounts();
    this.from = rule.from();
    this.wholeFrom = rule.wholeFrom();
    this.reserve = rule.ratio().reserve();
    this.whole = rule.ratio().whole();
    this.factor = rule.factor();
    this.most = most;
    this.lucky = lucky;
  }

  @Override
  public long get(int bid) {
    if (price[bid] < from) {
      return 0;
    }
    long wanted = amount[bid];
    if (price[bid] >= wholeFrom) {
      return wanted;
    }
    long floor = ProRata.floor(wanted, factor, reserve, whole);
    boolean one = ProRata.remainder(wanted, floor, reserve, whole) > most || lucky.get(bid);
    return one ? floor + 1 : floor;
  }
}
