package gavel.protocol.stake;

import java.time.Instant;
import java.util.Optional;

/**
 * A wallet's proved multiplier.
 *
 * @param basisPoints 10,000 for one
 * @param until when its term ends; empty where none was proved
 * @param snapshot the number of the snapshot that it was proved against; 0 for none
 */
public record Multiplier(int basisPoints, Optional<Instant> until, long snapshot) {
  /** One, in basis points; also the whole of a share. */
  public static final int ONE = 10_000;

  /** What counts at a time. */
  public int at(Instant now) {
    return until.filter(now::isBefore).isPresent() ? basisPoints : ONE;
  }
}
