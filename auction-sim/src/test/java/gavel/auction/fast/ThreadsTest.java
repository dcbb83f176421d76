package gavel.auction.fast;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.Participants;
import gavel.auction.Terms;
import gavel.auction.TokenId;
import gavel.auction.io.TermsToml;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Books that are large enough to be shared among threads. */
class ThreadsTest {
  private static final int BIDS = 270_001;

  @ParameterizedTest
  @ValueSource(longs = {3_000_000_000L, 300_000_000_000L})
  void aBookIsSettledAlikeOnOneThreadAndOnTwo(long supply) {
    BidColumns book = book();
    Terms terms = terms(supply);
    ColumnSettlement alone = settle(book, terms, 1);
    ColumnSettlement shared = settle(book, terms, 2);

    assertThat(shared.rationed()).isTrue();
    assertThat(accepted(shared)).isEqualTo(accepted(alone));
    assertThat(shared.totals()).isEqualTo(alone.totals());
    assertThat(shared.tranches()).isEqualTo(alone.tranches());
  }

  private static ColumnSettlement settle(BidColumns book, Terms terms, int threads) {
    return (ColumnSettlement) new FastEngine(terms, Participants.NONE, threads).settle(book);
  }

  private static long[] accepted(ColumnSettlement settlement) {
    return IntStream.range(0, BIDS).mapToLong(settlement::accepted).toArray();
  }

  private static Terms terms(long supply) {
    return TermsToml.parse(
        "preset = \"gensyn\"\n[offer]\nsupply = \"%d\"\ntotal-supply = \"%d\"\n"
            .formatted(supply, 30 * supply),
        "terms");
  }

  /** A third of the bids at the cap, and many of round amounts, whose remainders tie. */
  private static BidColumns book() {
    RowCollector rows = new RowCollector(BIDS, true);
    int token = rows.tokenNumber(TokenId.NONE);
    Random random = new Random(11);
    for (int i = 0; i < BIDS; i++) {
      int price = Math.min(1000, 1 + random.nextInt(1500));
      long usd = 1L + random.nextInt(100);
      long amount = random.nextBoolean() ? 100_000_000 * usd : 1_000_003 * usd;
      rows.bid(random.nextLong(), i, price, false, 1 + random.nextInt(1000), Long.MAX_VALUE);
      rows.commit(0, 0, 0, false, token, amount);
    }
    return rows.build(row -> {});
  }
}
