package gavel.protocol.community;

import gavel.auction.EntityId;
import gavel.auction.Participant;
import gavel.auction.Participants;
import java.util.Optional;
import java.util.TreeMap;

/** The participants file for the engine: what a snapshot says of linked entities. */
public final class SnapshotParticipants {
  private SnapshotParticipants() {}

  /**
   * The file's text, in the order of entities.
   *
   * @param base what is known already: regions and forced locks stay, scores and multipliers of
   *     entities that the snapshot knows are replaced
   */
  public static String csv(CommunitySnapshot snapshot, Participants base) {
    TreeMap<EntityId, Participant> all = new TreeMap<>(base.byId());
    for (Standing standing : snapshot.standings()) {
      standing.entity().ifPresent(id -> all.put(id, merged(base.get(id), standing)));
    }
    StringBuilder out = new StringBuilder("entity,region,forced_lock,score,multiplier\n");
    for (Participant each : all.values()) {
      out.append(each.id())
          .append(',')
          .append(each.region())
          .append(',')
          .append(flag(each.forcedLock()))
          .append(',')
          .append(each.score())
          .append(',')
          .append(each.multiplier())
          .append('\n');
    }
    return out.toString();
  }

  /** Only ranks with priority keep their score: the engine gives community priority by score. */
  private static Participant merged(Participant base, Standing standing) {
    long score = standing.priority() ? standing.score().longValueExact() : 0;
    return new Participant(base.id(), base.region(), base.forcedLock(), score, standing.saleBps());
  }

  private static String flag(Optional<Boolean> forced) {
    return forced.map(String::valueOf).orElse("");
  }
}
