package gavel.cli.wiring;

import gavel.cli.exit.Failure;
import gavel.cli.option.AccountOptions;
import gavel.cli.option.SendOptions;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.network.Network;
import gavel.protocol.rpc.EthClient;
import gavel.protocol.submit.ChecksFailedException;
import gavel.protocol.submit.FeePolicy;
import gavel.protocol.submit.Finding;
import gavel.protocol.submit.NonceReport;
import gavel.protocol.submit.Outcome;
import gavel.protocol.submit.Patience;
import gavel.protocol.submit.Plan;
import gavel.protocol.submit.PreparedPlan;
import gavel.protocol.submit.PreparedStep;
import gavel.protocol.submit.Progress;
import gavel.protocol.submit.Recovery;
import gavel.protocol.submit.Submitter;
import gavel.protocol.submit.WaitLevel;
import gavel.wallet.Signer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The way of everything that is sent: look, show, ask, unlock, sign, write down, send, wait. */
public final class Sending {

  private final Session session;
  private final Accounts accounts;
  private final SendOptions options;
  private boolean confirmed;
  private Optional<Function<ChecksFailedException, Sent>> otherwise = Optional.empty();

  /** Sends with these options. */
  public Sending(Session session, AccountOptions account, SendOptions options) {
    this(session, new Accounts(session, account), options);
  }

  private Sending(Session session, Accounts accounts, SendOptions options) {
    this.session = session;
    this.accounts = accounts;
    this.options = options;
  }

  /** Asks nothing: the person has said yes to a summary of all that is sent. */
  public Sending confirmed() {
    this.confirmed = true;
    return this;
  }

  /** What to do instead, where a plan's only step is refused right before it is signed. */
  public Sending orElse(Function<ChecksFailedException, Sent> instead) {
    Sending other = new Sending(session, accounts, options);
    other.confirmed = confirmed;
    other.otherwise = Optional.of(instead);
    return other;
  }

  /**
   * What follows needs it in a block.
   *
   * @throws Failure where nobody is to wait for that
   */
  public Sending goingOn() {
    if (options.until() == WaitLevel.NONE) {
      throw Failure.usage(
          "this command goes on after its transactions are mined, so it waits for them.",
          "Leave --wait none out.");
    }
    return this;
  }

  /**
   * Sends a plan after showing it and asking.
   *
   * @param network what the chain is called
   * @param review what it does in words, shown before the question; the network and fees are added
   */
  public Sent send(EthClient chain, Network network, Account account, Plan plan, Review review) {
    return send(chain, network, account, plan, review, Progress.SILENT);
  }

  /**
   * The same.
   *
   * @param also hears of each state that a transaction reaches
   */
  public Sent send(
      EthClient chain, Network network, Account account, Plan plan, Review review, Progress also) {
    Freshness.require(session, chain, network);
    Submitter submitter =
        new Submitter(chain, session.journal(), policy(), session.env().clock(), patience());
    PreparedPlan prepared = prepare(submitter, plan);
    Optional<String> elsewhere =
        NonceReport.waitingElsewhere(chain, session.journal(), plan.from(), prepared.nonce());
    show(prepared, network, account, elsewhere.map(review::note).orElse(review));
    if (options.out().isPresent() || options.safe().isPresent()) {
      new PlanOutput(session, options, chain).write(prepared);
      return Sent.dryRun(prepared);
    }
    if (options.dryRun()) {
      session.say("Dry run: nothing was signed.");
      return Sent.dryRun(prepared);
    }
    review.phrase().ifPresent(session::requireTyped);
    if (!options.yes() && !confirmed && review.phrase().isEmpty()) {
      session.confirm(plan.steps().size() == 1 ? "Sign and send?" : "Sign and send all?");
    }
    try {
      return outcome(prepared, sendAll(submitter, prepared, account, also));
    } catch (ChecksFailedException refused) {
      return otherwise.orElse(Sending::changed).apply(refused);
    }
  }

  /**
   * Goes on with what an earlier run of this account signed and left open: sends the same bytes
   * again where no node has them, and waits. Nothing is signed.
   *
   * @throws Failure where another process is at it, or something is not mined in time
   */
  public void finish(EthClient chain, Account account) {
    Submitter submitter = new Submitter(chain, session.journal(), policy(), session.env().clock());
    Recovery recovery = new Recovery(chain, session.journal());
    session.journal().dropAbandoned();
    for (JournalEntry open : open(chain, account)) {
      JournalEntry now = recovery.resume(open).after();
      if (now.state() == EntryState.PLANNED) {
        throw Failure.notFinal(
            "another gavel of this account is about to sign \"" + open.purpose() + "\".",
            "Let it end, then run this command again.");
      }
      session.say("  " + open.purpose() + " was left open by an earlier run; going on with it");
      if (now.state().isOpen()
          && submitter.await(now, WaitLevel.MINED, this::progress)
              instanceof Outcome.Pending late) {
        throw Failure.notFinal(
            open.purpose() + " is sent and not yet mined: " + late.why(),
            "To go on: gavel tx wait, then run this command again.");
      }
    }
  }

  /** Ethereum takes a quarter of an hour to finalize a block. */
  private Patience patience() {
    return switch (options.until()) {
      case NONE, MINED -> Patience.STANDARD;
      case SAFE, FINALIZED -> Patience.STANDARD.within(Duration.ofMinutes(30));
    };
  }

  private FeePolicy policy() {
    return options.fees().policy(session.setting(Optional.empty(), "fee-ceiling"));
  }

  private List<JournalEntry> open(EthClient chain, Account account) {
    return session.journal().ofAccount(chain.chainId(), account.address()).stream()
        .filter(entry -> entry.state().isOpen())
        .sorted(Comparator.comparing(JournalEntry::nonce))
        .toList();
  }

  private List<Outcome> sendAll(
      Submitter submitter, PreparedPlan prepared, Account account, Progress also) {
    Progress both =
        entry -> {
          progress(entry);
          also.reached(entry);
        };
    try (Signer signer = accounts.unlock(account, Optional.of(prepared.plan().chainId()))) {
      return submitter.sendAll(prepared, signer, options.until(), both);
    }
  }

  private Sent outcome(PreparedPlan prepared, List<Outcome> outcomes) {
    return switch (outcomes.getLast()) {
      case Outcome.Mined _ -> Sent.mined(prepared, outcomes);
      case Outcome.Reverted reverted ->
          throw Failure.reverted(
              reverted.entry().purpose()
                  + " was mined and reverted: "
                  + reverted.revert().text()
                  + ".",
              "Transaction " + reverted.entry().hash().orElseThrow(),
              "What was mined before it stays. Run the same command again: it starts from there.");
      case Outcome.Pending _ when options.until() == WaitLevel.NONE ->
          Sent.underWay(prepared, outcomes);
      case Outcome.Pending late -> throw notFinal(late);
      case Outcome.Replaced replaced ->
          throw Failure.notFinal(
              replaced.entry().purpose()
                  + " was replaced by another transaction of this account: "
                  + replaced.by());
    };
  }

  private Failure notFinal(Outcome.Pending late) {
    boolean mined = late.entry().block().isPresent();
    String level = options.until().name().toLowerCase(Locale.ROOT);
    return Failure.notFinal(
        late.entry().purpose()
            + (mined ? " is mined and not yet " + level + ": " : " is sent and not yet mined: ")
            + late.why(),
        "To go on: gavel tx wait " + late.entry().id() + " --wait " + level);
  }

  private static Sent changed(ChecksFailedException failed) {
    List<String> lines = new ArrayList<>(failed.findings().stream().map(Sending::line).toList());
    lines.add("What is mined already stays. Run the same command again: it starts from there.");
    throw Failure.refused(
            "the chain has changed since this was shown, and it would fail now. Nothing more was"
                + " signed.",
            lines)
        .because(failed);
  }

  private static PreparedPlan prepare(Submitter submitter, Plan plan) {
    try {
      return submitter.prepare(plan).requireClear();
    } catch (ChecksFailedException failed) {
      throw Failure.refused(
              "this would be refused. Nothing was signed.",
              failed.findings().stream().map(Sending::line).toList())
          .because(failed);
    }
  }

  private static String line(Finding finding) {
    return finding.subject() + ": " + finding.sentence();
  }

  private void show(PreparedPlan prepared, Network network, Account account, Review review) {
    if (session.quiet()) {
      return;
    }
    Page page = new Page(session.env(), session.env().err(), false);
    page.blank();
    review.rows().forEach(row -> page.row(row.label(), row.value()));
    page.row("From", account.line());
    page.row("On", network + (network.mainnet() ? " · MAINNET: real money" : ""));
    page.row("Sends", sends(prepared.steps()));
    page.row(
        "Fee",
        "at most "
            + Money.ether(prepared.feeCeiling())
            + " (balance "
            + Money.etherDown(prepared.balance())
            + ")");
    review.notes().forEach(note -> page.row("Note", note));
    page.blank();
  }

  private static String sends(List<PreparedStep> steps) {
    String calls =
        steps.stream().map(step -> step.step().decoded()).collect(Collectors.joining(", then "));
    return steps.size() == 1 ? calls : steps.size() + " transactions: " + calls;
  }

  private void progress(JournalEntry entry) {
    if (entry.state() == EntryState.MINED) {
      session.say(
          "  "
              + entry.purpose()
              + "  "
              + entry.hash().orElseThrow()
              + " mined in block "
              + entry.block().orElseThrow().number());
    }
  }
}
