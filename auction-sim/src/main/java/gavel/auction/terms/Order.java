package gavel.auction.terms;

import java.util.Objects;

/** An order of entities; ties are decided by time, then by id. */
public sealed interface Order {
  /** Earlier bids first. */
  record ByTime() implements Order {}

  /** Higher community scores first. */
  record ByScore() implements Order {}

  /**
   * Ascending SHA-256 of the seed's UTF-8 followed by the entity's 16 bytes.
   *
   * @param seed text that is fixed before the book is known
   */
  record Lottery(String seed) implements Order {
    /** Refuses a missing seed. */
    public Lottery {
      Objects.requireNonNull(seed);
    }
  }
}
