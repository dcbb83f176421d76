package gavel.protocol.submit;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.protocol.ProtocolException;
import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.rpc.RetryPolicy;
import gavel.protocol.rpc.RpcException;
import gavel.protocol.submit.FaultProxy.Fault;
import java.math.BigInteger;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * A bad network between the program and a real node. Whatever it does, a payment ends as made once,
 * or as an error that a later run with a good network goes on from.
 *
 * <p>GAVEL_FAULTS says how many payments over a mix of all faults; 15 where it is not set.
 */
class FaultTest extends OnBench {
  private static final Patience HASTY =
      new Patience(Duration.ofMillis(5), Duration.ofMillis(20), Duration.ofMillis(500));

  private static final List<Fault> ALL = List.of(Fault.values());

  /** Of a client whose every request may be spoilt; one that ran out is one more fault. */
  private static final Duration SHORT = Duration.ofMillis(300);

  private static final Duration SLOW = Duration.ofMillis(400);

  private int made;

  @ParameterizedTest
  @EnumSource(Fault.class)
  void aNetworkThatDoesThisToEveryOtherRequestLosesAndDoublesNothing(Fault fault) {
    Random random = new Random(7);
    try (FaultProxy proxy =
        new FaultProxy(
            bench.node().endpoint(), SLOW, body -> random.nextBoolean() ? fault : Fault.NONE)) {
      for (int i = 0; i < 3; i++) {
        payOverBadNetwork(proxy, SHORT);
        goOnOverGoodNetwork();
      }
      assertThat(proxy.counts()).containsKey(fault);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Fault.class,
      names = {
        "LOST_REQUEST",
        "LOST_ANSWER",
        "TRUNCATED",
        "TOO_MANY_REQUESTS",
        "FORGOTTEN",
        "SLOW"
      })
  void whateverHappensToTheSendItselfTheSameBytesAreMinedOnce(Fault fault) {
    // Nothing else goes wrong, however slow the machine.
    Duration patience = fault == Fault.SLOW ? Duration.ofSeconds(1) : Duration.ofSeconds(20);
    try (FaultProxy proxy =
        new FaultProxy(
            bench.node().endpoint(),
            Duration.ofMillis(1_200),
            body -> body.contains("eth_sendRawTransaction") ? fault : Fault.NONE)) {
      payOverBadNetwork(proxy, patience);
      List<JournalEntry> entries = bench.journal().latest(10);
      assertThat(entries).hasSize(1);
      goOnOverGoodNetwork();
      assertThat(bench.journal().latest(10)).hasSize(1);
      assertThat(bench.journal().find(1))
          .map(JournalEntry::hash)
          .contains(entries.getFirst().hash());
    }
  }

  @Test
  void anyMixOfFaultsLosesAndDoublesNothing() {
    int payments = Integer.parseInt(System.getenv().getOrDefault("GAVEL_FAULTS", "15"));
    Set<Fault> seen = EnumSet.noneOf(Fault.class);
    // How many requests a payment makes, and so which faults it meets, depends on the machine.
    for (int i = 0; i < payments || seen.size() < ALL.size(); i++) {
      Random random = new Random(1_000 + i);
      try (FaultProxy proxy =
          new FaultProxy(
              bench.node().endpoint(),
              SLOW,
              body -> random.nextInt(3) == 0 ? ALL.get(random.nextInt(ALL.size())) : Fault.NONE)) {
        payOverBadNetwork(proxy, SHORT);
        goOnOverGoodNetwork();
        seen.addAll(proxy.counts().keySet());
      }
    }
  }

  /** Ends with an outcome, or with an error that is meant for people. */
  private void payOverBadNetwork(FaultProxy proxy, Duration patience) {
    EthClient chain =
        EthClient.connect(
            List.of(proxy.endpoint()),
            Bench.CHAIN,
            patience,
            new RetryPolicy(2, Duration.ofMillis(5), Duration.ofMillis(20)));
    Submitter submitter = bench.submitter(chain, FeePolicy.STANDARD, HASTY);
    try {
      PreparedPlan plan =
          submitter.prepare(Bench.plan(alice.address(), Bench.pay("pay", 1))).requireClear();
      submitter.send(plan, 0, alice, WaitLevel.MINED, Progress.SILENT);
    } catch (RpcException | ChecksFailedException | NotAcceptedException e) {
      assertThat(e.getMessage()).hasSizeGreaterThan(20).doesNotContain("Exception:");
    }
  }

  private void goOnOverGoodNetwork() {
    for (Resumed resumed : new Recovery(bench.chain(), bench.journal()).resume()) {
      if (resumed.after().state().isOpen()) {
        bench.submitter().await(resumed.after(), WaitLevel.MINED, Progress.SILENT);
      }
    }
    if (paidOnce()) {
      made++;
    } else {
      PreparedPlan plan =
          bench.submitter().prepare(Bench.plan(alice.address(), Bench.pay("pay", 1)));
      bench.submitter().send(plan, 0, alice, WaitLevel.MINED, Progress.SILENT);
      made++;
    }
    assertThat(bench.chain().balance(Bench.RECEIVER)).isEqualTo(made);
    assertThat(bench.chain().transactionCount(alice.address(), BlockTag.LATEST)).isEqualTo(made);
    assertThat(bench.journal().watched())
        .extracting(JournalEntry::state)
        .containsOnly(EntryState.MINED);
  }

  private boolean paidOnce() {
    BigInteger balance = bench.chain().balance(Bench.RECEIVER);
    if (balance.intValueExact() > made + 1) {
      throw new ProtocolException("paid twice: " + balance + " after " + made);
    }
    return balance.intValueExact() == made + 1;
  }
}
