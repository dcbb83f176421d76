package gavel.auction.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gavel.auction.EntityId;
import gavel.auction.Participant;
import gavel.auction.Participants;
import gavel.auction.Sha256;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParticipantsCsvTest {
  @Test
  void whatIsKnownIsReadAndTheFileIsRememberedByItsHash() {
    String text = "entity,region,forced_lock,score,multiplier\nalice,US,,5,12500\nbob,,true,,\n";

    Participants participants = ParticipantsCsv.parse(text, "p.csv");

    EntityId alice = EntityId.of("alice");
    EntityId bob = EntityId.of("bob");
    assertThat(participants.byId())
        .containsOnlyKeys(alice, bob)
        .containsEntry(alice, new Participant(alice, "US", Optional.empty(), 5, 12_500))
        .containsEntry(bob, new Participant(bob, "", Optional.of(true), 0, 10_000));
    assertThat(participants.sha256())
        .isEqualTo(Sha256.hexOf(text.getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          a,EU,1,1  | line 3, entity: entity %s is in two regions, US and EU.
          a,US,1,1  | line 3, entity: entity %s occurs twice.
          b,US,-1,1 | line 3, score: a score cannot be negative, got -1.
          b,US,1,1.5 | line 3, multiplier: wanted a multiplier in basis points as a whole number, got '1.5'.
          """)
  void aBadRowIsNamedWithLineAndColumn(String row, String message) {
    assertThatExceptionOfType(BadInput.class)
        .isThrownBy(
            () ->
                ParticipantsCsv.parse(
                    "entity,region,score,multiplier\na,US,1,1\n" + row + "\n", "p.csv"))
        .withMessage("p.csv, " + message.formatted(EntityId.of("a")));
  }
}
