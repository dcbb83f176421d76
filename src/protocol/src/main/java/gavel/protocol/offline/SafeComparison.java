package gavel.protocol.offline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What was planned for a Safe beside what it executed. A planned call is held to have been executed
 * where the very same call, to the byte, was; each execution counts for one.
 *
 * @param planned every call of the plan, in its order
 * @param others what the Safe called at the same contracts since, without having been planned
 * @param unreadable executions whose calls cannot be told from the transaction
 */
public record SafeComparison(
    List<Planned> planned, List<Other> others, List<SafeExecution> unreadable) {

  /** A planned call, and the transaction that tried it last; empty where none has. */
  public record Planned(SafePlan.Call call, Optional<SafeExecution> tried) {
    /** Whether it was executed. */
    public boolean executed() {
      return tried.filter(SafeExecution::succeeded).isPresent();
    }
  }

  /** A call that nobody planned. */
  public record Other(SafePlan.Call call, SafeExecution execution) {}

  public SafeComparison {
    planned = List.copyOf(planned);
    others = List.copyOf(others);
    unreadable = List.copyOf(unreadable);
  }

  /** Compares. */
  public static SafeComparison of(List<SafePlan.Call> plan, List<SafeExecution> executions) {
    List<Other> done = new ArrayList<>();
    for (SafeExecution each : executions) {
      each.calls().ifPresent(calls -> calls.forEach(call -> done.add(new Other(call, each))));
    }
    List<Planned> planned = new ArrayList<>();
    for (SafePlan.Call call : plan) {
      Optional<Other> match =
          take(done, call, true).or(() -> take(done, call, false)); // a failed try may be repeated
      planned.add(new Planned(call, match.map(Other::execution)));
    }
    Set<Object> contracts = plan.stream().map(SafePlan.Call::to).collect(Collectors.toSet());
    done.removeIf(each -> !contracts.contains(each.call().to()) || !each.execution().succeeded());
    return new SafeComparison(
        planned, done, executions.stream().filter(each -> each.calls().isEmpty()).toList());
  }

  private static Optional<Other> take(List<Other> done, SafePlan.Call call, boolean succeeded) {
    Optional<Other> match =
        done.stream()
            .filter(it -> it.call().equals(call) && it.execution().succeeded() == succeeded)
            .findFirst();
    match.ifPresent(done::remove);
    return match;
  }

  /** Whether the Safe did anything else than what was planned, or failed at it. */
  public boolean differs() {
    boolean failed = planned.stream().anyMatch(it -> it.tried().isPresent() && !it.executed());
    return failed || !others.isEmpty() || !unreadable.isEmpty();
  }

  /** Whether all of the plan was executed. */
  public boolean complete() {
    return planned.stream().allMatch(Planned::executed);
  }
}
