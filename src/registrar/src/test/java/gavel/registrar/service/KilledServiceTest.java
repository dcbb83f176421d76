package gavel.registrar.service;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.registrar.entity.Entity;
import gavel.registrar.store.IssuedPermit;
import gavel.registrar.store.SqliteStore;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledServiceTest {
  private static final int ENTITIES = 20;

  @TempDir private Path folder;

  @Test
  void killsUnderLoadLoseNoPermitOrLoginAndDoubleNone() throws Exception {
    Path file = folder.resolve("registrar.db");
    try (PermitLoad first = loadAndKill(file, null);
        PermitLoad second = loadAndKill(file, first)) {
      Map<String, Integer> recorded = recorded(file);
      for (Map.Entry<String, Integer> wallet : recorded.entrySet()) {
        int number = PermitLoad.number(wallet.getKey());
        List<PermitLoad> asked =
            Stream.of(first, second).filter(load -> number < load.sent.get()).toList();
        long given = asked.stream().filter(load -> load.received.contains(wallet.getKey())).count();
        assertThat(wallet.getValue())
            .as("permits on record for %s", wallet.getKey())
            .isBetween((int) given, asked.size());
      }
      assertThat(recorded.keySet()).containsAll(first.received).containsAll(second.received);
    }
  }

  /** How many permits each wallet has in the file, every wallet being linked where it should. */
  private static Map<String, Integer> recorded(Path file) {
    Map<String, Integer> permits = new HashMap<>();
    try (SqliteStore store = SqliteStore.open(file)) {
      assertThat(store.registry().entities().stream().map(Entity::id))
          .containsExactlyElementsOf(IntStream.range(0, ENTITIES).mapToObj(i -> "p" + i).toList());
      for (Entity entity : store.registry().entities()) {
        for (IssuedPermit permit : store.permitsOf(entity.id())) {
          permits.merge(permit.wallet().lower(), 1, Integer::sum);
          assertThat(store.entityOf(permit.wallet())).hasValue(entity.id());
          assertThat(entity.id())
              .isEqualTo("p" + PermitLoad.number(permit.wallet().lower()) % ENTITIES);
        }
      }
    }
    return permits;
  }

  /**
   * Kills a registrar among its answers.
   *
   * @param before who is logged in from before the last kill, or null for nobody
   */
  private static PermitLoad loadAndKill(Path file, PermitLoad before) throws Exception {
    Process service = ServiceProcess.start(file, ENTITIES);
    try (BufferedReader said = service.inputReader(StandardCharsets.UTF_8)) {
      URI origin = URI.create(said.readLine());
      PermitLoad load = before == null ? new PermitLoad(origin) : before.at(origin);
      if (before == null) {
        load.login(ENTITIES);
      }
      Thread runner = Thread.ofVirtual().start(() -> run(load));
      while (load.received.size() < 40 && load.failed.get() == 0 && service.isAlive()) {
        LockSupport.parkNanos(1_000_000);
      }
      service.destroyForcibly().waitFor();
      runner.join();
      assertThat(load.received).as("permits before the kill").hasSizeGreaterThanOrEqualTo(40);
      return load;
    } finally {
      service.destroyForcibly();
    }
  }

  private static void run(PermitLoad load) {
    try {
      load.run(200, 3);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
