package gavel.auction.terms;

import gavel.auction.Fraction;

/** The check that every rate shares. */
final class Rates {
  private Rates() {}

  static void requireNotNegative(Fraction rate) {
    if (rate.signum() < 0) {
      throw new IllegalArgumentException("A rate cannot be negative, got " + rate + ".");
    }
  }
}
