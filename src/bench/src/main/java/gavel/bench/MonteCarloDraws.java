package gavel.bench;

import gavel.auction.Participants;
import gavel.auction.Terms;
import gavel.auction.io.InventedCsv;
import gavel.auction.io.PopulationToml;
import gavel.auction.io.TermsToml;
import gavel.auction.montecarlo.Drawing;
import gavel.auction.montecarlo.MonteCarlo;
import gavel.auction.population.InventedBook;
import gavel.auction.population.Population;
import gavel.auction.whatif.Situation;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Exact bootstrap draws of a book of 50,000 bids, and invented rows as CSV. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xms1g", "-Xmx1g", "-XX:+UseSerialGC"})
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
public class MonteCarloDraws {
  /** How many bids the book has. */
  static final int BIDS = 50_000;

  static final int PRICES = 4000;
  static final int FULL = 200;
  static final int ROWS = 200_000;

  private MonteCarlo price;
  private MonteCarlo full;
  private Population population;
  private Terms terms;

  /** Invents the book. */
  @Setup
  public void invent() {
    population = PopulationToml.sample("gensyn-like").with(BIDS);
    terms = TermsToml.preset("gensyn");
    Situation situation =
        new Situation(
            InventedBook.of(population, terms.grid(), 7, 0).bids().toBook(),
            terms,
            Participants.NONE);
    price = MonteCarlo.bootstrap(situation, List.of(), false, 1);
    full = MonteCarlo.bootstrap(situation, List.of(), true, 1);
    population = population.with(ROWS);
  }

  private static long draw(MonteCarlo what, int draws, int threads) {
    long[] sum = new long[1];
    Drawing.run(what, 0, draws, threads, rows -> rows.forEach(row -> sum[0] += row[0]));
    return sum[0];
  }

  /** Price and raise only. */
  @Benchmark
  public long priceDraws() {
    return draw(price, PRICES, 1);
  }

  /** The same on two threads. */
  @Benchmark
  public long priceDrawsOnTwoThreads() {
    return draw(price, PRICES, 2);
  }

  /** All metrics: deciles, Gini, HHI. */
  @Benchmark
  public long fullDraws() {
    return draw(full, FULL, 1);
  }

  /** Rows of an invented book, written to nowhere. */
  @Benchmark
  public long inventedRows() throws IOException {
    InventedCsv.book(population, terms.grid(), 7, OutputStream.nullOutputStream());
    return ROWS;
  }
}
