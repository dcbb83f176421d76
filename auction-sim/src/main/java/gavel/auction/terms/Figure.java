package gavel.auction.terms;

import java.util.Objects;

/**
 * Where a figure of the terms comes from.
 *
 * @param standing how sure it is
 * @param source who said so, where
 */
public record Figure(Standing standing, String source) {
  /** Refuses missing parts. */
  public Figure {
    Objects.requireNonNull(standing);
    Objects.requireNonNull(source);
  }

  /** How sure a figure is. */
  public enum Standing {
    /** By the seller itself. */
    PUBLISHED,
    /** By others. */
    PRESS,
    /** By nobody: a guess of ours. */
    ASSUMED
  }
}
