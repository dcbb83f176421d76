package gavel.cli.command.tx;

import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.AccountOptions;
import gavel.cli.option.FeeOptions;
import gavel.cli.option.NetworkOptions;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Chains;
import gavel.cli.wiring.Session;
import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.submit.FeePolicy;
import gavel.protocol.submit.Outcome;
import gavel.protocol.submit.Replacement;
import gavel.protocol.submit.Submitter;
import gavel.protocol.submit.WaitLevel;
import gavel.protocol.submit.Wei;
import gavel.wallet.Signer;
import gavel.wallet.transaction.UnsignedTransaction;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What speeding up and cancelling have in common: show, ask, sign, send, and follow both. */
final class Replacing {

  @Mixin private TxArgument which;

  @Option(names = "--yes", description = "do not ask before signing")
  private boolean yes;

  @Mixin private AccountOptions account;

  @Mixin private NetworkOptions network;

  @Mixin private FeeOptions fees;

  View run(
      Session session,
      String schema,
      String verb,
      BiFunction<Replacement, JournalEntry, UnsignedTransaction> by) {
    JournalEntry entry = which.in(session.journal());
    FeePolicy policy = fees.policy(session.setting(Optional.empty(), "fee-ceiling"));
    EthClient chain = new Chains(session, network).chain(entry.chainId());
    Submitter submitter = new Submitter(chain, session.journal(), policy, session.env().clock());
    JournalEntry now = submitter.tracker().observe(entry);
    if (now.state() == EntryState.HANDED_OVER) {
      throw Failure.refused(
          "a wallet that sends by itself has transaction "
              + now.id()
              + ", and it was not seen yet.",
          List.of("Once it is declined or gone in that wallet: gavel tx forget " + now.id()));
    }
    Replacement replacement = new Replacement(chain, session.journal(), policy);
    UnsignedTransaction unsigned = by.apply(replacement, now);
    session.say(
        verb
            + " transaction "
            + entry.id()
            + " ("
            + entry.purpose()
            + ", nonce "
            + entry.nonce()
            + ") on chain "
            + entry.chainId()
            + ": fee now at most "
            + Wei.atMost(unsigned.gasLimit().multiply(unsigned.fees().ceilingPerGas()))
            + ".");
    if (!yes) {
      session.confirm("Sign and send it? The first one may still be mined instead.");
    }
    JournalEntry sent;
    Accounts accounts = new Accounts(session, account);
    try (Signer signer = accounts.unlock(accounts.byNameOrAddress(entry.account().toString()))) {
      sent = replacement.send(now, unsigned, verb + " " + entry.id(), signer);
    }
    return new OutcomeView(schema, either(submitter, replacement, sent), WaitLevel.MINED);
  }

  /** The outcome of whichever of the two was mined. */
  private static Outcome either(Submitter submitter, Replacement replacement, JournalEntry sent) {
    Outcome outcome = submitter.await(sent, WaitLevel.MINED, entry -> {});
    if (!(outcome instanceof Outcome.Replaced)) {
      return outcome;
    }
    replacement.original(sent).ifPresent(submitter.tracker()::observe);
    return replacement
        .winner(sent)
        .map(winner -> submitter.await(winner, WaitLevel.MINED, entry -> {}))
        .orElseThrow(
            () ->
                Failure.notFinal(
                    "another wallet's transaction used nonce " + sent.nonce() + ".",
                    "To see the journal: gavel tx list"));
  }
}
