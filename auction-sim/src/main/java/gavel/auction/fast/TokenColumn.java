package gavel.auction.fast;

import java.util.function.IntPredicate;

/** What each bid gets from one program, counted when it is asked for. */
interface TokenColumn {
  /** Nobody gets anything. */
  TokenColumn NOTHING = (bid, sum) -> {};

  /** Adds what a bid gets, in base units. */
  void addTo(int bid, Wide sum);

  /** A constant share of what is accepted, for those who qualify. */
  record OfRate(ExactScale scale, Filled.Column accepted, IntPredicate qualifies)
      implements TokenColumn {
    @Override
    public void addTo(int bid, Wide sum) {
      if (qualifies.test(bid)) {
        scale.addTo(sum, accepted.get(bid));
      }
    }
  }

  /**
   * A pool shared in proportion to what is accepted. With pool = quotient × whole + rest, a bid
   * gets accepted × quotient and its pro-rata share of the rest.
   */
  record OfPool(
      long quotient, Ratio rest, Filled.Column accepted, IntPredicate qualifies, Bits lucky)
      implements TokenColumn {
    @Override
    public void addTo(int bid, Wide sum) {
      if (qualifies.test(bid)) {
        long amount = accepted.get(bid);
        sum.addProduct(amount, quotient);
        sum.add(restOf(amount) + (lucky.get(bid) ? 1 : 0));
      }
    }

    private long restOf(long amount) {
      double factor = (double) rest.reserve() / rest.whole();
      return ProRata.floor(amount, factor, rest.reserve(), rest.whole());
    }
  }
}
