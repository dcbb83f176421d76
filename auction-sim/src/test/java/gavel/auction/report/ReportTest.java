package gavel.auction.report;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.Auction;
import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.EntityId;
import gavel.auction.Fraction;
import gavel.auction.Participants;
import gavel.auction.Price;
import gavel.auction.Sale;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.fast.BidColumns;
import gavel.auction.report.Impact.Note;
import gavel.auction.report.Impact.Row;
import gavel.auction.terms.BonusProgram;
import gavel.auction.terms.BonusProgram.Lock;
import gavel.auction.terms.BonusRule;
import gavel.auction.terms.Filter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class ReportTest {
  private static final long USD = 1_000_000;
  private static final EntityId HIGH = new EntityId(0, 1);
  private static final EntityId MARGIN = new EntityId(0, 2);
  private static final EntityId LOW = new EntityId(0, 3);

  /** 10 tokens at 1 to 10 USD; 12 above 2 USD, 16 at it, so that 2 is the price. */
  private static final Book BOOK =
      Book.of(
          List.of(
              Bid.simple(HIGH, 5, true, 1, 12 * USD),
              Bid.simple(MARGIN, 2, false, 2, 16 * USD),
              Bid.simple(LOW, 1, false, 3, 4 * USD)));

  private static final Terms TERMS =
      Sale.of(10)
          .bonuses(
              new BonusProgram(
                  "lockup",
                  Filter.ALL,
                  Optional.empty(),
                  new BonusRule.Lockup(Fraction.of(1, 2)),
                  Lock.FOLLOWS))
          .terms();
  private static final Settlement SETTLEMENT = Auction.settle(BOOK, TERMS, Participants.NONE);

  private static List<String> explain(EntityId id) {
    return Explanation.of(SETTLEMENT, SETTLEMENT.find(id).orElseThrow());
  }

  private static String improve(EntityId id) {
    return Improvement.of(BidColumns.of(BOOK), SETTLEMENT, id).sentence(TERMS);
  }

  @Test
  void aBidAtTheMarginLearnsWhoCameBeforeIt() {
    assertThat(explain(MARGIN))
        .containsExactly(
            "The bid was $16.00 at up to $2 (tick 2).",
            "The sale cleared at $2 (tick 2), exactly the bid's price.",
            "Those eligible wanted more than the offer's $20.00, so it was shared out:",
            "  “above” had $20.00 for 1 bid that wanted $12.00, handed out $12.00, and gave this"
                + " one nothing.",
            "  “at” had $8.00 for 1 bid that wanted $16.00, handed out $8.00, and gave this one"
                + " $8.00.",
            "  “remainder” had $0.00 for 1 bid that wanted $8.00, handed out $0.00, and gave this"
                + " one nothing.",
            "In all $8.00 of $16.00 is accepted (50.00 %), and $8.00 goes back.",
            "At $2 that buys 4 T.");
    assertThat(improve(MARGIN))
        .isEqualTo(
            "The smallest change that would have given more: a price of $3 (tick 3), for $11.42857"
                + "1.");
  }

  @Test
  void aLockedBidLearnsItsBonusAndWhenItOpens() {
    assertThat(explain(HIGH))
        .endsWith(
            "  “above” had $20.00 for 1 bid that wanted $12.00, handed out $12.00, and gave this one"
                + " $12.00.",
            "In all $12.00 of $12.00 is accepted (100.00 %), and $0.00 goes back.",
            "At $2 that buys 6 T.",
            "The bonus “lockup” adds 3 T.",
            "9 T of the total open only 12 months after TGE, because the bidder chose the lock.");
    assertThat(improve(HIGH))
        .isEqualTo("It is filled whole: only a larger bid would have got more.");
  }

  @Test
  void aBidBelowThePriceLearnsThatAllOfItGoesBack() {
    assertThat(explain(LOW))
        .containsExactly(
            "The bid was $4.00 at up to $1 (tick 1).",
            "The sale cleared at $2 (tick 2), above the bid, so it is not filled.",
            "All of $4.00 goes back.");
    assertThat(improve(LOW))
        .isEqualTo(
            "The smallest change that would have given more: a price of $2 (tick 2), for $1.60.");
  }

  @Test
  void oneMoreBidIsTriedAtThePricesThatMatter() {
    Impact impact =
        Impact.of(BidColumns.of(BOOK), TERMS, Participants.NONE, 4 * USD, true, OptionalLong.of(5));

    assertThat(impact.rows())
        .extracting(Row::tick, Row::clearsAt, Row::accepted, Row::note)
        .containsExactly(
            row(1, 2, 0, Note.NEIGHBOUR),
            row(2, 2, 1_600_000, Note.CHEAPEST_FILLED),
            row(3, 2, 4 * USD, Note.CHEAPEST_WHOLE),
            row(5, 2, 4 * USD, Note.ASKED),
            row(10, 2, 4 * USD, Note.NEIGHBOUR));
    assertThat(impact.rows().get(2).total()).isEqualTo(3);
    assertThat(impact.rows().get(2).bonus()).isEqualTo(1);
  }

  private static org.assertj.core.groups.Tuple row(
      long tick, long clearsAt, long accepted, Note note) {
    return org.assertj.core.groups.Tuple.tuple(
        tick, new Price(Fraction.of(clearsAt)), accepted, note);
  }
}
