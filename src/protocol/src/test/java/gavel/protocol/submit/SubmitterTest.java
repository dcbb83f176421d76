package gavel.protocol.submit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.Journal;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.journal.PurposeOpenException;
import gavel.protocol.rpc.BlockTag;
import gavel.wallet.Address;
import gavel.wallet.KeySigner;
import gavel.wallet.transaction.Fees;
import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SubmitterTest extends OnBench {
  /** Reverts with Error("no") whatever it is sent. */
  private static final String REFUSES =
      "0x7f08c379a000000000000000000000000000000000000000000000000000000000600052602060045260026024"
          + "527f6e6f00000000000000000000000000000000000000000000000000000000000060445260646000fd";

  /** Reverts from block 200 on: what is simulated before and mined after it is refused. */
  private static final String REFUSES_FROM_BLOCK_200 = "0x60c84310600c5760006000fd5b00";

  @Test
  void aPlanIsMinedAndEveryStateIsInTheJournalFirst() {
    List<EntryState> states = new ArrayList<>();
    Outcome outcome =
        send(Bench.plan(alice.address(), Bench.pay("pay", 7)), WaitLevel.MINED, states);
    assertThat(outcome).isInstanceOf(Outcome.Mined.class);
    assertThat(states).containsExactly(EntryState.SIGNED, EntryState.SENT, EntryState.MINED);
    assertThat(bench.chain().balance(Bench.RECEIVER)).isEqualTo(7);
    assertThat(bench.journal().find(1)).contains(outcome.entry());
  }

  @Test
  void thePlanShowsWhatItMayCostAtMostAndCostsNoMore() {
    PreparedPlan prepared =
        bench.submitter().prepare(Bench.plan(alice.address(), Bench.pay("pay", 7)));
    assertThat(prepared.findings()).isEmpty();
    assertThat(prepared.steps().getFirst().gasLimit()).isEqualTo(26_250);
    Outcome.Mined mined = (Outcome.Mined) send(prepared.plan(), WaitLevel.MINED, new ArrayList<>());
    assertThat(mined.receipt().fee()).isLessThanOrEqualTo(prepared.feeCeiling());
    assertThat(prepared.balance().subtract(bench.chain().balance(alice.address())))
        .isEqualTo(mined.receipt().fee().add(BigInteger.valueOf(7)));
  }

  @Test
  void stepsAreSentInOrderEachAfterTheOneBefore() {
    PreparedPlan prepared =
        bench
            .submitter()
            .prepare(
                Bench.plan(
                    alice.address(),
                    Bench.pay("one", 1),
                    Bench.pay("two", 2),
                    Bench.pay("three", 3)));
    List<Outcome> outcomes =
        bench.submitter().sendAll(prepared, alice, WaitLevel.MINED, Progress.SILENT);
    assertThat(outcomes).hasSize(3).allMatch(outcome -> outcome instanceof Outcome.Mined);
    assertThat(outcomes)
        .extracting(outcome -> outcome.entry().nonce().intValue())
        .containsExactly(0, 1, 2);
    assertThat(bench.chain().balance(Bench.RECEIVER)).isEqualTo(6);
  }

  @Test
  void whatWouldRevertIsFoundBeforeASignature() {
    Plan plan = Bench.plan(alice.address(), Bench.call("bid", bench.contract(REFUSES)));
    PreparedPlan prepared = bench.submitter().prepare(plan);
    assertThat(prepared.findings()).hasSize(1);
    assertThat(prepared.findings().getFirst().subject()).isEqualTo("bid");
    assertThat(prepared.findings().getFirst().sentence()).contains("no");
    assertThatThrownBy(prepared::requireClear).isInstanceOf(ChecksFailedException.class);
    assertThatThrownBy(
            () -> bench.submitter().send(prepared, 0, alice, WaitLevel.MINED, Progress.SILENT))
        .isInstanceOf(ChecksFailedException.class);
    assertThat(bench.journal().latest(10)).isEmpty();
  }

  @Test
  void aLaterStepThatNeedsAnEarlierOneIsSaidToBeUnseen() {
    Plan plan =
        Bench.plan(
            alice.address(), Bench.pay("pay", 1), Bench.call("bid", bench.contract(REFUSES)));
    PreparedPlan prepared = bench.submitter().prepare(plan);
    assertThat(prepared.findings()).isEmpty();
    assertThat(prepared.steps().getLast().dryRun()).isEqualTo(new DryRun.NotYet());
  }

  @Test
  void aRevertInABlockIsTold() {
    Address contract = bench.contract(REFUSES_FROM_BLOCK_200);
    Plan plan = Bench.plan(alice.address(), Bench.call("late", contract));
    PreparedPlan prepared = bench.submitter().prepare(plan);
    bench.automine(false);
    Outcome pending = bench.submitter().send(prepared, 0, alice, WaitLevel.NONE, Progress.SILENT);
    assertThat(pending).isInstanceOf(Outcome.Pending.class);
    bench.chain().raw("anvil_dropAllTransactions");
    bench.chain().raw("anvil_mine", "0xc8");
    bench.chain().sendRawTransaction(pending.entry().raw().orElseThrow());
    bench.mine();
    Outcome outcome = bench.submitter().await(pending.entry(), WaitLevel.MINED, Progress.SILENT);
    assertThat(outcome).isInstanceOf(Outcome.Reverted.class);
    assertThat(bench.journal().find(1)).map(JournalEntry::state).contains(EntryState.REVERTED);
  }

  @Test
  void tooLittleMoneyIsFoundBeforeASignature() {
    KeySigner poor = bench.rich(2);
    bench.chain().raw("anvil_setBalance", poor.address().lower(), "0x5");
    PreparedPlan prepared =
        bench.submitter().prepare(Bench.plan(poor.address(), Bench.pay("pay", 0)));
    assertThat(prepared.findings()).extracting(Finding::subject).containsExactly("balance");
    assertThat(prepared.findings().getFirst().sentence())
        .contains(poor.address() + " has 0.000000000000000005 ETH on chain 313371");
  }

  @Test
  void theSamePurposeIsNotSentTwiceWhileItIsOpen() {
    bench.automine(false);
    PreparedPlan prepared =
        bench.submitter().prepare(Bench.plan(alice.address(), Bench.pay("pay", 1)));
    bench.submitter().send(prepared, 0, alice, WaitLevel.NONE, Progress.SILENT);
    assertThatThrownBy(
            () -> bench.submitter().send(prepared, 0, alice, WaitLevel.NONE, Progress.SILENT))
        .isInstanceOf(PurposeOpenException.class);
  }

  @Test
  void twoProcessesOnOneAccountDoNotCollide() {
    bench.automine(false);
    PreparedPlan one = bench.submitter().prepare(Bench.plan(alice.address(), Bench.pay("one", 1)));
    PreparedPlan two = bench.submitter().prepare(Bench.plan(alice.address(), Bench.pay("two", 2)));
    bench.submitter().send(one, 0, alice, WaitLevel.NONE, Progress.SILENT);
    try (Journal other = bench.openJournal()) {
      new Submitter(
              bench.chain(),
              other,
              FeePolicy.STANDARD,
              java.time.InstantSource.system(),
              Bench.QUICK)
          .send(two, 0, alice, WaitLevel.NONE, Progress.SILENT);
    }
    bench.mine();
    assertThat(bench.chain().balance(Bench.RECEIVER)).isEqualTo(3);
  }

  @Test
  void aSignerThatRefusesLeavesNoGap() {
    PreparedPlan prepared =
        bench.submitter().prepare(Bench.plan(alice.address(), Bench.pay("pay", 1)));
    KeySigner closed = bench.rich(1);
    closed.close();
    assertThatThrownBy(
            () -> bench.submitter().send(prepared, 0, closed, WaitLevel.MINED, Progress.SILENT))
        .isInstanceOf(IllegalStateException.class);
    assertThat(bench.journal().find(1)).map(JournalEntry::state).contains(EntryState.DROPPED);
    Outcome outcome = send(prepared.plan(), WaitLevel.MINED, new ArrayList<>());
    assertThat(outcome.entry().nonce()).isEqualTo(0);
  }

  @Test
  void aForeignTransactionWithTheNonceEndsTheWait() {
    bench.automine(false);
    PreparedPlan prepared =
        bench.submitter().prepare(Bench.plan(alice.address(), Bench.pay("pay", 1)));
    Outcome pending = bench.submitter().send(prepared, 0, alice, WaitLevel.NONE, Progress.SILENT);
    bench.chain().raw("anvil_dropAllTransactions");
    bench.chain().raw("anvil_setNonce", alice.address().lower(), "0x1");
    bench.mine();
    Outcome outcome = bench.submitter().await(pending.entry(), WaitLevel.MINED, Progress.SILENT);
    assertThat(outcome).isInstanceOf(Outcome.Replaced.class);
    assertThat(outcome.entry().state()).isEqualTo(EntryState.REPLACED);
  }

  @Test
  void patienceEndsAsPendingAndTheEntryStaysOpen() {
    bench.automine(false);
    Submitter hasty =
        bench.submitter(
            bench.chain(), FeePolicy.STANDARD, Bench.QUICK.within(Duration.ofMillis(50)));
    PreparedPlan prepared = hasty.prepare(Bench.plan(alice.address(), Bench.pay("pay", 1)));
    Outcome outcome = hasty.send(prepared, 0, alice, WaitLevel.MINED, Progress.SILENT);
    assertThat(outcome).isInstanceOf(Outcome.Pending.class);
    assertThat(bench.journal().watched()).hasSize(1);
  }

  @Test
  void aTransactionIsFinalOnceItsBlockIs() {
    Outcome mined =
        send(Bench.plan(alice.address(), Bench.pay("pay", 1)), WaitLevel.MINED, new ArrayList<>());
    bench.chain().raw("anvil_mine", "0x100");
    assertThat(bench.submitter().tracker().observe(mined.entry()).state())
        .isEqualTo(EntryState.FINAL);
  }

  @Test
  void waitingForASureBlockEndsOnceItIsAsSureAsThat() {
    Outcome mined =
        send(Bench.plan(alice.address(), Bench.pay("pay", 1)), WaitLevel.MINED, new ArrayList<>());
    Submitter hasty =
        bench.submitter(
            bench.chain(), FeePolicy.STANDARD, Bench.QUICK.within(Duration.ofMillis(200)));
    Outcome early = hasty.await(mined.entry(), WaitLevel.FINALIZED, Progress.SILENT);
    assertThat(early).isInstanceOf(Outcome.Pending.class);
    assertThat(early.entry().state()).isEqualTo(EntryState.MINED);
    // Of 32 blocks an epoch, this node calls a block safe one later and final two later.
    bench.chain().raw("anvil_mine", "0x28");
    assertThat(hasty.await(early.entry(), WaitLevel.SAFE, Progress.SILENT))
        .isInstanceOf(Outcome.Mined.class);
    assertThat(hasty.await(early.entry(), WaitLevel.FINALIZED, Progress.SILENT))
        .isInstanceOf(Outcome.Pending.class);
    bench.chain().raw("anvil_mine", "0x28");
    Outcome end = hasty.await(early.entry(), WaitLevel.FINALIZED, Progress.SILENT);
    assertThat(end).isInstanceOf(Outcome.Mined.class);
    assertThat(end.entry().state()).isEqualTo(EntryState.FINAL);
  }

  @Test
  void aCeilingBelowTheBaseFeeIsAFindingAndFeesNeverPassIt() {
    BigInteger baseFee = bench.chain().latestBlock().baseFee().orElseThrow();
    FeePolicy tight =
        new FeePolicy(
            FeeSpeed.NORMAL,
            Optional.empty(),
            Optional.empty(),
            Optional.of(baseFee.shiftRight(1)));
    PreparedPlan prepared =
        bench
            .submitter(bench.chain(), tight, Bench.QUICK)
            .prepare(Bench.plan(alice.address(), Bench.pay("pay", 1)));
    assertThat(prepared.findings()).extracting(Finding::subject).containsExactly("fee");
    assertThat(prepared.fees().ceilingPerGas()).isEqualTo(baseFee.shiftRight(1));
  }

  @Test
  void feesThatWereAskedForAreTaken() {
    FeePolicy own =
        new FeePolicy(
            FeeSpeed.FAST,
            Optional.of(new BigInteger("5000000000")),
            Optional.of(BigInteger.valueOf(42)),
            Optional.empty());
    PreparedPlan prepared =
        bench
            .submitter(bench.chain(), own, Bench.QUICK)
            .prepare(Bench.plan(alice.address(), Bench.pay("pay", 1)));
    assertThat(prepared.fees())
        .isEqualTo(new Fees.Eip1559(new BigInteger("5000000000"), BigInteger.valueOf(42)));
  }

  @Test
  void anL2sDataAndOperatorFeesAreInTheCeiling() {
    // Answers every call with 800: 800 × 9 / 8 for the data and 800 for the operator.
    bench.chain().raw("anvil_setCode", L2Fees.ORACLE.lower(), "0x6103206000526020" + "6000f3");
    PreparedPlan prepared =
        bench.submitter().prepare(Bench.plan(alice.address(), Bench.pay("pay", 1)));
    assertThat(prepared.steps().getFirst().l2Fee()).isEqualTo(1_700);
    assertThat(prepared.feeCeiling())
        .isEqualTo(
            prepared
                .fees()
                .ceilingPerGas()
                .multiply(BigInteger.valueOf(26_250))
                .add(BigInteger.valueOf(1_700)));
  }

  private Outcome send(Plan plan, WaitLevel level, List<EntryState> states) {
    Submitter submitter = bench.submitter();
    PreparedPlan prepared = submitter.prepare(plan).requireClear();
    assertThat(prepared.nonce())
        .isEqualTo(bench.chain().transactionCount(plan.from(), BlockTag.PENDING));
    return submitter.send(prepared, 0, alice, level, entry -> states.add(entry.state()));
  }
}
