package gavel.protocol.submit;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.journal.NewEntry;
import gavel.protocol.rpc.BlockTag;
import gavel.wallet.Bytes;
import gavel.wallet.transaction.Fees;
import gavel.wallet.transaction.SignedTransaction;
import gavel.wallet.transaction.UnsignedTransaction;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RecoveryTest extends OnBench {
  @Test
  void whatWasSignedButNotSentIsSentToTheByte() {
    JournalEntry signed = signedOnly();
    List<Resumed> resumed = recovery().resume();
    assertThat(resumed).hasSize(1);
    assertThat(resumed.getFirst().note()).contains("the same bytes");
    bench.submitter().await(resumed.getFirst().after(), WaitLevel.MINED, Progress.SILENT);
    assertThat(bench.chain().receipt(signed.hash().orElseThrow())).isPresent();
    assertThat(bench.chain().balance(Bench.RECEIVER)).isEqualTo(5);
    assertThat(recovery().resume()).isEmpty();
  }

  @Test
  void whatTheNodeForgotIsSentAgain() {
    Outcome pending = pending("pay");
    bench.chain().raw("anvil_dropAllTransactions");
    assertThat(recovery().resume())
        .extracting(Resumed::note)
        .containsExactly("The node had forgotten it; the same bytes were sent again.");
    bench.mine();
    assertThat(bench.submitter().await(pending.entry(), WaitLevel.MINED, Progress.SILENT))
        .isInstanceOf(Outcome.Mined.class);
  }

  @Test
  void whatAReorganisationUndidIsSentAgain() {
    String snapshot = bench.chain().raw("evm_snapshot").asString();
    PreparedPlan plan = bench.submitter().prepare(Bench.plan(alice.address(), Bench.pay("pay", 5)));
    Outcome mined = bench.submitter().send(plan, 0, alice, WaitLevel.MINED, Progress.SILENT);
    bench.chain().raw("evm_revert", snapshot);
    assertThat(bench.chain().balance(Bench.RECEIVER)).isEqualTo(0);
    assertThat(recovery().resume())
        .extracting(Resumed::note)
        .containsExactly("A reorganisation undid its block; the same bytes were sent again.");
    Outcome again = bench.submitter().await(mined.entry(), WaitLevel.MINED, Progress.SILENT);
    assertThat(again).isInstanceOf(Outcome.Mined.class);
    assertThat(again.entry().hash()).isEqualTo(mined.entry().hash());
    assertThat(bench.chain().balance(Bench.RECEIVER)).isEqualTo(5);
  }

  @Test
  void speedingUpAndCancellingEndWithExactlyOneMined() {
    Outcome stuck = pending("pay");
    Replacement replacement = replacement();
    JournalEntry faster =
        replacement.send(stuck.entry(), replacement.speedUp(stuck.entry()), "speed up", alice);
    JournalEntry cancelled = replacement.send(faster, replacement.cancel(faster), "cancel", alice);
    bench.mine();
    Outcome outcome = bench.submitter().await(cancelled, WaitLevel.MINED, Progress.SILENT);
    assertThat(outcome).isInstanceOf(Outcome.Mined.class);
    assertThat(bench.chain().balance(Bench.RECEIVER)).isEqualTo(0);
    assertThat(bench.journal().latest(10))
        .extracting(JournalEntry::state)
        .containsExactly(EntryState.MINED, EntryState.REPLACED, EntryState.REPLACED);
    assertThat(replacement.winner(stuck.entry())).map(JournalEntry::id).contains(cancelled.id());
  }

  @Test
  void whereTheOriginalIsMinedAfterAllTheReplacementIsSaidToBeReplaced() {
    Outcome stuck = pending("pay");
    Replacement replacement = replacement();
    JournalEntry faster =
        replacement.send(stuck.entry(), replacement.speedUp(stuck.entry()), "speed up", alice);
    bench.chain().raw("anvil_dropAllTransactions");
    bench.chain().sendRawTransaction(stuck.entry().raw().orElseThrow());
    bench.mine();
    Outcome outcome = bench.submitter().await(faster, WaitLevel.MINED, Progress.SILENT);
    assertThat(outcome).isInstanceOf(Outcome.Replaced.class);
    recovery().resume();
    assertThat(replacement.winner(faster)).map(JournalEntry::id).contains(stuck.entry().id());
  }

  @Test
  void bothFeesRiseByAnEighthAtLeast() {
    Outcome stuck = pending("pay");
    SignedTransaction old = SignedTransaction.decode(stuck.entry().raw().orElseThrow());
    BigInteger before = old.unsigned().fees().ceilingPerGas();
    BigInteger after = replacement().speedUp(stuck.entry()).fees().ceilingPerGas();
    assertThat(after.multiply(BigInteger.valueOf(8)))
        .isGreaterThanOrEqualTo(before.multiply(BigInteger.valueOf(9)));
  }

  @Test
  void gapsAndForeignTransactionsAreExplained() {
    bench.chain().raw("anvil_setNonce", alice.address().lower(), "0x3");
    pending("one");
    JournalEntry beyond =
        bench
            .journal()
            .reserve(
                new NewEntry(Bench.CHAIN, alice.address(), "far", Optional.empty()),
                BigInteger.valueOf(6));
    assertThat(beyond.nonce()).isEqualTo(6);
    NonceReport report = NonceReport.of(bench.chain(), bench.journal(), alice.address());
    assertThat(report.missing()).containsExactly(BigInteger.valueOf(4), BigInteger.valueOf(5));
    bench.chain().raw("anvil_dropAllTransactions");
    bench.chain().raw("anvil_setNonce", alice.address().lower(), "0x6");
    assertThat(NonceReport.of(bench.chain(), bench.journal(), alice.address()).foreign())
        .containsExactly(BigInteger.valueOf(4), BigInteger.valueOf(5));
    assertThat(report.sentences()).singleElement().asString().contains("nonce 4");
  }

  @Test
  void whatAnotherMachineSentAndStillWaitsIsSaidBeforeMoreIsSent() {
    pending("one");
    assertThat(elsewhere()).isEmpty();
    bench
        .chain()
        .sendRawTransaction(
            alice
                .sign(
                    new UnsignedTransaction(
                        Bench.CHAIN,
                        BigInteger.ONE,
                        Optional.of(Bench.RECEIVER),
                        BigInteger.TWO,
                        Bytes.EMPTY,
                        BigInteger.valueOf(21_000),
                        new Fees.Legacy(new BigInteger("5000000000"))))
                .raw());
    assertThat(elsewhere().orElseThrow()).contains("1 transaction of this account", "from nonce 1");
    bench.mine();
    assertThat(elsewhere()).isEmpty();
  }

  private Optional<String> elsewhere() {
    BigInteger next = bench.chain().transactionCount(alice.address(), BlockTag.PENDING);
    return NonceReport.waitingElsewhere(bench.chain(), bench.journal(), alice.address(), next);
  }

  private Outcome pending(String purpose) {
    bench.automine(false);
    PreparedPlan plan =
        bench.submitter().prepare(Bench.plan(alice.address(), Bench.pay(purpose, 5)));
    return bench.submitter().send(plan, 0, alice, WaitLevel.NONE, Progress.SILENT);
  }

  /** A process that ended between the journal and the node. */
  private JournalEntry signedOnly() {
    PreparedPlan plan = bench.submitter().prepare(Bench.plan(alice.address(), Bench.pay("pay", 5)));
    try {
      bench
          .submitter()
          .send(
              plan,
              0,
              alice,
              WaitLevel.MINED,
              entry -> {
                throw new StoppedException();
              });
    } catch (StoppedException _) {
      // As wanted.
    }
    return bench.journal().find(1).orElseThrow();
  }

  private static final class StoppedException extends RuntimeException {
    private static final long serialVersionUID = 1L;
  }

  private Recovery recovery() {
    return new Recovery(bench.chain(), bench.journal());
  }

  private Replacement replacement() {
    return new Replacement(bench.chain(), bench.journal(), FeePolicy.STANDARD);
  }
}
