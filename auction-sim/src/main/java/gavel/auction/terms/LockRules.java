package gavel.auction.terms;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/**
 * When tokens open.
 *
 * @param months of the lock after TGE, calendar months in UTC, 0 or more
 * @param regions whose entities must lock
 * @param tge when tokens open first, where it is known
 */
public record LockRules(int months, List<String> regions, Optional<Instant> tge) {
  /** Refuses a negative lock; keeps regions sorted. */
  public LockRules {
    if (months < 0) {
      throw new IllegalArgumentException("A lock lasts 0 months or more, got " + months + ".");
    }
    regions = regions.stream().sorted().distinct().toList();
  }

  /** When locked tokens open, where TGE is known. */
  public Optional<Instant> opens() {
    return tge.map(start -> start.atOffset(ZoneOffset.UTC).plusMonths(months).toInstant());
  }
}
