package gavel.auction.fast;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.Book;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.TokenId;
import gavel.auction.clearing.ReferenceEngine;
import gavel.auction.io.TermsToml;
import org.junit.jupiter.api.Test;

/** Books of so many equal bids that rounding leaves next to nothing of each. */
class AlikeBidsTest {
  private static final int ALIKE = 20_000;
  private static final int BELOW = 1_000;
  private static final long AMOUNT = 200_000_000;

  @Test
  void theUnitThatRoundingLeavesGoesToTheEarliestOfThoseWhoTakePart() {
    BidColumns columns = columns();
    Book book = columns.toBook();
    // 1 micro-USD more than $50 for each at the highest price, $0.10.
    Terms terms =
        TermsToml.parse(
            "preset = \"gensyn\"\n[offer]\nsupply = \"10000000.00001\"\ntotal-supply = \"1000000000\"\n",
            "terms");

    Settlement wanted = new ReferenceEngine(terms, Participants.NONE).settle(book);
    Settlement got = new FastEngine(terms, Participants.NONE, 1).settle(columns);

    assertThat(got.entities()).isEqualTo(wanted.entities());
    assertThat(got.entities().stream().filter(each -> each.accepted() == 50_000_001)).hasSize(1);
    assertThat(got.totals().winners()).isEqualTo(ALIKE);
  }

  /** Later bids stand in front, and those below the price have the earliest times. */
  private static BidColumns columns() {
    RowCollector rows = new RowCollector(ALIKE + BELOW, true);
    int token = rows.tokenNumber(TokenId.NONE);
    for (int i = ALIKE + BELOW; i > 0; i--) {
      rows.bid(i * 31L % 977, i, i > BELOW ? 1000 : 500, false, i, Long.MAX_VALUE);
      rows.commit(0, 0, 0, false, token, AMOUNT);
    }
    return rows.build(row -> {});
  }
}
