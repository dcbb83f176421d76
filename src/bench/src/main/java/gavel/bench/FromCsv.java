package gavel.bench;

import de.siegmar.fastcsv.reader.CsvReader;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.fast.FastEngine;
import gavel.auction.io.BookCsv;
import gavel.auction.io.BookRead;
import gavel.auction.io.ReadOptions;
import gavel.auction.io.ReadOptions.Level;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
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
import org.openjdk.jmh.annotations.Warmup;

/** From a file to a settlement, one thread, without the digest. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
    value = 1,
    jvmArgs = {
      "-Xms3g",
      "-Xmx3g",
      "-XX:+UseSerialGC",
      "-XX:PretenureSizeThreshold=1m",
      "--enable-native-access=ALL-UNNAMED"
    })
@Warmup(iterations = 6)
@Measurement(iterations = 5)
public class FromCsv {
  /** How many rows. */
  @Param("10000000")
  public int bids;

  /** Where the book files are. */
  @Param("target/books")
  public String folder;

  private Path file;
  private Terms terms;

  /** Writes the file where it is not there yet. */
  @Setup
  public void prepare() {
    file = BookFile.of(Path.of(folder), bids);
    terms = Sales.terms(bids, false);
  }

  /** The floor: the bytes read and thrown away. */
  @Benchmark
  public long bytes() throws IOException {
    byte[] window = new byte[1 << 20];
    long sum = 0;
    try (InputStream in = Files.newInputStream(file)) {
      for (int count = in.read(window); count >= 0; count = in.read(window)) {
        sum += count + window[0];
      }
    }
    return sum;
  }

  /** A fast CSV library that finds all fields and makes nothing of them. */
  @Benchmark
  public long fastCsv() throws IOException {
    FieldCounter counter = new FieldCounter();
    try (CsvReader<Long> reader = CsvReader.builder().build(counter, file)) {
      for (Long fields : reader) {
        counter.count(fields);
      }
    }
    return counter.sum();
  }

  /** A fast database that reads the file and adds up by tick. */
  @Benchmark
  public int duckDb() throws SQLException {
    try (DuckDb database = new DuckDb()) {
      return database.groupByFile(file);
    }
  }

  /** Read with trust in the ids, and settled. */
  @Benchmark
  public Settlement trustIds() {
    return settle(Level.TRUST_IDS);
  }

  /** Read with the usual checks, and settled. */
  @Benchmark
  public Settlement usual() {
    return settle(Level.USUAL);
  }

  private Settlement settle(Level level) {
    BookRead read = BookCsv.read(file, terms.grid(), new ReadOptions(level, false));
    return new FastEngine(terms, Participants.NONE, 1).settle(read.bids());
  }
}
