package gavel.protocol.verify;

import gavel.auction.EntityId;
import gavel.auction.Participants;
import gavel.auction.Terms;
import java.util.Map;

/** Whether those whom their permits forced to lock are those whom the settlement treats so. */
final class LockCheck {
  private final Participants participants;
  private final Terms terms;
  private final Comparison found = new Comparison("locks");
  private int forced;
  private int unknown;
  private String why = "";

  private LockCheck(Participants participants, Terms terms) {
    this.participants = participants;
    this.terms = terms;
  }

  static Part of(Map<EntityId, PermitOrigin> permits, Participants participants, Terms terms) {
    LockCheck check = new LockCheck(participants, terms);
    permits.forEach(check::look);
    if (check.unknown > 0) {
      check.found.unknown(
          "Of the bids of %d entities the permit was not found: %s."
              .formatted(check.unknown, check.why));
    }
    return check.found.part(
        "%d of %d entities' permits read, %d force a lock"
            .formatted(permits.size() - check.unknown, permits.size(), check.forced));
  }

  private void look(EntityId entity, PermitOrigin origin) {
    switch (origin) {
      case PermitOrigin.Unknown(String reason) -> {
        unknown++;
        why = reason;
      }
      case PermitOrigin.Found permit -> compare(entity, permit);
    }
  }

  private void compare(EntityId entity, PermitOrigin.Found permit) {
    boolean must = permit.forcesLock();
    forced += must ? 1 : 0;
    found.equal("forced lock", entity, terms.mustLock(participants.get(entity)), must);
    if (permit.otherwise() > 0) {
      found.unknown(
          "Whether entity %s must lock: %d of its earlier permits say otherwise than the last, which was taken."
              .formatted(entity, permit.otherwise()));
    }
  }
}
