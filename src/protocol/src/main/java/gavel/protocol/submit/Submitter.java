package gavel.protocol.submit;

import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.Journal;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.journal.NewEntry;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.SendingSigner;
import gavel.wallet.Signer;
import gavel.wallet.transaction.SignedTransaction;
import gavel.wallet.transaction.UnsignedTransaction;
import java.math.BigInteger;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes a plan from its check to its end: gas, fees and balance; then, step by step, simulation,
 * nonce, signature, journal, broadcast, and waiting.
 */
public final class Submitter {
  private final EthClient chain;
  private final Journal journal;
  private final FeePolicy policy;
  private final Tracker tracker;
  private final Waiter waiter;
  private L2Fees l2;

  /** A submitter on one chain with standard patience. */
  public Submitter(EthClient chain, Journal journal, FeePolicy policy, InstantSource clock) {
    this(chain, journal, policy, clock, Patience.STANDARD);
  }

  /** The same with how long to wait. */
  public Submitter(
      EthClient chain, Journal journal, FeePolicy policy, InstantSource clock, Patience patience) {
    this.chain = chain;
    this.journal = journal;
    this.policy = policy;
    this.tracker = new Tracker(chain, journal);
    this.waiter = new Waiter(chain, tracker, new Recovery(chain, journal), clock, patience);
  }

  /**
   * Looks at a plan; nothing is signed or written.
   *
   * @throws gavel.protocol.rpc.RpcException where no endpoint answers
   */
  public PreparedPlan prepare(Plan plan) {
    requireSameChain(plan);
    return preparation().prepare(plan);
  }

  /**
   * Sends every step in turn, each once the one before is mined.
   *
   * @return an outcome a step sent; the last one is no {@link Outcome.Mined} where it stopped early
   */
  public List<Outcome> sendAll(
      PreparedPlan confirmed, Signer signer, WaitLevel level, Progress progress) {
    List<Outcome> outcomes = new ArrayList<>();
    int last = confirmed.steps().size() - 1;
    for (int i = 0; i <= last; i++) {
      // A later step needs the earlier ones in a block, however little the caller wants to wait.
      WaitLevel until = i < last ? WaitLevel.MINED : level;
      Outcome outcome = send(confirmed, i, signer, until, progress);
      outcomes.add(outcome);
      if (!(outcome instanceof Outcome.Mined)) {
        break;
      }
    }
    return outcomes;
  }

  /**
   * Sends one step of a confirmed plan.
   *
   * @param index of the step, from 0
   * @throws ChecksFailedException where it would fail now, or take more gas than was confirmed
   * @throws gavel.protocol.journal.PurposeOpenException where it is under way already
   * @throws NotAcceptedException where the node refuses it
   * @throws gavel.protocol.rpc.RpcException where nobody could be asked; the journal knows how far
   *     it came
   */
  public Outcome send(
      PreparedPlan confirmed, int index, Signer signer, WaitLevel level, Progress progress) {
    Plan plan = confirmed.plan();
    requireSameChain(plan);
    PreparedStep step = exactly(confirmed, index, signer);
    if (signer instanceof SendingSigner wallet) {
      JournalEntry handed = new HandedOver(chain, journal).handOver(confirmed, step, wallet);
      progress.reached(handed);
      return waiter.await(handed, level, progress);
    }
    JournalEntry signed = sign(plan, step, confirmed, signer);
    progress.reached(signed);
    return sendSigned(signed, level, progress);
  }

  /** Sends an entry whose signed bytes are in the journal, and waits. */
  public Outcome sendSigned(JournalEntry signed, WaitLevel level, Progress progress) {
    JournalEntry sent = new Broadcast(chain, journal).send(signed);
    if (sent.state() == EntryState.SENT) {
      progress.reached(sent);
    }
    return waiter.await(sent, level, progress);
  }

  /** Waits for an entry that is on its way. */
  public Outcome await(JournalEntry entry, WaitLevel level, Progress progress) {
    return waiter.await(entry, level, progress);
  }

  /** What looks after entries that are on their way. */
  public Tracker tracker() {
    return tracker;
  }

  private PreparedStep exactly(PreparedPlan confirmed, int index, Signer signer) {
    PreparedStep shown = confirmed.steps().get(index);
    PreparedStep now =
        preparation().lookAgain(confirmed.plan(), shown.step().completed(signer), confirmed.fees());
    if (now.dryRun() instanceof DryRun.Refused(var revert)) {
      throw new ChecksFailedException(List.of(new Finding(shown.step().title(), revert.text())));
    }
    if (now.dryRun() instanceof DryRun.Passes(BigInteger gas)
        && gas.compareTo(shown.gasLimit()) > 0) {
      throw new ChecksFailedException(List.of(moreGas(shown, gas)));
    }
    return new PreparedStep(
        now.step(), now.gasLimit().min(shown.gasLimit()), now.l2Fee(), now.dryRun());
  }

  private static Finding moreGas(PreparedStep shown, BigInteger gas) {
    return new Finding(
        shown.step().title(),
        "The step \""
            + shown.step().title()
            + "\" now needs "
            + gas
            + " gas, more than the "
            + shown.gasLimit()
            + " that was confirmed. Run the command again to confirm the new fee.");
  }

  private JournalEntry sign(Plan plan, PreparedStep step, PreparedPlan confirmed, Signer signer) {
    BigInteger chainNonce = chain.transactionCount(plan.from(), BlockTag.PENDING);
    JournalEntry planned =
        journal.reserve(
            new NewEntry(
                plan.chainId(), plan.from(), step.step().title(), step.step().purposeKey()),
            chainNonce);
    boolean written = false;
    try {
      SignedTransaction signed =
          signer.sign(
              new UnsignedTransaction(
                  plan.chainId(),
                  planned.nonce(),
                  step.step().to(),
                  step.step().value(),
                  step.step().data(),
                  step.gasLimit(),
                  confirmed.fees()));
      JournalEntry entry = journal.signed(planned, signed.raw(), signed.hash());
      written = true;
      return entry;
    } finally {
      if (!written) {
        journal.dropped(planned);
      }
    }
  }

  private Preparation preparation() {
    if (l2 == null) {
      l2 = L2Fees.on(chain);
    }
    return new Preparation(chain, policy, l2);
  }

  private void requireSameChain(Plan plan) {
    if (plan.chainId() != chain.chainId()) {
      throw new IllegalArgumentException(
          "a plan for chain " + plan.chainId() + " was given to chain " + chain.chainId());
    }
  }
}
