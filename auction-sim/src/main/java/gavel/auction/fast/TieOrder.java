package gavel.auction.fast;

/**
 * The order in which ties are decided, earlier time first and then the id, both as a comparison and
 * as a key of unsigned words.
 */
interface TieOrder {
  /** Words of the key: the time and two of the id. */
  int WORDS = 3;

  /** Below zero where the first comes first. */
  int compare(int a, int b);

  /** A word of the key, unsigned, the most significant one first. */
  long word(int item, int index);

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
      public long word(int place, int index) {
        return bids.word(takers.bid(place), index);
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
    public long word(int bid, int index) {
      return switch (index) {
        case 0 -> bids.time().get(bid);
        case 1 -> bids.idHigh(bid);
        default -> bids.idLow(bid);
      };
    }
  }
}
