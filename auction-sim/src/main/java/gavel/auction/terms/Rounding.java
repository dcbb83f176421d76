package gavel.auction.terms;

/** How a claim on tokens becomes a whole number of base units. */
public enum Rounding {
  /** Towards zero: the dust stays with the seller, so no more than the supply is ever promised. */
  DOWN,
  /** To the nearest, halves up. */
  HALF_UP
}
