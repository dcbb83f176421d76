package gavel.auction.io;

import gavel.auction.EntityId;
import gavel.auction.TokenId;
import gavel.auction.fast.BidColumns;
import gavel.auction.fast.RowBatch;
import gavel.auction.fast.RowCollector;
import gavel.auction.fast.RowCollector.Said;
import gavel.auction.fast.RowCollector.Verdict;
import gavel.auction.io.Layout.Column;
import gavel.auction.io.ReadOptions.Level;
import gavel.auction.terms.PriceGrid;
import java.io.IOException;
import java.io.InputStream;

/** Reads one book file from a stream into columns. */
final class BookReader {
  /** Rows shorter than this lie in the window whole when they are looked at. */
  private static final int USUAL_ROW = 4096;

  private final String file;
  private final ReadOptions options;
  private final ByteFeed feed;
  private final Findings findings;
  private final Lines lines = new Lines();
  private final RowBatch batch = new RowBatch();
  private long line = 1;
  private Layout layout;
  private RowCollector collector;
  private RowScanner scanner;
  private SlowRow slow;
  private PriceReader prices;

  BookReader(InputStream in, String file, ReadOptions options) {
    this.file = file;
    this.options = options;
    this.feed = new ByteFeed(in);
    this.findings = new Findings(file);
  }

  /**
   * Reads everything.
   *
   * @param size of the stream in bytes, or 0 where that is not known
   * @throws BadInput where the file cannot be used, or has bad rows and they are not to be skipped
   */
  BookRead read(PriceGrid grid, long size) throws IOException {
    feed.ensure(USUAL_ROW);
    skipByteOrderMark();
    header();
    prepare(grid, size);
    int most = 1;
    while (more()) {
      int plain = scanner.read(feed.bytes(), feed.position(), most);
      if (plain > 0) {
        collect(plain);
        feed.position(scanner.after(plain));
        line += plain;
      } else {
        slowRow();
      }
      // After a row that is not plain the next ones may be alike, and looking far ahead in vain.
      most = plain == 0 ? 1 : Math.min(2 * most, RowBatch.CAPACITY);
    }
    BidColumns bids = collector.build(this::duplicate);
    if (!options.lenient()) {
      findings.throwIfAny();
    }
    return new BookRead(bids, findings.count(), findings.first());
  }

  private boolean more() throws IOException {
    if (feed.limit() - feed.position() < USUAL_ROW) {
      feed.ensure(USUAL_ROW);
    }
    return feed.position() < feed.limit();
  }

  private void skipByteOrderMark() {
    byte[] bytes = feed.bytes();
    int at = feed.position();
    if (bytes[at] == (byte) 0xef && bytes[at + 1] == (byte) 0xbb && bytes[at + 2] == (byte) 0xbf) {
      feed.position(at + 3);
    }
  }

  private void header() throws IOException {
    while (more()) {
      long at = line;
      try {
        CsvRecord header = record();
        if (!isBlank(header)) {
          layout = Layout.of(header.fields(), file, at);
          return;
        }
      } catch (CsvRecord.Malformed e) {
        throw new BadInput(file, "the header " + e.getMessage(), e);
      }
    }
    throw new BadInput(file, "is empty; a header with column names is wanted.");
  }

  private void prepare(PriceGrid grid, long size) {
    boolean strict = options.level() == Level.STRICT;
    collector = new RowCollector(expectedRows(size), options.level() == Level.TRUST_IDS);
    // What rows have that name no token.
    collector.tokenNumber(TokenId.NONE);
    TokenImages images = new TokenImages();
    prices = new PriceReader(grid, layout.export());
    scanner = new RowScanner(layout, strict, images, prices, batch);
    slow = new SlowRow(layout, strict, images, prices, batch, collector, findings);
  }

  /** From how many rows the first window holds, with a little to spare. */
  private int expectedRows(long size) {
    int rows = 0;
    for (int i = feed.position(); i < feed.limit(); i++) {
      rows += feed.bytes()[i] == '\n' ? 1 : 0;
    }
    long window = Math.max(1, feed.limit() - feed.position());
    return (int) Math.min(1 << 28, Math.max(size, window) * (rows + 1.0) / window * 1.01 + 16);
  }

  /** Takes the next record out of the window, which grows if it must. */
  private CsvRecord record() throws IOException, CsvRecord.Malformed {
    int end = CsvRecord.end(feed.bytes(), feed.position(), feed.limit());
    while (end < 0 && !feed.isEnded()) {
      feed.ensure(2 * (feed.limit() - feed.position()) + USUAL_ROW);
      end = CsvRecord.end(feed.bytes(), feed.position(), feed.limit());
    }
    int stop = end < 0 ? feed.limit() : end;
    try {
      CsvRecord record = CsvRecord.read(feed.bytes(), feed.position(), stop);
      line += record.lines();
      return record;
    } catch (CsvRecord.Malformed e) {
      line += e.rest().lines();
      throw e;
    } finally {
      feed.position(stop);
    }
  }

  private static boolean isBlank(CsvRecord record) {
    String first = record.fields().getFirst();
    return (record.fields().size() == 1 && first.isBlank()) || first.startsWith("#");
  }

  private void slowRow() throws IOException {
    long at = line;
    try {
      CsvRecord record = record();
      if (!isBlank(record) && slow.read(record.fields(), at)) {
        layout.indexOf(Column.ENTITY).map(record.fields()::get).ifPresent(scanner::expectIdsLike);
        long next = line;
        line = at;
        collect(1);
        line = next;
      }
    } catch (CsvRecord.Malformed e) {
      findings.add(at, "", e.getMessage());
    }
  }

  /** Takes in the first rows of the batch, which stand in lines of their own from this one on. */
  private void collect(int size) {
    int at = 0;
    while (at < size) {
      int number = collector.rowCount();
      int refused = collector.addAll(batch, at, size);
      lines.put(number, line + at, refused - at);
      if (refused < size) {
        refuse(collector.verdict(), refused, line + refused);
      }
      at = refused + 1;
    }
  }

  private void refuse(Verdict verdict, int at, long line) {
    if (!findings.isShown(line)) {
      findings.countOnly();
      return;
    }
    Said said = collector.said();
    switch (verdict) {
      case PRICE_DIFFERS ->
          differ(
              line, Column.PRICE, said, prices.text(said.price()), prices.text(batch.price()[at]));
      case LOCK_DIFFERS -> differ(line, Column.LOCK, said, said.lock(), batch.lock()[at]);
      case TIME_DIFFERS -> differ(line, Column.TIME, said, said.time(), batch.time()[at]);
      case FIRST_TIME_DIFFERS ->
          differ(line, Column.FIRST_TIME, said, said.firstTime(), batch.firstTime()[at]);
      case OVERFLOW ->
          findings.add(
              line,
              layout.nameOf(Column.AMOUNT),
              "the running total passes 2^63 − 1 micro-USD at this row.");
      case ADDED -> throw new IllegalStateException("A row that was added is not refused.");
    }
  }

  private void differ(long line, Column column, Said said, Object wanted, Object got) {
    String where = said.row() < 0 ? "before" : "in line " + lines.of(said.row());
    findings.add(
        line,
        layout.nameOf(column),
        "entity %s has %s here and %s %s; an entity has one bid."
            .formatted(said.id(), got, wanted, where));
  }

  private void duplicate(int number) {
    long at = lines.of(number);
    EntityId entity = collector.entity(number);
    findings.add(
        at,
        "",
        "entity %s has wallet %s and token %s twice."
            .formatted(entity, collector.wallet(number), collector.token(number)));
  }
}
