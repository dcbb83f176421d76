package gavel.protocol.history;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.chain.SaleWorld;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.SaleCalls;
import gavel.wallet.Address;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HistoryCacheTest {
  @TempDir private Path folder;
  private SaleWorld world;
  private Address alice;
  private Address bob;

  @BeforeEach
  void open() {
    world = SaleWorld.create();
    alice = world.actors().signer(11).address();
    bob = world.actors().signer(12).address();
    for (Address each : List.of(alice, bob)) {
      world.fund(each, world.usdc(), 10_000_000_000L);
      world.fund(each, world.usdt(), 10_000_000_000L);
    }
  }

  @AfterEach
  void stop() {
    world.close();
  }

  private void bid(int entity, Address wallet, Address token, long price, long dollars) {
    world.bid(
        SaleWorld.entity(entity),
        wallet,
        token,
        new BidTerms(entity == 1, price, BigInteger.valueOf(dollars * 1_000_000)));
  }

  private Past cached() {
    return cache().read();
  }

  private HistoryCache cache() {
    return new HistoryCache(world.client(), 0, folder);
  }

  /** What the chain says, read whole. */
  private SaleHistory direct() {
    return SaleHistory.replay(
        world.client().paymentTokens(),
        world.client().events(0, world.node().client().blockNumber()),
        BlockTimes.of(world.node().client()));
  }

  /** Makes what was done so far final on a chain that finalises 64 blocks behind. */
  private void bury() {
    world.node().client().raw("anvil_mine", "0x50");
  }

  private Path file(String which) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(each -> each.toString().endsWith("-" + which + ".bin"))
          .findFirst()
          .orElseThrow();
    }
  }

  private Map<Path, Integer> contents() throws IOException {
    Map<Path, Integer> all = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path each : files.toList()) {
        all.put(each.getFileName(), Arrays.hashCode(Files.readAllBytes(each)));
      }
    }
    return all;
  }

  @Test
  void theCacheGivesWhatTheChainGives() {
    assertThat(cached().history()).isEqualTo(direct());
    bid(1, alice, world.usdc(), 400, 500);
    bid(2, bob, world.usdt(), 300, 800);
    assertThat(cached().history()).isEqualTo(direct());
    bury();
    bid(1, alice, world.usdt(), 500, 700);
    assertThat(cached().history()).isEqualTo(direct());
    world.operate(SaleCalls.openCancellation());
    world.actors().send(bob, world.sale(), SaleCalls.cancelBid());
    bury();
    Past last = cached();
    assertThat(last.history()).isEqualTo(direct());
    assertThat(last.history().book()).isEqualTo(direct().book());
    assertThat(last.history().gone()).containsExactly(SaleWorld.entity(2));
    Past again = cached();
    assertThat(again.head()).isEqualTo(last.head());
    assertThat(again.history()).isEqualTo(last.history());
  }

  @Test
  void aSecondReadKnowsTheBookAndWritesNothing() throws IOException {
    bid(1, alice, world.usdc(), 400, 500);
    cached();
    Map<Path, Integer> kept = contents();
    assertThat(cached().history()).isEqualTo(direct());
    assertThat(cached().columns().toBook().bids()).isEqualTo(direct().book().bids());
    assertThat(contents()).isEqualTo(kept);
  }

  @Test
  void manyBlocksInWhichNothingHappenedMoveOnlyThePlaceWhereReadingBegins() throws IOException {
    bid(1, alice, world.usdc(), 400, 500);
    bury();
    cached();
    byte[] before = Files.readAllBytes(file("final"));
    world.node().client().raw("anvil_mine", "0x7d0");
    assertThat(cached().history()).isEqualTo(direct());
    byte[] after = Files.readAllBytes(file("final"));
    int block = 2 * Integer.BYTES + 2 * Long.BYTES + Integer.BYTES + 3 * 20;
    assertThat(ByteBuffer.wrap(after).getLong(block))
        .isGreaterThan(ByteBuffer.wrap(before).getLong(block) + 1_000);
    int rest = block + Long.BYTES + 32;
    assertThat(Arrays.mismatch(after, rest, after.length - 8, before, rest, before.length - 8))
        .isNegative();
    assertThat(cached().history()).isEqualTo(direct());
  }

  @Test
  void whoHoldsThePastGetsTheSameObjectWhileNothingHappens() {
    bid(1, alice, world.usdc(), 400, 500);
    HistoryCache cache = cache();
    Past first = cache.read();
    world.node().client().raw("anvil_mine", "0x2");
    Past second = cache.later(first);
    assertThat(second.history()).isSameAs(first.history());
    assertThat(second.head().number()).isEqualTo(first.head().number() + 2);
    bid(2, bob, world.usdt(), 300, 800);
    Past third = cache.later(second);
    assertThat(third.history()).isEqualTo(direct());
    assertThat(first.history().bids()).hasSize(1);
  }

  @Test
  void afterAReorganisationTheReplacedBidsAreForgotten() {
    bid(1, alice, world.usdc(), 400, 500);
    bury();
    cached();
    String snapshot = world.node().client().raw("evm_snapshot").asString();
    bid(1, alice, world.usdc(), 900, 2_000);
    HistoryCache cache = cache();
    Past lost = cache.read();
    assertThat(lost.history().bids()).hasSize(2);
    world.node().client().raw("evm_revert", snapshot);
    bid(2, bob, world.usdt(), 300, 800);
    bid(2, bob, world.usdt(), 301, 900);
    assertThat(cached().history()).isEqualTo(direct());
    assertThat(cache.later(lost).history()).isEqualTo(direct());
    assertThat(direct().bids()).hasSize(3);
  }

  @Test
  void aReorganisationBelowBothCheckpointsIsReadFromTheBeginning() {
    String snapshot = world.node().client().raw("evm_snapshot").asString();
    bid(1, alice, world.usdc(), 400, 500);
    bury();
    bid(1, alice, world.usdc(), 500, 600);
    assertThat(cached().history().bids()).hasSize(2);
    world.node().client().raw("evm_revert", snapshot);
    bid(2, bob, world.usdt(), 300, 800);
    bury();
    bury();
    assertThat(cached().history()).isEqualTo(direct());
    assertThat(direct().bids()).hasSize(1);
  }

  @Test
  void onlyTheOwnerMayReadIt() throws IOException {
    bid(1, alice, world.usdc(), 400, 500);
    cached();
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file("newest"))))
        .isEqualTo("rw-------");
  }

  @Test
  void aDamagedFileIsMadeAgain() throws IOException {
    bid(1, alice, world.usdc(), 400, 500);
    SaleHistory right = cached().history();
    byte[] whole = Files.readAllBytes(file("newest"));
    for (int at = 0; at < whole.length; at += 41) {
      byte[] damaged = whole.clone();
      damaged[at] ^= 1;
      Files.write(file("newest"), damaged);
      assertThat(cached().history()).isEqualTo(right);
    }
    for (int size : new int[] {0, 5, whole.length - 1, whole.length + 1}) {
      Files.write(file("newest"), Arrays.copyOf(whole, size));
      assertThat(cached().history()).isEqualTo(right);
    }
    assertThat(file("newest")).hasBinaryContent(whole);
  }

  @Test
  void anotherSalesFileUnderThisOnesNameIsNotBelieved() throws IOException {
    bid(1, alice, world.usdc(), 400, 500);
    cached();
    Path elsewhere = Files.createDirectory(folder.resolve("other"));
    new HistoryCache(world.client(), 1, elsewhere).read();
    try (Stream<Path> files = Files.list(elsewhere)) {
      Files.copy(
          files.filter(each -> each.toString().contains("newest")).findFirst().orElseThrow(),
          file("newest"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    byte[] foreign = Files.readAllBytes(file("newest"));
    assertThat(cached().history()).isEqualTo(direct());
    assertThat(Files.readAllBytes(file("newest"))).isNotEqualTo(foreign);
  }

  @Test
  void aFolderThatCannotBeWrittenToOnlyCostsTime() throws IOException {
    Path file = Files.writeString(folder.resolve("no-folder"), "a file");
    bid(1, alice, world.usdc(), 400, 500);
    assertThat(new HistoryCache(world.client(), 0, file).read().history()).isEqualTo(direct());
    assertThat(file).hasContent("a file");
  }
}
