package gavel.cli.wiring;

import gavel.cli.exit.Failure;
import gavel.cli.render.Table;
import gavel.protocol.Finding;
import gavel.protocol.sale.CheckReport;
import java.util.List;

/** Ends a command where the checks found something, with everything that they found. */
public final class Checks {

  private static final int LABEL = 9;

  private Checks() {}

  /** Says that all passed, or ends with exit 7 where a permit is missing, else with 4. */
  public static void require(Session session, String what, CheckReport report) {
    if (!report.passed()) {
      throw refusal(what, report.findings());
    }
    session.say("Checking … " + report.checks() + " of " + report.checks() + " passed");
  }

  /** The same for findings that are not counted. */
  public static void require(String what, List<Finding> findings) {
    if (!findings.isEmpty()) {
      throw refusal(what, findings);
    }
  }

  /** Whether a permit is what is missing, which comes before every other reason. */
  public static boolean permitMissing(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.id().equals("permit"));
  }

  /** A line a finding: what it is about, and the sentence. */
  public static List<String> lines(List<Finding> findings) {
    return findings.stream()
        .map(finding -> Table.left(finding.id(), LABEL) + finding.text())
        .toList();
  }

  private static Failure refusal(String what, List<Finding> findings) {
    boolean one = findings.size() == 1;
    String message =
        what + " would be refused" + (one ? ": " + sentence(findings) : many(findings));
    List<String> details = one ? next(findings.getFirst()) : lines(findings);
    return permitMissing(findings)
        ? Failure.notEligible(message, details.toArray(String[]::new))
        : Failure.refused(message, details);
  }

  private static String sentence(List<Finding> findings) {
    Finding only = findings.getFirst();
    return only.sentence() + (only.error().isEmpty() ? "." : " (" + only.error() + ").");
  }

  private static List<String> next(Finding only) {
    return only.next().isEmpty() ? List.of("Nothing was signed.") : List.of(only.next());
  }

  private static String many(List<Finding> findings) {
    return ", for " + findings.size() + " reasons. Nothing was signed.";
  }
}
