package gavel.spark;

import gavel.auction.cluster.ClusterBook;
import gavel.auction.io.BadInput;
import gavel.auction.io.BookCsv;
import gavel.auction.io.BookRead;
import gavel.auction.io.ReadOptions;
import gavel.auction.io.ReadOptions.Level;
import gavel.auction.terms.PriceGrid;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.Path;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.input.PortableDataStream;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.storage.StorageLevel;

/** Reads a book that lies on a cluster, each file where it lies. */
final class BookSource {
  private final SparkSession session;
  private final JavaSparkContext context;
  private final PriceGrid grid;

  BookSource(SparkSession session, PriceGrid grid) {
    this.session = session;
    this.context = new JavaSparkContext(session.sparkContext());
    this.grid = grid;
  }

  /**
   * The book in parts.
   *
   * @throws BadInput where it cannot be read, or has bad rows that are not to be skipped
   */
  Parts read(ClusterBook book) {
    boolean parquet = isParquet(book.location());
    boolean lenient = book.options().lenient();
    boolean together = book.options().level() == Level.TRUST_IDS && !parquet;
    JavaRDD<Part> files = kept(parquet ? parquet(book) : csv(book));
    Bad bad = Bad.of(files);
    bad.check(lenient);
    if (together) {
      return new Parts(files, bad.count(), bad.findings());
    }
    JavaRDD<Part> moved = kept(Shuffle.byEntity(files, 2 * context.defaultParallelism()));
    Bad contradictions = Bad.of(moved);
    files.unpersist(false);
    contradictions.check(lenient);
    Bad all = bad.plus(contradictions);
    return new Parts(moved, all.count(), all.findings());
  }

  private static JavaRDD<Part> kept(JavaRDD<Part> parts) {
    return parts.persist(StorageLevel.MEMORY_ONLY());
  }

  private boolean isParquet(String location) {
    try {
      Path path = new Path(location);
      FileStatus[] files = path.getFileSystem(context.hadoopConfiguration()).globStatus(path);
      if (files == null || files.length == 0) {
        throw new BadInput(location, "there is no such file or folder; check the path.");
      }
      return List.of(files).stream()
          .flatMap(
              each ->
                  each.isDirectory() ? inside(each.getPath()) : java.util.stream.Stream.of(each))
          .anyMatch(each -> each.getPath().getName().endsWith(".parquet"));
    } catch (IOException | IllegalArgumentException e) {
      throw new BadInput(location, "cannot be read: " + Causes.of(e), e);
    }
  }

  private java.util.stream.Stream<FileStatus> inside(Path folder) {
    try {
      return Arrays.stream(folder.getFileSystem(context.hadoopConfiguration()).listStatus(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private JavaRDD<Part> csv(ClusterBook book) {
    PriceGrid on = grid;
    Level level = book.options().level();
    return context
        .binaryFiles(book.location(), context.defaultParallelism())
        .map(file -> part(file._1(), file._2(), on, level));
  }

  private static Part part(String name, PortableDataStream file, PriceGrid grid, Level level) {
    String shown = name.replaceFirst("^file:(//)?", "");
    try (InputStream in = file.open()) {
      return part(shown, BookCsv.read(in, shown, grid, skipping(level)));
    } catch (IOException e) {
      throw new BadInput(shown, "cannot be read: " + Causes.of(e), e);
    }
  }

  /** What is wrong is told of all files together, so each is read to its end. */
  private static ReadOptions skipping(Level level) {
    return new ReadOptions(level, true);
  }

  private static Part part(String name, BookRead read) {
    return new Part(name, read.bids(), read.skipped(), read.findings());
  }

  /** Rows of Parquet files are read by the rules of CSV, and numbered within their partition. */
  private JavaRDD<Part> parquet(ClusterBook book) {
    PriceGrid on = grid;
    String location = book.location();
    return session
        .read()
        .parquet(location)
        .toJavaRDD()
        .mapPartitionsWithIndex(
            (index, rows) -> {
              if (!rows.hasNext()) {
                return List.<Part>of().iterator();
              }
              String name = "%s (partition %d)".formatted(location, index);
              byte[] csv = RowsAsCsv.of(rows);
              return List.of(
                      part(
                          name,
                          BookCsv.read(
                              new ByteArrayInputStream(csv), name, on, skipping(Level.USUAL))))
                  .iterator();
            },
            false);
  }
}
