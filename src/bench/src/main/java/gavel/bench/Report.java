package gavel.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs all benchmarks and prints each result beside its target, as lines of a Markdown table. */
public final class Report {
  private static final int BIDS = 10_000_000;

  private final Map<String, Double> milliseconds = new TreeMap<>();

  private Report() {}

  /**
   * Runs them.
   *
   * @param args the folder for book files, the path of {@code numpy_peer.py}, and, where only some
   *     are to run, a regular expression of JMH's
   */
  public static void main(String[] args) throws RunnerException, IOException, InterruptedException {
    Path folder = Path.of(args[0]).toAbsolutePath();
    Path script = Path.of(args[1]);
    String which = args.length > 2 ? args[2] : "gavel.bench";
    if (!which.startsWith("MonteCarlo")) {
      BookFile.of(folder, BIDS);
    }
    Report report = new Report();
    report.run(folder, which);
    if (report.milliseconds.containsKey("settleBetween")) {
      report.numpy(script, folder);
    }
    report.print();
  }

  private void run(Path folder, String which) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(which)
                    .param("bids", Integer.toString(BIDS))
                    .param("folder", folder.toString())
                    .addProfiler(CpuTime.class)
                    .build())
            .run();
    for (RunResult result : results) {
      String name = result.getPrimaryResult().getLabel();
      double wall = result.getPrimaryResult().getStatistics().getPercentile(50);
      milliseconds.put(name + " wall", wall);
      milliseconds.put(
          name, result.getSecondaryResults().get(CpuTime.NAME).getStatistics().getPercentile(50));
    }
  }

  private void numpy(Path script, Path folder) throws IOException, InterruptedException {
    for (boolean atTheCap : List.of(true, false)) {
      Optional<Double> took = NumpyPeer.milliseconds(script, folder, BIDS, atTheCap);
      took.ifPresent(cpu -> milliseconds.put(atTheCap ? "numpyAtTheCap" : "numpyBetween", cpu));
    }
  }

  private void print() {
    System.out.println(
        "| measured | million a second | beside | million a second | ratio | target |");
    System.out.println("|---|---|---|---|---|---|");
    for (Target target : Target.ALL) {
      Double ours = milliseconds.get(target.measured());
      Double other = milliseconds.get(target.beside());
      if (ours != null && other != null) {
        System.out.printf(
            Locale.ROOT,
            "| %s | %.1f | %s | %.1f | %.2f | ≥ %s |%n",
            target.measured(),
            BIDS / ours / 1000,
            target.beside(),
            BIDS / other / 1000,
            other / ours,
            target.least());
      }
    }
    for (Rate rate : Rate.ALL) {
      Double took = milliseconds.get(rate.measured());
      if (took != null) {
        System.out.printf(
            Locale.ROOT,
            "| %s | %,.0f %s a second | | | | ≥ %,d |%n",
            rate.measured(),
            rate.times() * 1000 / took,
            rate.unit(),
            rate.least());
      }
    }
    Double one = milliseconds.get("priceDraws wall");
    Double two = milliseconds.get("priceDrawsOnTwoThreads wall");
    if (one != null && two != null) {
      System.out.printf(
          Locale.ROOT, "| draws on two threads | %.2f × one | | | | ≥ 1.6 |%n", one / two);
    }
    System.out.println();
    milliseconds.forEach(
        (name, ms) -> System.out.printf(Locale.ROOT, "%-40s %10.2f ms%n", name, ms));
  }
}
