package gavel.auction.population;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.auction.Auction;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.fast.BidColumns;
import gavel.auction.io.BadInput;
import gavel.auction.io.PopulationToml;
import gavel.auction.io.TermsToml;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PopulationTest {

  private static final Terms GENSYN = TermsToml.preset("gensyn");

  @Test
  void theGensynLikeSampleIsTheSameForASeed() {
    BidColumns bids = book("gensyn-like", 7).bids();
    Settlement settlement = Auction.settle(bids, GENSYN, gavel.auction.Participants.NONE);

    assertThat(bids.size()).isEqualTo(12_000);
    assertThat(bids.committed()).isEqualTo(45_980_499_070_000L);
    assertThat(settlement.pStar()).hasValue(515);
  }

  @Test
  void theOversubscribedSampleClearsAtTheCapNearlyTwentyEightTimesOver() {
    InventedBook book = book("oversubscribed-28x", 1);
    Settlement settlement = Auction.settle(book.bids(), GENSYN, book.participants());
    long[] amounts =
        IntStream.range(0, book.bids().size()).mapToLong(book.bids()::amount).sorted().toArray();

    assertThat(amounts).hasSize(53_000);
    assertThat(amounts[0]).isEqualTo(2_650_000_000L);
    assertThat(amounts[amounts.length - 1]).isEqualTo(186_282_000_000L);
    assertThat(settlement.pStar()).hasValue(1000);
    assertThat(settlement.subscription().floor().intValueExact()).isBetween(27, 28);
  }

  @Test
  void sharesThatDoNotAddUpAreRefused() {
    assertThatThrownBy(() -> PopulationToml.parse(text("0.5", "100", "200"), "people.toml"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("the shares of all prices add up to 1, got 0.5");
  }

  @Test
  void limitsThatNothingFitsAreRefused() {
    assertThatThrownBy(() -> PopulationToml.parse(text("1", "200", "100"), "people.toml"))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("people.toml", "amount", "min ≤ max");
  }

  @Test
  void anUnknownSampleNamesTheNearest() {
    assertThatThrownBy(() -> PopulationToml.sample("gensyn-lik"))
        .hasMessageContaining("did you mean 'gensyn-like'?");
  }

  private static InventedBook book(String sample, long seed) {
    return InventedBook.of(PopulationToml.sample(sample), GENSYN.grid(), seed, 0);
  }

  private static String text(String share, String min, String max) {
    return """
        format = 1
        name = "x"
        bidders = 10
        [amount]
        median = "100"
        spread = "1"
        min = "%s"
        max = "%s"
        [[prices]]
        share = "%s"
        median = "0.04"
        """
        .formatted(min, max, share);
  }
}
