package gavel.protocol.commit;

import gavel.auction.EntityId;
import gavel.auction.Participant;
import gavel.auction.Terms;
import gavel.auction.digest.TermsJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Whether what an entity was handed before the close is what its sale committed to and uses. */
public final class OpeningCheck {
  private OpeningCheck() {}

  /**
   * Looks at it.
   *
   * @param terms that the sale is settled by now
   * @param used what the settlement takes the entity to be; empty where that is not known here
   * @return every difference as a sentence; none where all holds
   */
  public static List<String> of(
      Opening opening,
      Statement statement,
      EntityId entity,
      Terms terms,
      Optional<Participant> used) {
    List<String> found = new ArrayList<>();
    Participant row = opening.row().participant();
    if (!row.id().equals(entity)) {
      found.add("The opening is of entity %s, not of %s.".formatted(row.id(), entity));
    }
    if (!opening.saleUuid().equals(statement.saleUuid())) {
      found.add(
          "The opening is of sale %s, the commitment of %s."
              .formatted(opening.saleUuid(), statement.saleUuid()));
    }
    if (!opening.holds(statement.participantsRoot())) {
      found.add(
          "The row is not under the published root %s: it, its salt or its proof was changed."
              .formatted(statement.participantsRoot()));
    }
    if (!TermsJson.sha256(terms).equals(statement.termsHash())) {
      found.add(
          "The terms are not those that were committed to (%s).".formatted(statement.termsHash()));
    }
    used.filter(each -> !each.equals(row))
        .ifPresent(
            each ->
                found.add(
                    "The settlement takes %s, committed was %s."
                        .formatted(words(each), words(row))));
    return found;
  }

  /** A participant in words. */
  public static String words(Participant each) {
    return "region %s, %sscore %d, multiplier %d bp"
        .formatted(
            each.region().isEmpty() ? "unknown" : each.region(),
            each.forcedLock().map(forced -> forced ? "must lock, " : "need not lock, ").orElse(""),
            each.score(),
            each.multiplier());
  }
}
