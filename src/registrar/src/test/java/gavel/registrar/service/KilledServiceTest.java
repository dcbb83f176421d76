package gavel.registrar.service;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.registrar.entity.Entity;
import gavel.registrar.store.IssuedPermit;
import gavel.registrar.store.SqliteStore;
import gavel.wallet.Address;
import java.io.BufferedReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class KilledServiceTest {
  private static final int ENTITIES = 20;

  @TempDir Path folder;

  @Test
  void aKillUnderLoadLosesNoPermitThatWasGivenAndDoublesNone() throws Exception {
    Path file = folder.resolve("registrar.db");
    Set<String> received = new HashSet<>();
    int first = loadAndKill(file, 40, received);
    assertThat(received).as("permits before the kill").hasSizeGreaterThanOrEqualTo(40);

    try (SqliteStore store = SqliteStore.open(file)) {
      assertThat(store.registry().entities()).hasSize(ENTITIES);
      List<String> recorded = new ArrayList<>();
      for (Entity entity : store.registry().entities()) {
        for (IssuedPermit permit : store.permitsOf(entity.id())) {
          recorded.add(permit.wallet().lower());
          assertThat(store.entityOf(permit.wallet())).hasValue(entity.id());
        }
      }
      Map<Address, String> links = store.links();
      assertThat(recorded).doesNotHaveDuplicates().containsAll(received);
      assertThat(recorded).hasSizeLessThanOrEqualTo(first);
      assertThat(links).hasSizeLessThanOrEqualTo(first);
    }
  }

  /** How many requests were sent when the registrar was killed. */
  private static int loadAndKill(Path file, int permits, Set<String> received) throws Exception {
    Process service = ServiceProcess.start(file, ENTITIES);
    try (BufferedReader said = service.inputReader(StandardCharsets.UTF_8);
        PermitLoad load = new PermitLoad(URI.create(said.readLine()))) {
      load.login(ENTITIES);
      Thread runner = Thread.ofVirtual().start(() -> run(load));
      while (load.received.size() < permits && service.isAlive()) {
        LockSupport.parkNanos(1_000_000);
      }
      service.destroyForcibly().waitFor();
      runner.join();
      received.addAll(load.received);
      return load.sent.get();
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
