package gavel.bench;

import java.util.List;

/**
 * How fast something is to be, as a ratio of speeds within one run.
 *
 * @param measured the benchmark's name
 * @param beside the floor's or peer's name
 * @param least the ratio to reach
 */
record Target(String measured, String beside, String least) {
  /** All of them. */
  static final List<Target> ALL =
      List.of(
          new Target("clear", "arraySum", "0.6"),
          new Target("clear", "groupBy", "4"),
          new Target("floors", "arraySum", "0.18"),
          new Target("settleAtTheCap", "numpyAtTheCap", "2.5"),
          new Target("settleBetween", "numpyBetween", "2.5"),
          new Target("settleBetweenOnTwoThreads wall", "settleBetween wall", "1.4"),
          new Target("trustIds", "fastCsv", "2.3"),
          new Target("trustIds", "duckDb", "1.5"),
          new Target("usual", "fastCsv", "0.5"));
}
