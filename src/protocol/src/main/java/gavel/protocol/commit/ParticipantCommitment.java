package gavel.protocol.commit;

import gavel.auction.EntityId;
import gavel.auction.Participant;
import gavel.auction.Participants;
import gavel.protocol.claim.StandardTree;
import gavel.wallet.Bytes;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

/**
 * All rows of a commitment, which the operator keeps and auditors get; only its root is public.
 *
 * @param rows in order of the entities' ids
 */
public record ParticipantCommitment(UUID saleUuid, List<CommittedRow> rows) {
  public ParticipantCommitment {
    Map<EntityId, CommittedRow> sorted = new TreeMap<>();
    for (CommittedRow row : rows) {
      if (sorted.put(row.participant().id(), row) != null) {
        throw new CommitException(
            "Entity %s is committed to twice.".formatted(row.participant().id()));
      }
    }
    rows = List.copyOf(sorted.values());
    if (rows.isEmpty()) {
      throw new CommitException(
          "There is no participant to commit to. Name the participants file: --participants FILE");
    }
  }

  /** Salts every participant. */
  public static ParticipantCommitment of(
      UUID saleUuid, Participants participants, SecureRandom random) {
    List<CommittedRow> rows = new ArrayList<>();
    for (Participant each : participants.byId().values()) {
      byte[] salt = new byte[32];
      random.nextBytes(salt);
      rows.add(new CommittedRow(each, Bytes.of(salt)));
    }
    return new ParticipantCommitment(saleUuid, rows);
  }

  /** What is published. */
  public Bytes root() {
    return tree().root();
  }

  private StandardTree tree() {
    return StandardTree.of(rows.stream().map(CommittedRow::leaf).toList());
  }

  /** What an entity is handed; empty where it is not among the rows. */
  public Optional<Opening> opening(EntityId entity) {
    return openings().stream()
        .filter(each -> each.row().participant().id().equals(entity))
        .findFirst();
  }

  /** What each entity is handed, in order of the rows. */
  public List<Opening> openings() {
    StandardTree tree = tree();
    List<Opening> openings = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      openings.add(new Opening(saleUuid, tree.root(), rows.get(i), tree.proof(i)));
    }
    return openings;
  }

  /** The participants that were committed to. */
  public Map<EntityId, Participant> participants() {
    Map<EntityId, Participant> all = new TreeMap<>();
    rows.forEach(row -> all.put(row.participant().id(), row.participant()));
    return all;
  }

  /** The auditors' file: every row with its salt. */
  public String toJson() {
    return CommitJson.write(this);
  }

  /** Reads an auditors' file. */
  public static ParticipantCommitment fromJson(String json) {
    return CommitJson.commitment(json);
  }
}
