package gavel.auction.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.Arrival;
import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.Commitment;
import gavel.auction.EntityId;
import gavel.auction.Participants;
import gavel.auction.Terms;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import gavel.auction.io.PopulationToml;
import gavel.auction.io.TermsToml;
import gavel.auction.population.InventedBook;
import gavel.auction.whatif.Situation;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SaleReportTest {

  private static final Terms TERMS = TermsToml.preset("gensyn");
  private static final InventedBook INVENTED =
      InventedBook.of(PopulationToml.sample("gensyn-like").with(2000), TERMS.grid(), 7, 0);
  private static final Book BOOK = INVENTED.bids().toBook();

  private static String page(Book book, Terms terms, int threads) {
    Situation situation = new Situation(book, terms, INVENTED.participants());
    return SaleReport.of("A sale", situation, 500, 3, threads).html();
  }

  @Test
  void theSameBookTermsAndSeedGiveTheSameBytesInAnyOrderOnAnyNumberOfThreads() {
    List<Bid> shuffled = new ArrayList<>(BOOK.bids());
    Collections.reverse(shuffled);
    assertThat(page(Book.of(shuffled), TERMS, 3)).isEqualTo(page(BOOK, TERMS, 1));
  }

  @Test
  void itSaysWhatTheSeedGives() {
    String page = page(BOOK, TERMS, 2);
    String text =
        page.substring(page.indexOf("</style>"))
            .replaceAll("<[^>]*>", " ")
            .replaceAll("[\\s\\u00a0]+", " ");
    assertThat(text)
        .contains(
            "clearing price $0.0195",
            "nine in ten would have cleared between $0.0179 and $0.0214",
            "Of the smallest tenth of the bids 81.5 % of the money is filled",
            "The largest 1 % of bidders get 21.7 % . Gini 0.763 ; HHI 0.004774",
            "demand: −20 % $0.0165 $4,950,000.00",
            "Settled exactly; drawn with seed 3.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"gensyn", "gensyn-press", "gnot", "monad", "megaeth"})
  void aBookOfOneBidIsDrawnUnderAnyTerms(String preset) {
    Terms terms = TermsToml.preset(preset);
    EntityId id = EntityId.of("a");
    Book one =
        new Book(
            List.of(
                new Bid(
                    id,
                    terms.grid().max(),
                    true,
                    1,
                    1,
                    List.of(new Commitment(WalletId.NONE, TokenId.NONE, 5_000_000_000L)))),
            List.of(new Arrival(id, WalletId.NONE, 5_000_000_000L)));
    Situation situation = new Situation(one, terms, Participants.NONE);

    String page = SaleReport.of("<one> & only", situation, 3, 1, 1).html();

    assertThat(page)
        .contains("&lt;one&gt; &amp; only")
        .doesNotContain("<one>", "NaN", "Infinity", "://", "<script");
    assertThat(Pattern.compile("<section id=").matcher(page).results().count()).isEqualTo(8);
  }
}
