package gavel.protocol.bundle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.protocol.chain.SaleWorld;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.history.BlockTimes;
import gavel.protocol.history.SaleHistory;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.settle.SaleSnapshot;
import gavel.wallet.Address;
import gavel.wallet.KeySigner;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleTest {
  private static final String PARTICIPANTS =
      """
      entity,region,score,multiplier
      0x11110000000000000000000000000001,other,40,13500
      0x11110000000000000000000000000002,US,0,10000
      """;

  private static SaleWorld world;

  @TempDir private Path folder;

  @BeforeAll
  static void bids() {
    world = SaleWorld.create();
    Address alice = bidder(11);
    Address bob = bidder(12);
    world.fund(alice, world.usdc(), 30_000_000_000L);
    world.bid(SaleWorld.entity(1), alice, world.usdc(), bid(20_000));
    world.bid(SaleWorld.entity(1), alice, world.usdc(), bid(30_000));
    world.fund(bob, world.usdt(), 25_000_000_000L);
    world.bid(SaleWorld.entity(2), bob, world.usdt(), bid(25_000));
    world.operate(SaleCalls.openCancellation());
    world.actors().send(bob, world.sale(), SaleCalls.cancelBid());
  }

  private static BidTerms bid(long dollars) {
    return new BidTerms(true, 1, BigInteger.valueOf(dollars * 1_000_000));
  }

  private static Address bidder(int number) {
    try (KeySigner signer = world.actors().signer(number)) {
      return signer.address();
    }
  }

  @AfterAll
  static void stop() {
    world.close();
  }

  private static SaleHistory history() {
    return SaleHistory.replay(
        world.client().paymentTokens(),
        world.client().events(0, world.node().client().blockNumber()),
        BlockTimes.fromLogs());
  }

  private static Bundle bundle() {
    return BundleMaker.make(
        Kind.PRELIMINARY,
        SaleSnapshot.latest(world.client()),
        Optional.of(history()),
        Descriptors.preset("devnet"),
        Optional.of(PARTICIPANTS),
        "test");
  }

  @Test
  void eventsAndStateGiveTheSameBook() {
    SaleHistory history = history();
    assertThat(history.gone()).containsExactly(SaleWorld.entity(2));
    assertThat(history.bids()).hasSize(3);
    assertThat(history.changes())
        .extracting(each -> each.amount().longValue() / 1_000_000)
        .containsExactly(20_000L, 10_000L, 25_000L, -25_000L);
    assertThat(bundle().book()).isEqualTo(history.book());
  }

  @Test
  void aBundleReadFromItsFolderRecomputesToItsDigest() {
    Path target = folder.resolve("out");
    Bundle made = bundle();
    BundleFolder.write(made, target);
    Bundle read = BundleFolder.read(target);
    assertThat(read.manifest()).isEqualTo(made.manifest());
    assertThat(read.files()).isEqualTo(made.files());
    assertThat(read.recompute().digest()).isEqualTo(made.manifest().digest());
    assertThat(read.tree().orElseThrow().root()).isEqualTo(made.manifest().root().orElseThrow());
    assertThat(read.allocations()).hasSize(1);
    assertThat(read.file(Bundle.README)).contains(made.manifest().digest());
  }

  @Test
  void aFolderIsNeverWrittenOverAndNothingIsLeftHalfWritten() throws IOException {
    Path target = folder.resolve("out");
    BundleFolder.write(bundle(), target);
    assertThatThrownBy(() -> BundleFolder.write(bundle(), target))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("exists already");
    try (var inside = Files.list(folder)) {
      assertThat(inside).containsExactly(target);
    }
  }

  @Test
  void aChangedFileIsNamed() throws IOException {
    Path target = folder.resolve("out");
    BundleFolder.write(bundle(), target);
    Path book = target.resolve(Bundle.BOOK);
    Files.writeString(book, Files.readString(book).replace("30000000000", "30000000001"));
    assertThatThrownBy(() -> BundleFolder.read(target))
        .isInstanceOf(BundleException.class)
        .hasMessageContaining("book.csv in " + target + " was changed");
    Files.delete(book);
    assertThatThrownBy(() -> BundleFolder.read(target))
        .hasMessageContaining("Is it a settlement bundle, and whole?");
  }

  @Test
  void aSignatureStandsForEveryFile() {
    Bundle bundle = bundle();
    BundleSignature signed = BundleSignature.sign(bundle, world.operator());
    assertThat(BundleSignature.fromText(signed.toText()).holds(bundle)).isTrue();
    Bundle other =
        BundleMaker.make(
            Kind.FINAL,
            SaleSnapshot.latest(world.client()),
            Optional.of(history()),
            Descriptors.preset("devnet"),
            Optional.of(PARTICIPANTS),
            "test");
    assertThat(signed.holds(other)).isFalse();
    assertThat(new BundleSignature(Address.ZERO, signed.signature()).holds(bundle)).isFalse();
  }
}
