package gavel.protocol.verify;

import gavel.auction.EntityId;
import gavel.auction.Participant;
import gavel.auction.Terms;
import gavel.auction.digest.TermsJson;
import gavel.protocol.commit.ParticipantCommitment;
import gavel.protocol.commit.Statement;
import gavel.protocol.history.SaleHistory;
import gavel.protocol.history.StageLog;
import gavel.protocol.sale.Stage;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Whether the participants and the terms are those that were committed to before the close. */
final class CommitCheck {
  private CommitCheck() {}

  static Part of(
      Statement.Published published,
      ParticipantCommitment rows,
      Map<EntityId, Participant> participants,
      Terms terms,
      SaleHistory history) {
    Comparison found = new Comparison("commitment");
    Statement statement = published.statement();
    found.equal("root", "the committed rows", rows.root(), statement.participantsRoot());
    found.equal("sale UUID", "the committed rows", rows.saleUuid(), statement.saleUuid());
    found.equal("terms", "the settlement", TermsJson.sha256(terms), statement.termsHash());
    found.equal("participant", texts(participants), texts(rows.participants()), "not committed to");
    Optional<StageLog> closed = closed(history);
    found.require(
        closed.isEmpty() || published.block() < closed.get().block(),
        "time",
        "the commitment",
        published.time() + " in block " + published.block(),
        "before bids closed in block " + closed.map(StageLog::block).orElse(0L));
    return found.part(
        "%d participants and the terms as committed to at %s"
            .formatted(rows.rows().size(), published.time()));
  }

  private static Map<EntityId, String> texts(Map<EntityId, Participant> participants) {
    Map<EntityId, String> texts = new TreeMap<>();
    participants.forEach((id, each) -> texts.put(id, text(each)));
    return texts;
  }

  private static String text(Participant each) {
    return "region %s, forced lock %s, score %d, multiplier %d"
        .formatted(
            each.region().isEmpty() ? "-" : each.region(),
            each.forcedLock().map(String::valueOf).orElse("by region"),
            each.score(),
            each.multiplier());
  }

  /** The sale's first step out of the stage of bids. */
  private static Optional<StageLog> closed(SaleHistory history) {
    return history.stages().stream()
        .filter(each -> each.stage().code() > Stage.COMMITMENT.code())
        .findFirst();
  }
}
