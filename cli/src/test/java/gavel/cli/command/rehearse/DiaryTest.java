package gavel.cli.command.rehearse;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DiaryTest {

  private static final String FAULT = "settlement killed";

  @TempDir private Path home;

  @Test
  void aFaultThatTheRehearsalWasKilledInIsNotMadeAgainAndCountsAsMended() {
    assertThat(diary().begins(FAULT)).isTrue();

    Diary next = diary();
    assertThat(next.begins(FAULT)).isFalse();

    assertThat(next.faults())
        .containsExactly(
            new Diary.Fault(
                FAULT, "the rehearsal itself was killed in it, and another run went on", true));
    assertThat(diary().faults()).isEqualTo(next.faults());
  }

  @Test
  void aFaultIsMadeOnceAndAnotherBeginsAfterIt() {
    Diary.Fault made = new Diary.Fault(FAULT, "the process was killed after a batch", true);
    Diary diary = diary();
    assertThat(diary.begins(FAULT)).isTrue();
    diary.note(made);

    Diary next = diary();
    assertThat(next.begins(FAULT)).isFalse();
    assertThat(next.begins("node down in the settlement")).isTrue();
    assertThat(next.faults()).containsExactly(made);
  }

  private Diary diary() {
    return Diary.open(home.resolve("diary.json"));
  }
}
