package gavel.protocol.community;

import java.math.BigInteger;
import java.util.Optional;

/**
 * Who gets a multiplier: the first bracket whose conditions all hold decides.
 *
 * @param top ranks up to this one
 * @param minScore scores from this one
 * @param bps the multiplier in basis points, from 10,000
 */
public record Bracket(Optional<Integer> top, Optional<BigInteger> minScore, int bps) {
  /** A multiplier of one. */
  public static final int ONE = 10_000;

  /** Refuses a bracket without conditions, and a multiplier below one. */
  public Bracket {
    if (top.isEmpty() && minScore.isEmpty()) {
      throw new IllegalArgumentException("A multiplier's bracket names top, min_score or both.");
    }
    if (bps < ONE) {
      throw new IllegalArgumentException(
          "A multiplier is at least 10000 basis points, got %d.".formatted(bps));
    }
  }

  boolean holds(int rank, BigInteger score) {
    return top.map(it -> rank <= it).orElse(true)
        && minScore.map(it -> score.compareTo(it) >= 0).orElse(true);
  }
}
