package gavel.auction.fast;

/**
 * The order in which ties are decided, earlier time first and then the id, both as a comparison and
 * as a key of 16-bit digits.
 */
interface TieOrder {
  /** Digits of the key: four of the time, eight of the id. */
  int DIGITS = 12;

  /** Below zero where the first comes first. */
  int compare(int a, int b);

  /** A digit of the key, 0 to 65,535, the most significant one first. */
  int digit(int item, int level);

  /** The order of the bids of a book, by index. */
  static TieOrder of(BidColumns bids) {
    return new OfBids(bids);
  }

  /** The same order for places in a list of takers. */
  default TieOrder of(Takers takers) {
    TieOrder bids = this;
    return new TieOrder() {
      @Override
      public int compare(int a, int b) {
        return bids.compare(takers.bid(a), takers.bid(b));
      }

      @Override
      public int digit(int place, int level) {
        return bids.digit(takers.bid(place), level);
      }
    };
  }

  /** By the columns of a book. */
  record OfBids(BidColumns bids) implements TieOrder {
    @Override
    public int compare(int a, int b) {
      int byTime = Long.compare(bids.time().get(a), bids.time().get(b));
      if (byTime != 0) {
        return byTime;
      }
      int byHigh = Long.compareUnsigned(bids.idHigh(a), bids.idHigh(b));
      return byHigh != 0 ? byHigh : Long.compareUnsigned(bids.idLow(a), bids.idLow(b));
    }

    @Override
    public int digit(int bid, int level) {
      long word =
          switch (level >> 2) {
            case 0 -> bids.time().get(bid);
            case 1 -> bids.idHigh(bid);
            default -> bids.idLow(bid);
          };
      return (int) (word >>> (48 - 16 * (level & 3))) & 0xffff;
    }
  }
}
