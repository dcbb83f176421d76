package gavel.bench;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What a fast database needs for the demand by tick of the same book, in its own columns. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {"-Xmx1g", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 6, time = 1)
public class DuckDbInMemory {
  /** How many bids. */
  @Param("10000000")
  public int bids;

  /** Where the book files are. */
  @Param("target/books")
  public String folder;

  private DuckDb database;

  /** Loads the book. */
  @Setup
  public void load() throws SQLException {
    database = new DuckDb();
    database.load(BookFile.of(Path.of(folder), bids));
  }

  /** Demand by tick, exact in 128 bits. */
  @Benchmark
  public int groupBy() throws SQLException {
    return database.groupByTable();
  }

  /** Ends it. */
  @TearDown
  public void close() throws SQLException {
    database.close();
  }
}
