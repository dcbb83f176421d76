package gavel.protocol.offline;

import gavel.protocol.Times;
import gavel.protocol.journal.Journal;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.journal.NewEntry;
import gavel.protocol.offline.PlanFile.PlannedTransaction;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.submit.Outcome;
import gavel.protocol.submit.Progress;
import gavel.protocol.submit.Submitter;
import gavel.protocol.submit.WaitLevel;
import gavel.wallet.transaction.SignedTransaction;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Sends a plan file that was signed elsewhere, through the journal as everything else. */
public final class OfflineSender {
  private final EthClient chain;
  private final Journal journal;
  private final Submitter submitter;

  /** A sender on one chain. */
  public OfflineSender(EthClient chain, Journal journal, Submitter submitter) {
    this.chain = chain;
    this.journal = journal;
    this.submitter = submitter;
  }

  /**
   * Sends every transaction in turn, each once the one before is mined.
   *
   * @throws PlanFileException where it is not signed, of another chain, too late, or its nonces
   *     were used
   */
  public List<Outcome> send(PlanFile file, WaitLevel level, Progress progress) {
    requireSendable(file);
    List<Outcome> outcomes = new ArrayList<>();
    int last = file.transactions().size() - 1;
    for (int i = 0; i <= last; i++) {
      WaitLevel until = i < last ? WaitLevel.MINED : level;
      JournalEntry signed =
          written(file, file.transactions().get(i), SignedTransaction.decode(file.signed().get(i)));
      progress.reached(signed);
      Outcome outcome = submitter.sendSigned(signed, until, progress);
      outcomes.add(outcome);
      if (!(outcome instanceof Outcome.Mined)) {
        break;
      }
    }
    return outcomes;
  }

  private JournalEntry written(
      PlanFile file, PlannedTransaction planned, SignedTransaction signed) {
    JournalEntry entry =
        journal.reserveAt(
            new NewEntry(file.chainId(), file.from(), planned.title(), planned.purposeKey()),
            planned.unsigned().nonce());
    return journal.signed(entry, signed.raw(), signed.hash());
  }

  private void requireSendable(PlanFile file) {
    if (!file.isSigned()) {
      throw new PlanFileException("The plan file is not signed. To sign it: gavel tx sign FILE");
    }
    if (file.chainId() != chain.chainId()) {
      throw new PlanFileException(
          "The plan is for chain "
              + file.chainId()
              + "; the network chosen is chain "
              + chain.chainId()
              + ". Choose the right one: --network");
    }
    // A permit's end is held against the chain's time by the contract.
    Instant now = chain.latestBlock().timestamp();
    file.expires()
        .filter(end -> !now.isBefore(end))
        .ifPresent(
            end -> {
              throw new PlanFileException(
                  "The plan expired on " + Times.utc(end) + ", it would fail now. Make a new one.");
            });
    BigInteger next = chain.transactionCount(file.from(), BlockTag.PENDING);
    BigInteger first = file.transactions().getFirst().unsigned().nonce();
    if (!first.equals(next)) {
      throw new PlanFileException(
          "The plan begins with nonce "
              + first
              + ", but the account's next one is "
              + next
              + (first.compareTo(next) < 0
                  ? ": it was sent already, or something else was. Make a new plan."
                  : ": transactions before it are missing. Send those first."));
    }
  }
}
