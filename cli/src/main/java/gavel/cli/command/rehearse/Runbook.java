package gavel.cli.command.rehearse;

import gavel.devnet.Devnet;
import gavel.protocol.settle.GasBudget;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Puts a rehearsal together: what was done when, how long it took, and what it cost. */
final class Runbook {

  private final RehearsalPlan plan;
  private final Diary diary;
  private final Duration engine;
  private final GasBudget budget;
  private final Map<Act, GasUsed> used = new EnumMap<>(Act.class);

  Runbook(Devnet devnet, RehearsalPlan plan, Diary diary, Duration engine) {
    this.plan = plan;
    this.diary = diary;
    this.engine = engine;
    this.budget = plan.budget();
    for (Act act : Act.values()) {
      Diary.Entry entry = diary.entry(act).orElseThrow();
      GasUsed l1 = GasUsed.between(devnet.l1().client(), entry.fromL1(), entry.toL1());
      GasUsed l2 = GasUsed.between(devnet.l2().client(), entry.fromL2(), entry.toL2());
      used.put(act, l1.plus(l2));
    }
  }

  /** What is shown at the end. */
  RehearsalView view(RehearsalFolder folder) {
    List<RehearsalView.Row> rows = new ArrayList<>();
    for (Act act : Act.values()) {
      GasUsed gas = used.get(act);
      rows.add(
          new RehearsalView.Row(act, diary.entry(act).orElseThrow().took(), gas, planned(act)));
    }
    return new RehearsalView(
        plan.bidders().size(), plan.wallets(), rows, diary.faults(), engine, budget, folder);
  }

  private long planned(Act act) {
    return switch (act) {
      case OPEN, CANCELLATION, SETTLEMENT -> budget.stage();
      case COMMIT -> budget.commit();
      case SETTLE -> budget.settle();
      case FINALIZE -> budget.finalization();
      case REFUND -> budget.refund();
      case WITHDRAW -> budget.withdraw();
      case DISTRIBUTE -> budget.distribute();
      case TGE -> budget.tge();
      default -> 0;
    };
  }

  /** The whole of it as Markdown. */
  String text() {
    StringBuilder text = new StringBuilder("# Runbook\n\n");
    text.append(
        "From a rehearsal with %,d made-up entities and %,d wallets on local chains. ! is a step from which there is no way back.\n\n"
            .formatted(plan.bidders().size(), plan.wallets()));
    text.append("| | | who | command | took | calls | gas | planned |\n");
    text.append("|---|---|---|---|---|---|---|---|\n");
    int number = 0;
    for (Act act : Act.values()) {
      text.append(row(++number, act));
    }
    text.append(
        "\nThe engine alone takes %.2f s for the settlement.\n\n# What went wrong on purpose\n\n"
            .formatted(engine.toMillis() / 1000.0));
    for (Diary.Fault fault : diary.faults()) {
      text.append(
          "- %s: %s%s\n"
              .formatted(fault.what(), fault.came(), fault.mended() ? "" : " – NOT MENDED"));
    }
    text.append(
        "\n# Batches for a Safe\n\nIn the folder `safe`, one for each of the operator's steps.\n");
    return text.toString();
  }

  private String row(int number, Act act) {
    GasUsed gas = used.get(act);
    return String.format(
        Locale.ROOT,
        "| %d%s | %s | %s | %s | %s | %,d | %,d | %s |%n",
        number,
        act.irreversible() ? " !" : "",
        act.title(),
        act.who(),
        act.line().map(line -> "`gavel " + line + "`").orElse(""),
        RehearsalView.seconds(diary.entry(act).orElseThrow().took()),
        gas.calls(),
        gas.gas(),
        act.planned() ? "%,d".formatted(planned(act)) : "");
  }
}
