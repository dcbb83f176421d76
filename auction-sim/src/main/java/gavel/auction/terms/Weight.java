package gavel.auction.terms;

/** What a water-fill shares out by. */
public enum Weight {
  /** What the entity has still unfilled: pro rata. */
  UNFILLED,
  /** One each: max-min, which serves small bids whole first. */
  EQUAL,
  /** The community score; none gets nothing. */
  SCORE,
  /** The committed amount times the multiplier in basis points. */
  AMOUNT_TIMES_MULTIPLIER
}
