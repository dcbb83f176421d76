package gavel.protocol.commit;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.EntityId;
import gavel.auction.Participant;
import gavel.auction.Participants;
import gavel.wallet.Bytes;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ParticipantCommitmentTest {
  private static final UUID SALE = new UUID(1, 2);
  private static final int ENTITIES = 9;
  private static final Pattern HEX = Pattern.compile("0x[0-9a-f]+");

  private static EntityId entity(int number) {
    return new EntityId(0x3333_0000_0000_0000L, number);
  }

  private static Participant participant(int number, long score) {
    return new Participant(entity(number), "US", Optional.empty(), score, 10_000);
  }

  private static ParticipantCommitment commitment() {
    List<Participant> all = new ArrayList<>();
    for (int i = 1; i <= ENTITIES; i++) {
      all.add(participant(i, i));
    }
    return ParticipantCommitment.of(SALE, Participants.of(all), new SecureRandom());
  }

  @Test
  void everyOpeningLeadsToTheRootAndIsReadBackAsItWasWritten() {
    ParticipantCommitment rows = commitment();
    assertThat(rows.openings()).hasSize(ENTITIES).allMatch(each -> each.holds(rows.root()));
    Opening third = rows.opening(entity(3)).orElseThrow();
    assertThat(Opening.fromJson(third.toJson())).isEqualTo(third);
    assertThat(ParticipantCommitment.fromJson(rows.toJson())).isEqualTo(rows);
  }

  @Test
  void aChangedScoreOrSaltIsNotUnderTheRoot() {
    ParticipantCommitment rows = commitment();
    Opening third = rows.opening(entity(3)).orElseThrow();
    CommittedRow better = new CommittedRow(participant(3, 4), third.row().salt());
    CommittedRow salted = new CommittedRow(participant(3, 3), Bytes.zeros(32));
    for (CommittedRow other : List.of(better, salted)) {
      assertThat(new Opening(SALE, rows.root(), other, third.proof()).holds(rows.root())).isFalse();
    }
  }

  @Test
  void anOpeningNamesNobodyElseAndItsHashesConfirmNoGuessOfANeighbour() {
    ParticipantCommitment rows = commitment();
    Opening third = rows.opening(entity(3)).orElseThrow();
    Set<String> told = new HashSet<>();
    HEX.matcher(third.toJson()).results().map(MatchResult::group).forEach(told::add);
    Set<String> own = new HashSet<>();
    own.add(entity(3).toString());
    own.add(third.row().salt().hex());
    own.add(rows.root().hex());
    third.proof().forEach(hash -> own.add(hash.hex()));
    assertThat(told).isEqualTo(own);
    // Whoever knows a neighbour's row to the last figure still lacks its salt of 32 random bytes.
    for (CommittedRow neighbour : rows.rows()) {
      for (Bytes salt : List.of(Bytes.zeros(32), third.row().salt())) {
        assertThat(third.proof())
            .doesNotContain(new CommittedRow(neighbour.participant(), salt).leaf());
      }
    }
  }

  @Test
  void saltsDifferBetweenRowsAndBetweenCommitments() {
    Set<Bytes> salts = new HashSet<>();
    commitment().rows().forEach(row -> salts.add(row.salt()));
    commitment().rows().forEach(row -> salts.add(row.salt()));
    assertThat(salts).hasSize(2 * ENTITIES);
  }
}
