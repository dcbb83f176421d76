package gavel.protocol.submit;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.EntityId;
import gavel.protocol.chain.SaleWorld;
import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.Journal;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.token.Erc20;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.KeySigner;
import gavel.wallet.secret.PrivateFiles;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Kills a bidder again and again, at every state it passes and at random moments. However often:
 * every raise is mined exactly once, and the money is right to the unit.
 *
 * <p>GAVEL_KILLS says how many random kills; 6 where it is not set.
 */
class KillTest {
  private static final BigInteger FUNDS = BigInteger.valueOf(1_000_000_000_000L);
  private static final BigInteger RAISE = BigInteger.valueOf(100_000_000);
  private static final EntityId ENTITY = SaleWorld.entity(7);

  /** Signed, sent and mined, of an approval and of a bid. */
  private static final int STATES = 6;

  /** Longer than a bidder needs, so that kills fall on all of its life. */
  private static final int LIFE_MILLIS = 1_400;

  @TempDir private Path folder;

  private final Random random = new Random(20_260_102);

  @Test
  void noKillLosesOrDoublesABid() throws Exception {
    int randomKills = Integer.parseInt(System.getenv().getOrDefault("GAVEL_KILLS", "6"));
    try (SaleWorld world = SaleWorld.create();
        KeySigner bidder = world.actors().signer(9)) {
      world.fund(bidder.address(), world.usdc(), FUNDS.longValueExact());
      world
          .actors()
          .send(bidder.address(), world.usdc(), Erc20.approve(world.sale(), BigInteger.ZERO));
      BigInteger nonce = nonce(world, bidder.address());
      BigInteger target = BigInteger.ZERO;
      int kills = 0;
      for (int round = 0; kills < randomKills + STATES; round++) {
        target = target.add(RAISE);
        int haltAt = round < STATES ? round + 1 : 0;
        kills += run(world, target, haltAt);
        assertThat(run(world, target, Integer.MAX_VALUE)).as("the run that is left alone").isZero();
        nonce = nonce.add(BigInteger.TWO);
        check(world, bidder.address(), target, nonce);
      }
      System.err.println("bids that survived " + kills + " kills");
    }
  }

  private void check(SaleWorld world, Address bidder, BigInteger target, BigInteger nonce) {
    assertThat(world.client().entityState(ENTITY).bid().amount()).isEqualTo(target);
    assertThat(new Erc20(world.node().client(), world.usdc()).balance(bidder))
        .isEqualTo(FUNDS.subtract(target));
    // One approval and one bid a round: nothing was sent twice, and no nonce was wasted.
    assertThat(nonce(world, bidder)).isEqualTo(nonce);
    try (Journal journal = Journal.open(journalFile(), InstantSource.system())) {
      assertThat(journal.watched())
          .extracting(JournalEntry::state)
          .doesNotContain(EntryState.PLANNED, EntryState.SIGNED, EntryState.SENT);
    }
  }

  /** Runs the bidder; 1 where it was killed or halted, 0 where it came to its end. */
  private int run(SaleWorld world, BigInteger target, int haltAt) throws Exception {
    Path permit = folder.resolve("permit.json");
    Address bidder = world.actors().signer(9).address();
    PrivateFiles.write(permit, world.permit(ENTITY, bidder, false).toJson());
    byte[] key = new byte[32];
    key[31] = 9;
    key[0] = 1;
    List<String> command =
        List.of(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "--enable-native-access=ALL-UNNAMED",
            "-cp",
            System.getProperty("java.class.path"),
            KillableBid.class.getName(),
            world.node().endpoint().toString(),
            journalFile().toString(),
            permit.toString(),
            world.sale().toString(),
            world.usdc().toString(),
            target.toString(),
            Bytes.of(key).hex(),
            Integer.toString(haltAt == Integer.MAX_VALUE ? 0 : haltAt));
    Process process = start(command);
    if (haltAt == 0) {
      process.inputReader().readLine();
      Thread.sleep(random.nextInt(LIFE_MILLIS));
      process.destroyForcibly();
    }
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
    return process.exitValue() == 0 ? 0 : 1;
  }

  private static Process start(List<String> command) throws IOException {
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private Path journalFile() {
    return folder.resolve("journal.db");
  }

  private static BigInteger nonce(SaleWorld world, Address account) {
    return world.node().client().transactionCount(account, BlockTag.LATEST);
  }
}
