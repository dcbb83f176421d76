package gavel.auction.fast;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.Case;
import gavel.auction.Settlement;
import gavel.auction.clearing.ReferenceEngine;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The fast engine against the reference engine, on generated sales of every shape. */
class DifferentialTest {
  private static final long CASES = 24_000;
  private static final long USUAL_CASES = 2_000;

  @Test
  void bothEnginesSettleEveryGeneratedSaleAlike() {
    LongStream.range(0, CASES).mapToObj(Case::of).forEach(DifferentialTest::compare);
  }

  @Test
  void bothEnginesSettleLargerSalesByTheUsualTermsAlike() {
    Map<String, Integer> ways = new TreeMap<>();
    LongStream.range(0, USUAL_CASES)
        .mapToObj(Case::usual)
        .forEach(sale -> ways.merge(compare(sale), 1, Integer::sum));
    assertThat(ways)
        .containsKeys("by the margin, plain", "in steps, counted", "whole, plain")
        .containsKeys("by the margin, counted", "in steps, plain", "whole, counted");
    assertThat(ways.get("by the margin, plain")).isGreaterThan(80);
  }

  /** Tells the way that the fast engine went. */
  private static String compare(Case sale) {
    Settlement wanted = new ReferenceEngine(sale.terms(), sale.participants()).settle(sale.book());
    Settlement got =
        new FastEngine(sale.terms(), sale.participants(), 1).settle(BidColumns.of(sale.shuffled()));
    String which = "the sale of seed " + sale.seed();
    assertThat(got.price()).as(which).isEqualTo(wanted.price());
    assertThat(got.pStar()).as(which).isEqualTo(wanted.pStar());
    assertThat(got.subscription()).as(which).isEqualTo(wanted.subscription());
    assertThat(got.capacity()).as(which).isEqualTo(wanted.capacity());
    assertThat(got.rationed()).as(which).isEqualTo(wanted.rationed());
    assertThat(got.tranches()).as(which).isEqualTo(wanted.tranches());
    assertThat(got.entities()).as(which).isEqualTo(wanted.entities());
    assertThat(got.totals()).as(which).isEqualTo(wanted.totals());
    Parts parts = ((ColumnSettlement) got).parts();
    Tokens tokens = ((ColumnSettlement) got).tokens();
    return (parts instanceof ByMargin
            ? "by the margin"
            : parts instanceof StepByStep ? "in steps" : "whole")
        + (tokens instanceof PlainTokens ? ", plain" : ", counted");
  }
}
