package gavel.protocol.verify;

import gavel.auction.EntityId;
import gavel.auction.Participants;
import gavel.auction.Terms;
import gavel.protocol.ProtocolException;
import java.util.Map;

/** Whether those whom their permits forced to lock are those whom the settlement treats so. */
final class LockCheck {
  private LockCheck() {}

  static Part of(Map<EntityId, PermitOrigin> permits, Participants participants, Terms terms) {
    Comparison found = new Comparison("locks");
    int forced = 0;
    int unknown = 0;
    String why = "";
    for (Map.Entry<EntityId, PermitOrigin> each : permits.entrySet()) {
      switch (each.getValue()) {
        case PermitOrigin.Unknown(String reason) -> {
          unknown++;
          why = reason;
        }
        case PermitOrigin.Found permit -> {
          boolean must = forced(permit);
          forced += must ? 1 : 0;
          found.equal(
              "forced lock", each.getKey(), terms.mustLock(participants.get(each.getKey())), must);
        }
      }
    }
    if (unknown > 0) {
      found.unknown("Of %d bids the permit was not found: %s.".formatted(unknown, why));
    }
    return found.part(
        "%d of %d permits read, %d force a lock"
            .formatted(permits.size() - unknown, permits.size(), forced));
  }

  /** A payload that says neither would have made the bid revert, so it stands for none. */
  private static boolean forced(PermitOrigin.Found found) {
    try {
      return found.permit().forcedLock();
    } catch (ProtocolException e) {
      return false;
    }
  }
}
