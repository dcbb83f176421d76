package gavel.cli.exit;

import gavel.cli.Env;
import java.io.PrintStream;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Says on standard error what went wrong: one paragraph, and never a stack trace. */
public final class ErrorReport {

  private static final int BUG_FRAMES = 8;

  private final Env env;
  private final String program;
  private final boolean verbose;
  private final boolean json;

  /** A report for a program's errors; {@code verbose} adds the chain of causes. */
  public ErrorReport(Env env, String program, boolean verbose, boolean json) {
    this.env = env;
    this.program = program;
    this.verbose = verbose;
    this.json = json;
  }

  /** Shows it and returns the exit code that goes with it. */
  public ExitCode show(Throwable thrown) {
    Failure failure = Failures.of(thrown);
    PrintStream err = env.err();
    if (json) {
      env.out().println(document(failure));
    }
    err.println(program + ": " + failure.getMessage());
    failure.details().forEach(line -> err.println("  " + line));
    if (failure.code() == ExitCode.BUG) {
      where(thrown).forEach(line -> err.println("  " + line));
    }
    if (verbose) {
      causes(failure, err);
    }
    return failure.code();
  }

  private static ObjectNode document(Failure failure) {
    ObjectNode root = JsonMapper.shared().createObjectNode();
    root.put("schema", "gavel.error/1");
    root.put("exit", failure.code().code());
    root.put("error", failure.code().label());
    root.put("message", failure.getMessage());
    var details = root.putArray("details");
    failure.details().forEach(details::add);
    return root;
  }

  private static void causes(Failure failure, PrintStream err) {
    for (Throwable cause = failure.getCause(); cause != null; cause = cause.getCause()) {
      // What nobody foresaw may say anything, secrets included.
      String words = failure.code() == ExitCode.BUG ? "" : ": " + cause.getMessage();
      err.println("  because: " + cause.getClass().getSimpleName() + words);
    }
  }

  // For a report of a bug: where it happened, without values that could be secret.
  private static List<String> where(Throwable bug) {
    return java.util.Arrays.stream(bug.getStackTrace())
        .filter(frame -> frame.getClassName().startsWith("gavel."))
        .limit(BUG_FRAMES)
        .map(frame -> "in " + frame.getClassName() + " line " + frame.getLineNumber())
        .toList();
  }
}
