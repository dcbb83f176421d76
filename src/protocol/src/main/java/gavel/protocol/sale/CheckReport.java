package gavel.protocol.sale;

import gavel.protocol.Finding;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The outcome of all checks of something that is to be sent.
 *
 * @param checks how many were made
 * @param findings every one that failed, in the order in which the contract would refuse
 */
public record CheckReport(int checks, List<Finding> findings) {
  public CheckReport {
    findings = List.copyOf(findings);
  }

  /** Makes all of these checks. */
  static CheckReport of(List<Supplier<Optional<Finding>>> checks) {
    return new CheckReport(
        checks.size(), checks.stream().flatMap(check -> check.get().stream()).toList());
  }

  public boolean passed() {
    return findings.isEmpty();
  }

  /** How many checks passed. */
  public int passes() {
    return checks - findings.size();
  }
}
