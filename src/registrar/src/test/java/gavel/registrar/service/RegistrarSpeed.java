package gavel.registrar.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * How soon permits come at a steady rate: the registrar is a process of its own with its file and a
 * local key, the clients are on this computer, too. Its name keeps it out of the usual run; the
 * command is in src/bench/README.md.
 */
final class RegistrarSpeed {
  private static final int ENTITIES = 400;
  private static final int WALLETS_EACH = 255;

  @TempDir Path folder;

  @Test
  void permitsComeAtASteadyRate() throws Exception {
    int perSecond = Integer.getInteger("gavel.permits", 500);
    int seconds = Integer.getInteger("gavel.seconds", 20);
    assertThat(2L * perSecond * seconds)
        .as("wallets that the entities may use in warm-up and measurement")
        .isBetween(1L, (long) ENTITIES * WALLETS_EACH);
    Process service = ServiceProcess.start(folder.resolve("registrar.db"), ENTITIES);
    try (BufferedReader said = service.inputReader(StandardCharsets.UTF_8);
        PermitLoad load = new PermitLoad(URI.create(said.readLine()))) {
      load.login(ENTITIES);
      load.run(perSecond, seconds);
      System.out.println("warm-up: " + load.summary());
      load.clear();
      Duration before = service.info().totalCpuDuration().orElse(Duration.ZERO);
      load.run(perSecond, seconds);
      Duration after = service.info().totalCpuDuration().orElse(Duration.ZERO);
      System.out.println("measured: " + load.summary());
      System.out.printf(
          "processor time of the registrar: %.2f of one processor%n",
          after.minus(before).toMillis() / (1000.0 * seconds));
      assertThat(load.received).hasSize(perSecond * seconds).doesNotHaveDuplicates();
    } finally {
      service.destroyForcibly().waitFor();
    }
  }
}
