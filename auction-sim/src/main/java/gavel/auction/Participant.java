package gavel.auction;

import java.util.Objects;
import java.util.Optional;

/**
 * What is known of an entity beside its bid.
 *
 * @param id whose
 * @param region as the terms name it, empty where unknown
 * @param forcedLock whether it must lock; where absent, its region decides
 * @param score community score, 0 or more
 * @param multiplier in basis points, 0 or more; 10,000 is one
 */
public record Participant(
    EntityId id, String region, Optional<Boolean> forcedLock, long score, long multiplier) {
  /** A multiplier of one, in basis points. */
  public static final long ONE = 10_000;

  /** Refuses a negative score or multiplier. */
  public Participant {
    Objects.requireNonNull(id);
    Objects.requireNonNull(region);
    Objects.requireNonNull(forcedLock);
    if (score < 0 || multiplier < 0) {
      throw new IllegalArgumentException(
          "Score and multiplier cannot be negative, got %d and %d for entity %s."
              .formatted(score, multiplier, id));
    }
  }

  /** An entity of whom nothing is known. */
  public static Participant unknown(EntityId id) {
    return new Participant(id, "", Optional.empty(), 0, ONE);
  }
}
