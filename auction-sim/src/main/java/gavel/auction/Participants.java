package gavel.auction;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/**
 * Everyone of whom more is known than a bid tells.
 *
 * @param byId one for each entity; those who are absent have no region, score or multiplier
 * @param sha256 of the file's bytes as 0x hex, or {@code -} where there was no file
 */
public record Participants(Map<EntityId, Participant> byId, String sha256) {
  /** Nobody. */
  public static final Participants NONE = new Participants(Map.of(), "-");

  /** Keeps a copy. */
  public Participants {
    byId = Map.copyOf(byId);
  }

  /**
   * Participants that did not come from a file.
   *
   * @throws IllegalArgumentException where an entity occurs twice
   */
  public static Participants of(Collection<Participant> all) {
    Map<EntityId, Participant> byId = new HashMap<>();
    for (Participant each : all) {
      if (byId.put(each.id(), each) != null) {
        throw new IllegalArgumentException("Entity " + each.id() + " takes part twice.");
      }
    }
    return new Participants(byId, "-");
  }

  /** What is known of an entity. */
  public Participant get(EntityId id) {
    Participant known = byId.get(id);
    return known == null ? Participant.unknown(id) : known;
  }
}
