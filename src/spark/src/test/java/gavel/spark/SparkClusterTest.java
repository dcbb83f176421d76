package gavel.spark;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.auction.Auction;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.UnsettledException;
import gavel.auction.cluster.ClearedParts;
import gavel.auction.cluster.Cluster;
import gavel.auction.cluster.ClusterBook;
import gavel.auction.cluster.ClusterException;
import gavel.auction.io.AllocationsCsv;
import gavel.auction.io.BadInput;
import gavel.auction.io.BookCsv;
import gavel.auction.io.DrawSource;
import gavel.auction.io.ReadOptions;
import gavel.auction.io.ReadOptions.Level;
import gavel.auction.io.TermsToml;
import gavel.auction.montecarlo.Drawing;
import gavel.auction.montecarlo.MonteCarlo;
import gavel.auction.montecarlo.MyBid;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real Spark on two processors of this machine, beside the engine in this process. */
class SparkClusterTest {
  private static final Terms GENSYN = TermsToml.preset("gensyn");
  private static final ReadOptions TRUSTING = new ReadOptions(Level.TRUST_IDS, false);

  private static Cluster cluster;

  @TempDir private static Path folder;
  private static Path whole;
  private static Path byFile;
  private static Path scattered;

  @BeforeAll
  static void writeTheBooks() throws IOException {
    whole = folder.resolve("book.csv");
    InventedRows rows = new InventedRows(InventedRows.bids(30_000));
    rows.writeWhole(whole);
    byFile = rows.writeByEntity(folder.resolve("by-entity"), 5);
    scattered = rows.writeScattered(folder.resolve("scattered"), 4);
    cluster = new SparkEngine().connect("local[2]");
  }

  @AfterAll
  static void disconnect() {
    cluster.close();
  }

  @Test
  void aFolderWhoseFilesHoldWholeEntitiesIsClearedLikeTheWholeBook() throws IOException {
    compare(new ClusterBook(byFile.toString(), TRUSTING), "trusted");
  }

  @Test
  void entitiesMayLieInSeveralFiles() throws IOException {
    compare(new ClusterBook(scattered.toString(), ReadOptions.USUAL), "scattered");
  }

  @Test
  void aFolderOfParquetIsClearedLikeTheWholeBook() throws IOException {
    String parquet = folder.resolve("parquet").toString();
    SparkSession.active()
        .read()
        .option("header", true)
        .csv(scattered.toString())
        .write()
        .mode(SaveMode.ErrorIfExists)
        .parquet(parquet);

    compare(new ClusterBook(parquet, ReadOptions.USUAL), "from-parquet");
  }

  private static void compare(ClusterBook book, String name) throws IOException {
    Settlement wanted =
        Auction.settle(
            BookCsv.read(whole, GENSYN.grid(), ReadOptions.USUAL).bids(),
            GENSYN,
            Participants.NONE);
    Path allocations = folder.resolve(name + "-allocations");

    ClearedParts got = cluster.clear(book, GENSYN, Optional.of(allocations.toString()));

    assertThat(wanted.rationed()).isTrue();
    assertThat(got.book().clearing().price()).isEqualTo(wanted.price());
    assertThat(got.book().clearing().pStar()).isEqualTo(wanted.pStar());
    assertThat(got.book().subscription()).isEqualTo(wanted.subscription());
    assertThat(got.tranches()).isEqualTo(wanted.tranches());
    assertThat(got.totals().winners()).isEqualTo(wanted.totals().winners());
    assertThat(got.totals().accepted()).isEqualTo(wanted.totals().accepted());
    assertThat(rows(allocations)).isEqualTo(rows(wanted));
  }

  /** All rows of all files, without the headers that each has. */
  private static List<String> rows(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.getFileName().toString().startsWith("part-"))
          .flatMap(SparkClusterTest::lines)
          .filter(line -> !line.equals(AllocationsCsv.HEADER))
          .sorted()
          .toList();
    }
  }

  private static Stream<String> lines(Path file) {
    try {
      return Files.readAllLines(file).stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> rows(Settlement settlement) throws IOException {
    StringBuilder out = new StringBuilder();
    AllocationsCsv.write(settlement, out);
    return out.toString().lines().skip(1).sorted().toList();
  }

  @Test
  void drawsAreThoseOfOneMachine() throws IOException {
    Path small = folder.resolve("small.csv");
    new InventedRows(InventedRows.bids(2_000)).writeWhole(small);
    DrawSource source =
        DrawSource.ofBook(
            Files.readAllBytes(small),
            new byte[0],
            "format = 1\npreset = \"gensyn\"\n",
            List.of(new MyBid(2_500_000_000L, 440)),
            false,
            7);
    MonteCarlo here = source.read();
    List<long[]> wanted = new ArrayList<>();
    Drawing.run(here, 3, 1_000, 1, wanted::addAll);
    List<long[]> got = new ArrayList<>();

    cluster.draw(source, 3, 1_000, got::addAll);

    assertThat(got.toArray(long[][]::new)).isDeepEqualTo(wanted.toArray(long[][]::new));
  }

  @Test
  void badRowsOfAllFilesAreNamedWithFileAndLine() throws IOException {
    Path bad = Files.createDirectory(folder.resolve("bad"));
    Files.writeString(bad.resolve("a.csv"), "entity,amount,price\nann,-5,3\nbob,5,0\n");
    Files.writeString(bad.resolve("b.csv"), "entity,amount,price\ncid,5,3\ndan,x,3\n");
    ClusterBook book = new ClusterBook(bad.toString(), ReadOptions.USUAL);

    assertThatThrownBy(() -> cluster.clear(book, GENSYN, Optional.empty()))
        .isInstanceOf(BadInput.class)
        .hasMessageContainingAll(
            bad.resolve("a.csv") + ", line 2, amount: an amount cannot be negative, got -5.",
            bad.resolve("a.csv") + ", line 3, price: a price of 0 cannot be bid",
            bad.resolve("b.csv") + ", line 3, amount: wanted an amount in USD");

    ClearedParts lenient =
        cluster.clear(
            new ClusterBook(bad.toString(), new ReadOptions(Level.USUAL, true)),
            GENSYN,
            Optional.empty());
    assertThat(lenient.skipped()).isEqualTo(3);
    assertThat(lenient.book().sums().committed()).isEqualTo(5_000_000);
  }

  @Test
  void filesThatContradictEachOtherAreNamed() throws IOException {
    Path bad = Files.createDirectory(folder.resolve("contradiction"));
    Files.writeString(bad.resolve("a.csv"), "entity,amount,price\nann,5,3\nbob,7,9\n");
    Files.writeString(bad.resolve("b.csv"), "entity,amount,price\nann,5,4\nbob,7,9\n");
    ClusterBook book = new ClusterBook(bad.toString(), ReadOptions.USUAL);

    assertThatThrownBy(() -> cluster.clear(book, GENSYN, Optional.empty()))
        .isInstanceOf(BadInput.class)
        .hasMessageContainingAll("has the price", "an entity has one bid", "twice");
  }

  @Test
  void whatIsNotThereOrCannotBeClearedInPartsIsRefused() {
    ClusterBook none = new ClusterBook(folder.resolve("nowhere").toString(), ReadOptions.USUAL);
    assertThatThrownBy(() -> cluster.clear(none, GENSYN, Optional.empty()))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("there is no such file or folder");
    ClusterBook book = new ClusterBook(byFile.toString(), TRUSTING);
    assertThatThrownBy(() -> cluster.clear(book, TermsToml.preset("monad"), Optional.empty()))
        .isInstanceOf(UnsettledException.class)
        .hasMessageContaining("cannot be cleared in parts");
  }

  @Test
  void aFolderThatIsThereAlreadyIsNotWrittenOver() throws IOException {
    Path there = Files.createDirectory(folder.resolve("there"));
    ClusterBook book = new ClusterBook(byFile.toString(), TRUSTING);

    assertThatThrownBy(() -> cluster.clear(book, GENSYN, Optional.of(there.toString())))
        .isInstanceOf(ClusterException.class)
        .hasMessageContaining("already exists");
    assertThat(there).isEmptyDirectory();
  }
}
