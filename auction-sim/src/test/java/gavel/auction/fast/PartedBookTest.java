package gavel.auction.fast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.Case;
import gavel.auction.EntityOutcome;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.UnsettledException;
import gavel.auction.io.AllocationsCsv;
import gavel.auction.io.TermsToml;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** Books in parts against the same books in one piece. */
class PartedBookTest {
  private static final long CASES = 1_500;

  @Test
  void aBookInPartsIsFilledLikeTheSameBookInOnePiece() {
    Map<String, Integer> seen = new TreeMap<>();
    LongStream.range(0, CASES)
        .mapToObj(Case::usual)
        .forEach(sale -> seen.merge(compare(sale), 1, Integer::sum));
    assertThat(seen).containsOnlyKeys("rationed", "whole", "not in parts");
    assertThat(seen.get("rationed")).isGreaterThan(150);
    assertThat(seen.get("whole")).isGreaterThan(40);
  }

  @Test
  void termsThatNeedMoreThanTheMarginAreRefused() {
    assertThatThrownBy(() -> PartedBook.check(TermsToml.preset("monad")))
        .isInstanceOf(UnsettledException.class)
        .hasMessageContaining("cannot be cleared in parts");
    assertThatThrownBy(() -> PartedBook.check(TermsToml.preset("megaeth")))
        .isInstanceOf(UnsettledException.class)
        .hasMessageContaining("cannot be cleared in parts");
  }

  private static String compare(Case sale) {
    Settlement wanted = new FastEngine(sale.terms(), Participants.NONE, 1).settle(columns(sale));
    List<BidColumns> parts = parts(sale);
    PartedBook book;
    try {
      PartedBook.check(sale.terms());
      book =
          PartedBook.of(
              sale.terms(),
              parts.stream()
                  .map(part -> PartSums.of(part, sale.terms().grid()))
                  .reduce(PartSums::plus)
                  .orElseThrow());
    } catch (UnsettledException e) {
      return "not in parts";
    }
    PartFill fill = book.fill();
    PartLimits limits =
        parts.stream()
            .map(fill::remainders)
            .reduce(PartRemainders::plus)
            .orElseThrow()
            .limits(fill);
    PartCuts cuts =
        PartCuts.of(
            limits,
            parts.stream().flatMap(part -> fill.candidates(part, limits).stream()).toList());
    PartTotals totals =
        parts.stream()
            .map(part -> fill.totals(part, fill.accepted(part, cuts)))
            .reduce(PartTotals::plus)
            .orElseThrow();
    String which = "the sale of seed " + sale.seed();
    assertThat(book.clearing().price()).as(which).isEqualTo(wanted.price());
    assertThat(book.clearing().pStar()).as(which).isEqualTo(wanted.pStar());
    assertThat(book.subscription()).as(which).isEqualTo(wanted.subscription());
    assertThat(book.capacity()).as(which).isEqualTo(wanted.capacity());
    assertThat(book.rationed()).as(which).isEqualTo(wanted.rationed());
    assertThat(book.tranches(totals)).as(which).isEqualTo(wanted.tranches());
    assertThat(book.sums().entities()).as(which).isEqualTo(wanted.totals().entities());
    assertThat(book.sums().committed()).as(which).isEqualTo(wanted.totals().committed());
    assertThat(totals.accepted()).as(which).isEqualTo(wanted.totals().accepted());
    assertThat(totals.winners()).as(which).isEqualTo(wanted.totals().winners());
    assertThat(rows(parts, fill, cuts)).as(which).isEqualTo(rows(wanted));
    return book.rationed() ? "rationed" : "whole";
  }

  private static BidColumns columns(Case sale) {
    return BidColumns.of(sale.book());
  }

  /** One to five parts, some of them empty. */
  private static List<BidColumns> parts(Case sale) {
    int count = 1 + (int) (sale.seed() % 5);
    List<List<Bid>> bids = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      bids.add(new ArrayList<>());
    }
    for (Bid bid : sale.shuffled().bids()) {
      bids.get(Math.floorMod(bid.id().low(), count)).add(bid);
    }
    return bids.stream().map(each -> BidColumns.of(Book.of(each))).toList();
  }

  private static List<String> rows(List<BidColumns> parts, PartFill fill, PartCuts cuts) {
    StringBuilder out = new StringBuilder();
    for (BidColumns part : parts) {
      try {
        AllocationsCsv.write(part, fill.accepted(part, cuts), out);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return out.toString().lines().sorted().toList();
  }

  private static List<String> rows(Settlement settlement) {
    List<String> rows = new ArrayList<>();
    for (EntityOutcome entity : settlement.entities()) {
      entity
          .wallets()
          .forEach(
              wallet ->
                  wallet.pairs().stream()
                      .filter(pair -> pair.accepted() > 0)
                      .forEach(
                          pair ->
                              rows.add(
                                  "%s,%s,%s,%d"
                                      .formatted(
                                          entity.id(),
                                          wallet.wallet(),
                                          pair.token(),
                                          pair.accepted()))));
    }
    return rows.stream().sorted().toList();
  }
}
