package gavel.protocol.history;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.chain.SaleWorld;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.SaleLog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EventCacheTest {
  @TempDir private Path folder;
  private SaleWorld world;

  @BeforeEach
  void deploy() {
    world = SaleWorld.create();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private long head() {
    return world.node().client().blockNumber();
  }

  private List<SaleLog> cached() {
    return new EventCache(world.client(), 0, folder).read(head());
  }

  private List<SaleLog> direct() {
    return world.client().events(0, head());
  }

  /** Makes what was done so far final on a chain that finalises 64 blocks behind. */
  private void bury() {
    world.node().client().raw("anvil_mine", "0x50");
  }

  private Path file() throws IOException {
    try (var files = Files.list(folder)) {
      return files.findFirst().orElseThrow();
    }
  }

  @Test
  void theCacheGivesWhatTheChainGives() {
    assertThat(cached()).isEqualTo(direct());
    bury();
    world.operate(SaleCalls.setPaused(true));
    assertThat(cached()).isEqualTo(direct()).isNotEmpty();
    world.operate(SaleCalls.setPaused(false));
    bury();
    assertThat(cached()).isEqualTo(direct());
    assertThat(cached()).isEqualTo(direct());
  }

  @Test
  void aFileThatWasCutOffIsBelievedUpToThere() throws IOException {
    bury();
    cached();
    long whole = Files.size(file());
    world.operate(SaleCalls.setPaused(true));
    bury();
    cached();
    assertThat(Files.size(file())).isGreaterThan(whole);
    try (var channel = java.nio.channels.FileChannel.open(file(), StandardOpenOption.WRITE)) {
      channel.truncate(Files.size(file()) - 3);
    }
    assertThat(cached()).isEqualTo(direct());
    assertThat(cached()).isEqualTo(direct());
  }

  @Test
  void aChangedByteIsNoticed() throws IOException {
    bury();
    cached();
    byte[] bytes = Files.readAllBytes(file());
    bytes[bytes.length / 2] ^= 1;
    Files.write(file(), bytes);
    assertThat(cached()).isEqualTo(direct());
  }

  @Test
  void anotherChainsFileIsBegunAnew() {
    bury();
    cached();
    try (SaleWorld other = SaleWorld.create()) {
      other.operate(SaleCalls.setPaused(true));
      other.node().client().raw("anvil_mine", "0x60");
      long head = other.node().client().blockNumber();
      assertThat(new EventCache(other.client(), 0, folder).read(head))
          .isEqualTo(other.client().events(0, head));
    }
  }
}
