package gavel.spark;

import gavel.auction.Terms;
import gavel.auction.cluster.ClearedParts;
import gavel.auction.fast.PartCandidate;
import gavel.auction.fast.PartCuts;
import gavel.auction.fast.PartFill;
import gavel.auction.fast.PartLimits;
import gavel.auction.fast.PartRemainders;
import gavel.auction.fast.PartSums;
import gavel.auction.fast.PartTotals;
import gavel.auction.fast.PartedBook;
import gavel.auction.io.AllocationsCsv;
import gavel.auction.io.BadInput;
import gavel.auction.terms.PriceGrid;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.JavaRDD;

/** Clears the parts of a book: a sum goes to the driver, what it decides goes back to all parts. */
final class Clearing {
  private final Terms terms;
  private final Parts parts;

  Clearing(Terms terms, Parts parts) {
    this.terms = terms;
    this.parts = parts;
  }

  ClearedParts run(Optional<String> allocations) {
    JavaRDD<Part> each = parts.each();
    if (each.count() == 0) {
      throw new BadInput("the book", "has no files; name a folder with CSV or Parquet files.");
    }
    PriceGrid grid = terms.grid();
    PartedBook book =
        PartedBook.of(
            terms, each.map(part -> PartSums.of(part.bids(), grid)).reduce(PartSums::plus));
    PartFill fill = book.fill();
    PartCuts cuts = cuts(each, fill);
    PartTotals totals =
        each.map(part -> fill.totals(part.bids(), fill.accepted(part.bids(), cuts)))
            .reduce(PartTotals::plus);
    allocations.ifPresent(folder -> write(each, fill, cuts, folder));
    return new ClearedParts(
        book, totals, each.getNumPartitions(), parts.skipped(), parts.findings());
  }

  private static PartCuts cuts(JavaRDD<Part> each, PartFill fill) {
    PartLimits limits =
        each.map(part -> fill.remainders(part.bids())).reduce(PartRemainders::plus).limits(fill);
    List<PartCandidate> candidates =
        limits.isOpen()
            ? each.flatMap(part -> fill.candidates(part.bids(), limits).iterator()).collect()
            : List.of();
    return PartCuts.of(limits, candidates);
  }

  private static void write(JavaRDD<Part> each, PartFill fill, PartCuts cuts, String folder) {
    each.map(
            part -> {
              StringBuilder rows = new StringBuilder(AllocationsCsv.HEADER).append('\n');
              AllocationsCsv.write(part.bids(), fill.accepted(part.bids(), cuts), rows);
              return rows.substring(0, rows.length() - 1);
            })
        .saveAsTextFile(folder);
  }
}
