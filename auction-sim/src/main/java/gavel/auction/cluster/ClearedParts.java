package gavel.auction.cluster;

import gavel.auction.TrancheOutcome;
import gavel.auction.fast.PartTotals;
import gavel.auction.fast.PartedBook;
import gavel.auction.io.BadInput;
import java.util.List;

/**
 * A book that was cleared in parts.
 *
 * @param book what it holds, and the price
 * @param totals what was filled
 * @param parts in how many parts it lay
 * @param skipped how many bad rows were skipped
 * @param findings the first of them
 */
public record ClearedParts(
    PartedBook book, PartTotals totals, int parts, long skipped, List<BadInput.Finding> findings) {
  /** Keeps a copy. */
  public ClearedParts {
    findings = List.copyOf(findings);
  }

  /** What each tranche did; empty where nothing was rationed. */
  public List<TrancheOutcome> tranches() {
    return book.tranches(totals);
  }
}
