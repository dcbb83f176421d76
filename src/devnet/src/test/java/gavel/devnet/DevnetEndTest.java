package gavel.devnet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.devnet.cast.Person;
import gavel.devnet.host.Background;
import gavel.devnet.node.RealAnvil;
import gavel.devnet.state.DevnetState;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DevnetEndTest {
  @TempDir Path work;

  @Test
  void aNodeThatDiesTakesTheOtherOneWithItAndIsReported() throws Exception {
    try (Devnet devnet = Devnet.up(options(RealAnvil.program()))) {
      DevnetState state = devnet.state();
      ProcessHandle.of(state.l2Pid()).orElseThrow().destroyForcibly();

      DevnetDownException why = devnet.death().get(30, TimeUnit.SECONDS);

      assertThat(why).hasMessageContaining("The local node of chain 313372 has stopped by itself");
      assertThat(ProcessHandle.of(state.l1Pid()).filter(ProcessHandle::isAlive)).isEmpty();
      assertThat(devnet.folder().state()).doesNotExist();
    }
  }

  @Test
  void afterAnEndTheFolderCanBeUsedAgainWithFreshKeys() throws Exception {
    Path program = RealAnvil.program();
    String before;
    try (Devnet first = Devnet.up(options(program))) {
      before = Files.readString(first.folder().keystore().resolve("alice"));
    }
    try (Devnet second = Devnet.up(options(program))) {
      assertThat(Files.readString(second.folder().keystore().resolve("alice")))
          .isNotEqualTo(before);
    }
  }

  @Test
  void aProgramInTheBackgroundKeepsThemUntilItIsTold() throws Exception {
    Path program = RealAnvil.program();
    Background background = new Background(work);
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            DevnetParent.class.getName(),
            program.toString(),
            work.toString());
    Devnet devnet = background.start(command, System.getenv());
    DevnetState state = devnet.state();
    try {
      assertThatThrownBy(() -> background.start(command, System.getenv()))
          .isInstanceOf(DevnetException.class)
          .hasMessageStartingWith("Local chains run already");
    } finally {
      devnet.down();
    }
    for (long pid : List.of(state.host().pid(), state.l1Pid(), state.l2Pid())) {
      ProcessHandle.of(pid)
          .ifPresent(late -> assertThat(late.onExit()).succeedsWithin(30, TimeUnit.SECONDS));
    }
    assertThatThrownBy(() -> Devnet.attach(work)).isInstanceOf(DevnetDownException.class);
  }

  @Test
  void aProgramThatDoesNotComeUpIsReportedWithItsLastWords() {
    assertThatThrownBy(
            () ->
                new Background(work)
                    .start(List.of("/bin/sh", "-c", "echo no such thing; exit 3"), System.getenv()))
        .isInstanceOf(DevnetException.class)
        .hasMessageStartingWith("The local chains did not come up. They said last: no such thing");
  }

  private DevnetOptions options(Path program) {
    return DevnetOptions.standard(work, program, System.err::println)
        .withPeople(List.of(Person.of("alice", "OTHER")));
  }
}
