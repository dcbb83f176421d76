package gavel.auction.bonus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import gavel.auction.Arrival;
import gavel.auction.Auction;
import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.Commitment;
import gavel.auction.EntityId;
import gavel.auction.EntityOutcome;
import gavel.auction.Fraction;
import gavel.auction.Participant;
import gavel.auction.Participants;
import gavel.auction.Price;
import gavel.auction.Sale;
import gavel.auction.Settlement;
import gavel.auction.TokenId;
import gavel.auction.UnsettledException;
import gavel.auction.WalletId;
import gavel.auction.WalletOutcome;
import gavel.auction.terms.BonusProgram;
import gavel.auction.terms.BonusProgram.Lock;
import gavel.auction.terms.BonusRule;
import gavel.auction.terms.Filter;
import gavel.auction.terms.PriceRule;
import gavel.auction.terms.Rounding;
import gavel.auction.terms.TotalRounding;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

/** One token costs one USD, and everyone is filled whole. */
class BonusProgramsTest {
  private static final long USD = 1_000_000;
  private static final EntityId ONE = new EntityId(0, 1);
  private static final EntityId TWO = new EntityId(0, 2);
  private static final EntityId THREE = new EntityId(0, 3);

  private static BonusProgram program(BonusRule rule) {
    return new BonusProgram("bonus", Filter.ALL, Optional.empty(), rule, Lock.FOLLOWS);
  }

  private static BonusProgram pooled(BonusRule rule, long pool) {
    return new BonusProgram(
        "bonus", Filter.ALL, Optional.of(BigInteger.valueOf(pool)), rule, Lock.FOLLOWS);
  }

  private static Sale sale() {
    return Sale.of(1000).rule(new PriceRule.Fixed(new Price(Fraction.ONE)));
  }

  private static Bid bid(EntityId id, boolean lock, long time, long micro) {
    return Bid.simple(id, 1, lock, time, micro);
  }

  private static List<Long> bonuses(Settlement settlement) {
    return wallets(settlement).stream().map(w -> w.bonuses().getFirst().longValueExact()).toList();
  }

  private static List<WalletOutcome> wallets(Settlement settlement) {
    return settlement.entities().stream()
        .map(EntityOutcome::wallets)
        .flatMap(List::stream)
        .toList();
  }

  private static Participant from(EntityId id, String region, long multiplier) {
    return new Participant(id, region, Optional.empty(), 0, multiplier);
  }

  @Test
  void lockingByChoiceEarnsTheBonusAndHavingToLockDoesNot() {
    Book book =
        Book.of(
            List.of(
                bid(ONE, true, 1, 100 * USD),
                bid(TWO, false, 2, 100 * USD),
                bid(THREE, true, 3, 100 * USD)));
    Sale sale = sale().bonuses(program(new BonusRule.Lockup(Fraction.of(1, 10))));

    Settlement settlement =
        Auction.settle(
            book, sale.terms(), Participants.of(List.of(from(THREE, "US", Participant.ONE))));

    assertThat(bonuses(settlement)).containsExactly(10L, 0L, 0L);
    assertThat(wallets(settlement).stream().map(WalletOutcome::locked).map(BigInteger::longValue))
        .containsExactly(110L, 0L, 100L);
  }

  @Test
  void aMultiplierPaysWhatIsAboveOneAndAPoolCutsInProportion() {
    Book book =
        Book.of(
            List.of(
                bid(ONE, false, 1, 100 * USD),
                bid(TWO, false, 2, 100 * USD),
                bid(THREE, false, 3, 100 * USD)));
    Participants participants =
        Participants.of(
            List.of(from(ONE, "", 15_000), from(TWO, "", 12_500), from(THREE, "", 5_000)));
    Sale whole = sale().bonuses(pooled(new BonusRule.Multiplier(), 75));
    Sale cut = sale().bonuses(pooled(new BonusRule.Multiplier(), 50));

    assertThat(bonuses(Auction.settle(book, whole.terms(), participants)))
        .containsExactly(50L, 25L, 0L);
    // λ = 50 ÷ 75: 33 1⁄3 and 16 2⁄3; the unit left over goes to the larger fraction.
    assertThat(bonuses(Auction.settle(book, cut.terms(), participants)))
        .containsExactly(33L, 17L, 0L);
  }

  @Test
  void aShareIsPaidOutWholeInProportionToWhatWasAccepted() {
    Book book = Book.of(List.of(bid(ONE, false, 2, 2 * USD), bid(TWO, false, 1, 2 * USD)));
    Sale sale = sale().bonuses(pooled(new BonusRule.Share(), 7));

    // A tie over the last unit: the earlier bid has it.
    assertThat(bonuses(Auction.settle(book, sale.terms(), Participants.NONE)))
        .containsExactly(3L, 4L);
  }

  @Test
  void anEarlyFirstBidCountsEvenWhereTheBidWasRaisedLater() {
    Instant limit = Instant.ofEpochSecond(100);
    List<Commitment> money = List.of(new Commitment(WalletId.NONE, TokenId.NONE, 100 * USD));
    Book book =
        Book.of(
            List.of(
                new Bid(ONE, 1, false, 500, 99, money),
                new Bid(TWO, 1, false, 500, 100, money),
                new Bid(THREE, 1, false, 99, Bid.NO_TIME, money)));
    Sale sale = sale().bonuses(program(new BonusRule.Early(Fraction.of(1, 20), limit)));

    assertThat(bonuses(Auction.settle(book, sale.terms(), Participants.NONE)))
        .containsExactly(5L, 0L, 5L);
  }

  @Test
  void anUnknownFirstBidIsRefusedRatherThanGuessed() {
    Book book = Book.of(List.of(bid(ONE, false, 500, 100 * USD)));
    Sale sale =
        sale()
            .bonuses(program(new BonusRule.Early(Fraction.of(1, 20), Instant.ofEpochSecond(100))));

    assertThatExceptionOfType(UnsettledException.class)
        .isThrownBy(() -> Auction.settle(book, sale.terms(), Participants.NONE))
        .withMessageContaining("when entity " + ONE + " first bid");
  }

  @Test
  void bandsSplitAnIncreaseAtTheLimitAndTakeTheNewestPartBackFirst() {
    BonusRule bands =
        new BonusRule.Bands(
            List.of(
                new BonusRule.Band(150 * USD, Fraction.of(15, 100)),
                new BonusRule.Band(Long.MAX_VALUE, Fraction.of(10, 100))));
    List<Arrival> arrivals =
        List.of(
            new Arrival(ONE, WalletId.NONE, 100 * USD),
            new Arrival(TWO, WalletId.NONE, 100 * USD),
            new Arrival(TWO, WalletId.NONE, -20 * USD),
            // The running total does not fall again: this one is past the limit.
            new Arrival(THREE, WalletId.NONE, 20 * USD));
    Book book =
        new Book(
            List.of(
                bid(ONE, false, 1, 100 * USD),
                bid(TWO, false, 2, 80 * USD),
                bid(THREE, false, 3, 20 * USD)),
            arrivals);

    Settlement settlement =
        Auction.settle(book, sale().bonuses(program(bands)).terms(), Participants.NONE);

    // TWO: 50 in the first band and 50 in the second, of which 20 went back: 7.5 + 3.
    assertThat(bonuses(settlement)).containsExactly(15L, 10L, 2L);
  }

  @Test
  void bandsWithoutTheOrderOfArrivalsAreRefused() {
    BonusRule bands =
        new BonusRule.Bands(List.of(new BonusRule.Band(Long.MAX_VALUE, Fraction.of(1, 10))));
    Book book = Book.of(List.of(bid(ONE, false, 1, 100 * USD)));

    assertThatExceptionOfType(UnsettledException.class)
        .isThrownBy(
            () -> Auction.settle(book, sale().bonuses(program(bands)).terms(), Participants.NONE))
        .withMessageContaining("has 100000000 micro-USD in the book and 0 in the log");
  }

  @Test
  void aDiscountIsNotABonusOfTheSameRate() {
    BonusProgram locked =
        new BonusProgram(
            "discount",
            new Filter(
                Optional.empty(),
                OptionalLong.empty(),
                Optional.empty(),
                Optional.of(true),
                List.of()),
            Optional.empty(),
            new BonusRule.Discount(Fraction.of(1, 10)),
            Lock.OPEN);
    Book book = Book.of(List.of(bid(ONE, true, 1, 90 * USD), bid(TWO, false, 2, 90 * USD)));

    Settlement settlement = Auction.settle(book, sale().bonuses(locked).terms(), Participants.NONE);

    assertThat(bonuses(settlement)).containsExactly(10L, 0L);
    // The program leaves its tokens open although the bought ones are locked.
    assertThat(wallets(settlement).getFirst().locked()).isEqualTo(90);
  }

  @Test
  void aTotalRoundedAsAWholeMayDifferFromTheSumOfItsRoundedParts() {
    BonusProgram program = program(new BonusRule.Lockup(Fraction.of(1, 10)));
    Book book = Book.of(List.of(bid(ONE, true, 1, 4 * USD + 450_000)));

    Settlement parts =
        Auction.settle(
            book,
            sale().bonuses(Rounding.HALF_UP, TotalRounding.PARTS, program).terms(),
            Participants.NONE);
    Settlement whole =
        Auction.settle(
            book,
            sale().bonuses(Rounding.HALF_UP, TotalRounding.WHOLE, program).terms(),
            Participants.NONE);

    // 4.45 and 0.445 round to 4 and 0; their sum, 4.895, to 5.
    assertThat(parts.totals().total()).isEqualTo(4);
    assertThat(whole.totals().total()).isEqualTo(5);
  }
}
