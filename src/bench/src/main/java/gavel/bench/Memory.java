package gavel.bench;

import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.fast.FastEngine;
import gavel.auction.io.BookCsv;
import gavel.auction.io.BookRead;
import gavel.auction.io.ReadOptions;
import gavel.auction.io.ReadOptions.Level;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.util.Locale;

/** How many bytes of heap a bid takes: at most while it is read and settled, and afterwards. */
public final class Memory {
  private Memory() {}

  /**
   * Reads and settles a book of 10 million rows by one level of checking.
   *
   * @param args the folder for book files, and {@code trust-ids} or {@code usual}
   */
  public static void main(String[] args) {
    int bids = 10_000_000;
    Path file = BookFile.of(Path.of(args[0]), bids);
    Level level = args[1].equals("trust-ids") ? Level.TRUST_IDS : Level.USUAL;
    Terms terms = Sales.terms(bids, false);
    System.gc();
    long before = used();
    BookRead read = BookCsv.read(file, terms.grid(), new ReadOptions(level, false));
    Settlement settlement = new FastEngine(terms, Participants.NONE).settle(read.bids());
    long peak = peak();
    System.gc();
    long after = used();
    int size = read.bids().size();
    System.out.printf(
        Locale.ROOT,
        "%s: %.1f bytes a bid at the end, %.1f at most; %s accepted%n",
        args[1],
        (double) (after - before) / size,
        (double) (peak - before) / size,
        settlement.totals().accepted());
  }

  private static long used() {
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .map(MemoryPoolMXBean::getPeakUsage)
        .mapToLong(usage -> usage.getUsed())
        .sum();
  }
}
