package gavel.auction;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.fill.WaterFill;
import gavel.auction.fill.WaterFill.Claim;
import gavel.auction.terms.Fill;
import gavel.auction.terms.Filter;
import gavel.auction.terms.Order;
import gavel.auction.terms.PriceRule;
import gavel.auction.terms.Reserve;
import gavel.auction.terms.Tranche;
import gavel.auction.terms.Weight;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class WorkedExamplesTest {
  private static final long USD = 1_000_000;

  private static Book book(long price, long... usd) {
    List<Bid> bids = new ArrayList<>();
    for (int i = 0; i < usd.length; i++) {
      bids.add(Bid.simple(new EntityId(0, i), price, false, i, usd[i] * USD));
    }
    return Book.of(bids);
  }

  private static List<Long> accepted(Settlement settlement) {
    return settlement.entities().stream().map(EntityOutcome::accepted).toList();
  }

  @Test
  void monadsRequestsAreServedFromTheBottomUp() {
    Terms terms =
        Sale.of(10_000)
            .rule(new PriceRule.Fixed(new Price(Fraction.ONE)))
            .tranches(
                new Tranche(
                    "bottom-up",
                    Filter.ALL,
                    new Reserve.Rest(),
                    OptionalLong.empty(),
                    new Fill.Water(Weight.EQUAL)))
            .terms();

    Settlement settlement =
        Auction.settle(book(0, 1200, 2600, 3500, 700, 5000, 900), terms, Participants.NONE);

    assertThat(accepted(settlement))
        .containsExactlyElementsOf(
            LongStream.of(1200, 2400, 2400, 700, 2400, 900).mapToObj(v -> v * USD).toList());
    assertThat(settlement.pStar()).isEmpty();
    assertThat(settlement.price()).isEqualTo(new Price(Fraction.ONE));
  }

  @Test
  void fourUnitsOverWeightsFiveThreeAndOneComeToTwoOneAndOne() {
    BigInteger unlimited = BigInteger.valueOf(100);
    List<BigInteger> shares =
        WaterFill.share(
            BigInteger.valueOf(4),
            List.of(
                new Claim(BigInteger.valueOf(5), unlimited),
                new Claim(BigInteger.valueOf(3), unlimited),
                new Claim(BigInteger.ONE, unlimited)));

    assertThat(shares).containsExactly(BigInteger.TWO, BigInteger.ONE, BigInteger.ONE);
  }

  @Test
  void bidsAboveTheClearingTickMayAloneComeToMoreThanTheOffer() {
    // 10 tokens: D(3) = 25 is under the 30 they cost at 3, so the price is 2 and they cost 20.
    Book book =
        Book.of(
            List.of(
                Bid.simple(new EntityId(0, 1), 3, false, 1, 25 * USD),
                Bid.simple(new EntityId(0, 2), 2, false, 2, 5 * USD)));

    Settlement settlement = Auction.settle(book, Sale.of(10).terms(), Participants.NONE);

    assertThat(settlement.pStar()).hasValue(2);
    assertThat(accepted(settlement)).containsExactly(20 * USD, 0L);
  }

  @Test
  void theClearingTickMayBeOneAtWhichNobodyBid() {
    Settlement settlement = Auction.settle(book(9, 45), Sale.of(10).terms(), Participants.NONE);

    assertThat(settlement.pStar()).hasValue(4);
    assertThat(accepted(settlement)).containsExactly(40 * USD);
    assertThat(settlement.subscription()).isEqualTo(Fraction.of(45, 40));
  }

  @Test
  void exactPutsThePriceBetweenTicksAndFillsWhoIsAboveWhole() {
    Settlement settlement =
        Auction.settle(
            book(9, 45), Sale.of(10).rule(new PriceRule.Exact()).terms(), Participants.NONE);

    assertThat(settlement.price()).isEqualTo(new Price(Fraction.of(9, 2)));
    assertThat(settlement.pStar()).hasValue(4);
    assertThat(accepted(settlement)).containsExactly(45 * USD);
    assertThat(settlement.totals().tokens()).isEqualTo(10);
  }

  @Test
  void anUndersubscribedSaleClearsAtTheFloorAndTakesEverything() {
    Settlement settlement = Auction.settle(book(4, 3, 2), Sale.of(10).terms(), Participants.NONE);

    assertThat(settlement.pStar()).hasValue(1);
    assertThat(settlement.rationed()).isFalse();
    assertThat(accepted(settlement)).containsExactly(3 * USD, 2 * USD);
  }

  @Test
  void anEmptyBookClearsAtTheFloorWithNothing() {
    Settlement settlement =
        Auction.settle(Book.of(List.of()), Sale.of(10).terms(), Participants.NONE);

    assertThat(settlement.pStar()).hasValue(1);
    assertThat(settlement.entities()).isEmpty();
    assertThat(settlement.subscription()).isEqualTo(Fraction.ZERO);
  }

  @Test
  void inOrderStopsBeforeWhoeverDoesNotFitWhereNobodyIsFilledInPart() {
    Tranche whole =
        new Tranche(
            "first come",
            Filter.ALL,
            new Reserve.Rest(),
            OptionalLong.empty(),
            new Fill.InOrder(new Order.ByTime(), false));
    Sale sale =
        Sale.of(10)
            .rule(new PriceRule.Fixed(new Price(Fraction.ONE)))
            .tranches(whole)
            .unsoldRemainder();

    Settlement settlement = Auction.settle(book(0, 6, 5, 2), sale.terms(), Participants.NONE);

    assertThat(accepted(settlement)).containsExactly(6 * USD, 0L, 0L);
  }

  @Test
  void whoWouldGetLessThanTheLeastFillGetsNothingAndTheOthersShareIt() {
    Sale sale = Sale.of(10).rule(new PriceRule.Fixed(new Price(Fraction.ONE))).minFill(3 * USD);

    Settlement settlement = Auction.settle(book(0, 8, 8, 4), sale.terms(), Participants.NONE);

    assertThat(accepted(settlement)).containsExactly(5 * USD, 5 * USD, 0L);
    assertThat(settlement.entities().getLast().standing())
        .isEqualTo(EntityOutcome.Standing.BELOW_MINIMUM_FILL);
  }
}
