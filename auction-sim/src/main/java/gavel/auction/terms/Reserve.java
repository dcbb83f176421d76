package gavel.auction.terms;

import gavel.auction.Fraction;

/** The most that a tranche may hand out. */
public sealed interface Reserve {
  /** All that is left when its turn comes. */
  record Rest() implements Reserve {}

  /**
   * A share of the whole capacity, rounded down to a micro-USD: what is lost goes to the next.
   *
   * @param share 0 to 1
   */
  record Share(Fraction share) implements Reserve {
    /** Refuses a share outside 0 to 1. */
    public Share {
      if (share.signum() < 0 || share.compareTo(Fraction.ONE) > 0) {
        throw new IllegalArgumentException("A reserve's share is 0 to 1, got " + share + ".");
      }
    }
  }

  /**
   * A sum of money.
   *
   * @param micro micro-USD, 0 or more
   */
  record Amount(long micro) implements Reserve {
    /** Refuses a negative sum. */
    public Amount {
      if (micro < 0) {
        throw new IllegalArgumentException("A reserve cannot be negative, got " + micro + ".");
      }
    }
  }
}
