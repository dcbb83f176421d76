package gavel.cli.command.rehearse;

import gavel.cli.exit.Failure;
import gavel.cli.wiring.Session;
import gavel.devnet.Devnet;
import gavel.devnet.load.Claims;
import gavel.devnet.load.Crowd;
import gavel.devnet.load.HostileBids;
import gavel.devnet.load.HostileBids.Attempt;
import gavel.devnet.load.LoadFiles;
import gavel.devnet.load.LoadKeys;
import gavel.devnet.load.Registration;
import gavel.protocol.bundle.BundleFolder;
import gavel.protocol.claim.DistributionTree;
import gavel.protocol.claim.Distributor;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.sale.SaleTotal;
import gavel.protocol.sale.Stage;
import gavel.wallet.secret.PrivateFiles;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;

/** The whole sale, act by act. What the diary has as done is left alone. */
final class Rehearsal implements AutoCloseable {

  private static final int CLAIMS = 50;
  private static final Duration TGE_NOTICE = Duration.ofDays(3);

  private final Session session;
  private final RehearsalFolder folder;
  private final RehearsalPlan plan;
  private final boolean faults;
  private final Devnet devnet;
  private final Diary diary;
  private final Typist typist;
  private final Map<String, String> variables;
  private final LoadKeys keys;
  private final Crowd crowd;
  private final SafeFiles safe;

  Rehearsal(
      Session session, RehearsalFolder folder, RehearsalPlan plan, Devnet devnet, boolean faults) {
    this.session = session;
    this.folder = folder;
    this.plan = plan;
    this.faults = faults;
    this.devnet = devnet;
    this.diary = Diary.open(folder.diary());
    this.variables = folder.variables(session.env().variables());
    this.typist = new Typist(session.root(), session.env(), variables);
    this.keys = LoadKeys.of(folder.keys());
    this.crowd = new Crowd(devnet, plan.bidders(), keys);
    this.safe = new SafeFiles(folder.safe(), typist, devnet.account("operator").address());
  }

  Diary diary() {
    return diary;
  }

  /** Does what is left to do. */
  void run() {
    act(Act.DEPLOY, () -> {});
    act(Act.REGISTER, this::register);
    act(Act.FUND, () -> crowd.fund(counting("wallets have their money")));
    command(Act.OPEN, () -> stageIs(Stage.COMMITMENT), "operator", "stage", "commitment");
    bids();
    command(Act.COMMIT, () -> false, "operator", "commit");
    act(Act.CLOSE, () -> travel(devnet.descriptor().require(Keys.CLOSES)));
    command(
        Act.CANCELLATION, () -> stageIs(Stage.CANCELLATION), "operator", "stage", "cancellation");
    act(Act.PRELIMINARY, this::preliminary);
    act(Act.LEAVE, () -> crowd.leave(counting("have left or reduced")));
    command(Act.SETTLEMENT, () -> stageIs(Stage.SETTLEMENT), "operator", "stage", "settlement");
    settlement();
    money();
    tokens();
    act(Act.VERIFY, this::verify);
  }

  private void register() {
    PrivateFiles.write(devnet.folder().participants(), LoadFiles.participants(plan.bidders()));
    PrivateFiles.write(
        folder.entities(),
        LoadFiles.entities(
            plan.bidders(),
            plan.terms(),
            devnet.descriptor().require(Keys.OPENS),
            devnet.descriptor().require(Keys.CLOSES)));
    registration().close();
  }

  private Registration registration() {
    return Registration.start(devnet, folder.path(), folder.entities(), session::say);
  }

  private void bids() {
    if (diary.done(Act.BID) && diary.done(Act.HOSTILE)) {
      return;
    }
    try (Registration registration = registration()) {
      act(Act.BID, () -> crowd.bid(registration, reorganising(counting("wallets have bid"))));
      act(Act.HOSTILE, () -> hostile(registration));
    }
  }

  /** Once in the midst of the bids, the chain replaces its last blocks. */
  private Crowd.Progress reorganising(Crowd.Progress inner) {
    return (done, of) -> {
      inner.done(done, of);
      if (faults && done * 2 >= of) {
        new Faults(devnet, typist, diary, variables).reorganise("among the bids");
      }
    };
  }

  private void hostile(Registration registration) {
    List<Attempt> attempts = new HostileBids(devnet, keys, registration, plan.terms()).tryAll();
    List<Attempt> wrong = attempts.stream().filter(each -> !each.refused()).toList();
    for (Attempt each : wrong) {
      session.say("  " + each.what() + ": wanted " + each.expected() + ", got " + each.stopped());
    }
    diary.note(
        new Diary.Fault(
            "hostile bidders",
            (attempts.size() - wrong.size())
                + " of "
                + attempts.size()
                + " attempts were refused: "
                + String.join("; ", attempts.stream().map(Attempt::what).toList()),
            wrong.isEmpty()));
  }

  private void preliminary() {
    typist.does(
        "operator", "settle", "--preliminary", "--publish", folder.published().toString(), "--yes");
  }

  private void settlement() {
    String batch = Integer.toString(plan.batch());
    List<String> line = List.of("operator", "settle", "--send", "--batch", batch, "--yes");
    act(
        Act.SETTLE,
        () -> {
          safe.write("settle", "operator", "settle", "--send", "--batch", batch);
          if (faults) {
            Faults wrong = new Faults(devnet, typist, diary, variables);
            wrong.nodeDown(line, plan.batches());
            wrong.kill(line);
            wrong.reorganise("in the settlement");
          }
          typist.does(line.toArray(String[]::new));
        });
    command(Act.FINALIZE, () -> stageIs(Stage.DONE), "operator", "finalize");
  }

  private void money() {
    act(Act.FETCH, () -> crowd.fetchRefunds(counting("have fetched their refund")));
    String batch = Integer.toString(plan.batch());
    command(Act.REFUND, () -> false, "operator", "refund", "--batch", batch);
    command(Act.WITHDRAW, this::isPaidOut, "operator", "withdraw");
  }

  private void tokens() {
    command(Act.DISTRIBUTE, () -> false, "operator", "distribute");
    act(
        Act.TGE,
        () -> {
          Instant opens = devnet.time().plus(TGE_NOTICE);
          boolean announced =
              new Distributor(devnet.l2().client(), devnet.state().contracts().distributor())
                  .opensAt()
                  .isPresent();
          if (!announced) {
            safe.write("tge", "operator", "tge", "--opens", opens.toString());
            typist.does("operator", "tge", "--opens", opens.toString(), "--yes");
          }
        });
    act(Act.CLAIM, this::claims);
  }

  private void claims() {
    DistributionTree tree = BundleFolder.read(folder.bundle()).tree().orElseThrow();
    travel(devnet.time().plus(TGE_NOTICE));
    new Claims(devnet, plan.bidders(), keys).claim(tree, CLAIMS);
  }

  private void verify() {
    List<String> failed = new ArrayList<>();
    for (String what : List.of("settlement", "distribution")) {
      Typist.Ended ended = typist.types("verify", what);
      if (!ended.done()) {
        failed.add("gavel verify " + what + " ended with exit code " + ended.code());
        failed.add(ended.said().strip());
      }
    }
    if (!failed.isEmpty()) {
      throw Failure.differences("the rehearsed sale does not hold.", failed);
    }
  }

  private void travel(Instant to) {
    if (devnet.time().isBefore(to)) {
      devnet.warp(to);
    }
  }

  private boolean isPaidOut() {
    return devnet.sale().total(SaleTotal.ACCEPTED).equals(devnet.sale().total(SaleTotal.WITHDRAWN));
  }

  private boolean stageIs(Stage stage) {
    return devnet.sale().stage() == stage;
  }

  /** A command that an operator types; where a run was killed just after it, it is done already. */
  private void command(Act act, BooleanSupplier done, String... words) {
    act(
        act,
        () -> {
          if (!done.getAsBoolean()) {
            safe.write(act.key(), words);
            List<String> line = new ArrayList<>(List.of(words));
            line.add("--yes");
            typist.does(line.toArray(String[]::new));
          }
        });
  }

  private void act(Act act, Runnable work) {
    if (!diary.done(act)) {
      session.say(act.title() + " …");
    }
    diary.act(devnet, act, work);
  }

  private Crowd.Progress counting(String what) {
    return (done, of) -> {
      session.say("  " + done + " of " + of + " " + what);
      diary.beat();
    };
  }

  @Override
  public void close() {
    crowd.close();
    keys.close();
  }
}
