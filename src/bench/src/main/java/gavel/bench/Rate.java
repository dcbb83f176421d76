package gavel.bench;

import java.util.List;

/**
 * How much of something is to be done in a second.
 *
 * @param measured the benchmark's name
 * @param times how much one operation of it does
 * @param unit of what
 * @param least a second
 */
record Rate(String measured, int times, String unit, long least) {
  /** All of them. */
  static final List<Rate> ALL =
      List.of(
          new Rate("priceDraws", MonteCarloDraws.PRICES, "draws", 25_000),
          new Rate("fullDraws", MonteCarloDraws.FULL, "draws", 1000),
          new Rate("inventedRows", MonteCarloDraws.ROWS, "rows", 1_000_000));
}
