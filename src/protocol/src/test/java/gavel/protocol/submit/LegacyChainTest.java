package gavel.protocol.submit;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.chain.LocalNode;
import gavel.protocol.journal.JournalEntry;
import gavel.wallet.KeySigner;
import gavel.wallet.transaction.Fees;
import gavel.wallet.transaction.SignedTransaction;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chain from before EIP-1559: its blocks have no base fee. */
class LegacyChainTest {
  @TempDir private Path folder;
  private Bench bench;
  private KeySigner alice;

  @BeforeEach
  void start() {
    bench =
        new Bench(folder, LocalNode.start(Bench.CHAIN, "--accounts", "0", "--hardfork", "berlin"));
    alice = bench.rich(1);
  }

  @AfterEach
  void stop() {
    bench.close();
  }

  @Test
  void aTransactionHasOneGasPriceIsMinedAndASpeedUpRaisesItByAnEighth() {
    bench.automine(false);
    PreparedPlan plan =
        bench.submitter().prepare(Bench.plan(alice.address(), Bench.pay("pay", 7))).requireClear();
    assertThat(plan.fees()).isEqualTo(new Fees.Legacy(bench.chain().gasPrice()));
    Outcome sent = bench.submitter().send(plan, 0, alice, WaitLevel.NONE, Progress.SILENT);
    Replacement replacement = new Replacement(bench.chain(), bench.journal(), FeePolicy.STANDARD);
    JournalEntry faster =
        replacement.send(sent.entry(), replacement.speedUp(sent.entry()), "speed up", alice);
    BigInteger price = priceOf(faster);
    assertThat(price.multiply(BigInteger.valueOf(8)))
        .isGreaterThanOrEqualTo(priceOf(sent.entry()).multiply(BigInteger.valueOf(9)));
    bench.mine();
    assertThat(bench.submitter().await(faster, WaitLevel.MINED, Progress.SILENT))
        .isInstanceOf(Outcome.Mined.class);
    assertThat(bench.chain().balance(Bench.RECEIVER)).isEqualTo(7);
  }

  @Test
  void aPriceThatWasAskedForIsTaken() {
    BigInteger own = new BigInteger("7000000000");
    FeePolicy policy =
        new FeePolicy(FeeSpeed.NORMAL, Optional.of(own), Optional.empty(), Optional.empty());
    assertThat(
            bench
                .submitter(bench.chain(), policy, Bench.QUICK)
                .prepare(Bench.plan(alice.address(), Bench.pay("pay", 7)))
                .fees())
        .isEqualTo(new Fees.Legacy(own));
  }

  private static BigInteger priceOf(JournalEntry entry) {
    return SignedTransaction.decode(entry.raw().orElseThrow()).unsigned().fees().ceilingPerGas();
  }
}
