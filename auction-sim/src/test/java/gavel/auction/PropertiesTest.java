package gavel.auction;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.EntityOutcome.Standing;
import gavel.auction.terms.Fill;
import gavel.auction.terms.Filter.Margin;
import gavel.auction.terms.PriceRule;
import gavel.auction.terms.Rounding;
import gavel.auction.terms.Tranche;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What must be true of every settlement, tried on generated sales; a failure names its seed. */
class PropertiesTest {
  private static final long CASES = 8_000;

  private static void everySale(Consumer<Case> property) {
    LongStream.range(0, CASES)
        .forEach(
            seed -> {
              try {
                property.accept(Case.of(seed));
              } catch (AssertionError | RuntimeException e) {
                throw new AssertionError("the sale of seed " + seed + ": " + e.getMessage(), e);
              }
            });
  }

  @Test
  void acceptedAndRefundComeToWhatWasCommittedAtEveryLevel() {
    everySale(
        sale -> {
          Settlement settlement = sale.settle();
          for (EntityOutcome entity : settlement.entities()) {
            assertThat(entity.wallets().stream().mapToLong(WalletOutcome::accepted).sum())
                .isEqualTo(entity.accepted());
            assertThat(entity.wallets().stream().mapToLong(WalletOutcome::refund).sum())
                .isEqualTo(entity.refund());
            for (WalletOutcome wallet : entity.wallets()) {
              assertThat(wallet.pairs().stream().mapToLong(PairOutcome::accepted).sum())
                  .isEqualTo(wallet.accepted());
            }
          }
          Totals totals = settlement.totals();
          assertThat(totals.accepted() + totals.refund()).isEqualTo(sale.book().committed());
        });
  }

  @Test
  void noMoreThanTheOfferIsAcceptedAndAllOfItWhereDemandIsEnough() {
    everySale(
        sale -> {
          Settlement settlement = sale.settle();
          assertThat(settlement.totals().accepted()).isLessThanOrEqualTo(settlement.capacity());
          boolean whole =
              sale.terms().allocation().minFill().isEmpty()
                  && !sale.terms().allocation().remainderUnsold();
          if (settlement.rationed() && whole) {
            assertThat(settlement.totals().accepted()).isEqualTo(settlement.capacity());
          }
        });
  }

  @Test
  void nobodyIsFilledWhoIsNotEligibleNorBeyondABidOrACap() {
    everySale(
        sale -> {
          Settlement settlement = sale.settle();
          List<Tranche> pipeline = sale.terms().allocation().pipeline();
          for (EntityOutcome entity : settlement.entities()) {
            boolean out =
                entity.standing() == Standing.BELOW
                    || entity.standing() == Standing.BELOW_MINIMUM_FILL;
            assertThat(entity.accepted()).isBetween(0L, out ? 0L : entity.committed());
            for (TranchePart part : entity.parts()) {
              assertThat(part.amount())
                  .isLessThanOrEqualTo(pipeline.get(part.tranche()).cap().orElse(Long.MAX_VALUE));
            }
            if (settlement.rationed()) {
              assertThat(entity.parts().stream().mapToLong(TranchePart::amount).sum())
                  .isEqualTo(entity.accepted());
            }
          }
        });
  }

  @Test
  void theOrderOfTheRowsDoesNotMatter() {
    everySale(
        sale ->
            assertThat(Auction.settle(sale.shuffled(), sale.terms(), sale.participants()).digest())
                .isEqualTo(sale.settle().digest()));
  }

  @Test
  void twoEntitiesAlikeDifferByAtMostOneMicroUnitInEachTranche() {
    everySale(
        sale -> {
          if (!onlyWater(sale.terms()) || sale.book().live().isEmpty()) {
            return;
          }
          Bid one = sale.book().live().getFirst();
          if (sale.book().committed() > Long.MAX_VALUE - one.committed()) {
            return;
          }
          EntityId twin = new EntityId(~one.id().high(), one.id().low());
          Settlement settlement =
              Auction.settle(
                  Book.of(plus(sale.book().bids(), as(one, twin))),
                  withoutBonuses(sale.terms()),
                  plus(sale.participants(), one.id(), twin));
          List<TranchePart> its = settlement.find(one.id()).orElseThrow().parts();
          List<TranchePart> twins = settlement.find(twin).orElseThrow().parts();
          for (int i = 0; i < sale.terms().allocation().pipeline().size(); i++) {
            assertThat(Math.abs(filledBy(i, its) - filledBy(i, twins))).isLessThanOrEqualTo(1);
          }
        });
  }

  @Test
  void addingOrRaisingABidNeverLowersTheClearingPrice() {
    everySale(
        sale -> {
          Terms terms = withoutBonuses(sale.terms());
          Random random = new Random(sale.seed());
          long room = Long.MAX_VALUE - sale.book().committed();
          long more = room == 0 ? 0 : random.nextLong(Math.min(room, 1L << 40));
          long price = sale.terms().grid().min() + random.nextInt(40);
          Bid added = Bid.simple(new EntityId(7, 7), price, false, 1, more);
          Book book = Book.of(sale.book().bids().stream().map(PropertiesTest::priced).toList());
          assertNotLower(book, book.with(added), terms);
          if (!book.bids().isEmpty()) {
            Bid old = book.bids().getFirst();
            Bid raised =
                Bid.simple(
                    old.id(),
                    Math.max(1, old.price()) + random.nextInt(3),
                    false,
                    1,
                    old.committed() + more);
            assertNotLower(book, book.with(raised), terms);
          }
        });
  }

  private static void assertNotLower(Book before, Book after, Terms terms) {
    Price old = Auction.settle(before, terms, Participants.NONE).price();
    assertThat(Auction.settle(after, terms, Participants.NONE).price()).isGreaterThanOrEqualTo(old);
  }

  @Test
  void roundedDownNoMoreTokensAreSoldThanOfferedAndNoPoolIsOverdrawn() {
    everySale(
        sale -> {
          Totals totals = sale.settle().totals();
          if (sale.terms().bonuses().rounding() == Rounding.DOWN) {
            assertThat(totals.tokens()).isLessThanOrEqualTo(sale.terms().offer().supply());
          }
          for (int i = 0; i < totals.bonuses().size(); i++) {
            Optional<BigInteger> pool = sale.terms().bonuses().programs().get(i).pool();
            if (pool.isPresent()) {
              assertThat(totals.bonuses().get(i)).isLessThanOrEqualTo(pool.get());
            }
          }
        });
  }

  @Test
  void underExactABidAboveThePriceIsFilledWhole() {
    everySale(
        sale -> {
          Terms terms = Sale.of(1 + sale.seed() % 50).rule(new PriceRule.Exact()).terms();
          Random random = new Random(sale.seed());
          List<Bid> bids = new ArrayList<>();
          for (int i = 0; i < random.nextInt(20); i++) {
            bids.add(
                Bid.simple(
                    new EntityId(0, i),
                    1 + random.nextInt(12),
                    false,
                    i,
                    random.nextInt(90_000_000)));
          }
          for (EntityOutcome each :
              Auction.settle(Book.of(bids), terms, Participants.NONE).entities()) {
            if (each.standing() == Standing.ABOVE) {
              assertThat(each.accepted()).isEqualTo(each.committed());
            }
          }
          assertThat(terms.allocation().tranches().getFirst().filter().margin())
              .contains(Margin.ABOVE);
        });
  }

  @Test
  void theGeneratedSalesReachEveryBranch() {
    Map<String, Integer> reached = new TreeMap<>();
    everySale(
        sale -> {
          Settlement settlement = sale.settle();
          Consumer<String> count = what -> reached.merge(what, 1, Integer::sum);
          count.accept(settlement.rationed() ? "rationed" : "whole");
          count.accept(sale.terms().rule().getClass().getSimpleName());
          settlement.entities().forEach(each -> count.accept(each.standing().name()));
          if (settlement.totals().accepted() < settlement.capacity() && settlement.rationed()) {
            count.accept("unsold");
          }
          if (sale.terms().rule() instanceof PriceRule.Exact
              && !sale.terms()
                  .grid()
                  .priceAt(settlement.pStar().orElseThrow())
                  .equals(settlement.price())) {
            count.accept("between ticks");
          }
        });
    assertThat(reached)
        .containsKeys(
            "rationed",
            "whole",
            "unsold",
            "between ticks",
            "Clock",
            "Exact",
            "Fixed",
            "BELOW",
            "AT_MARGIN",
            "ABOVE",
            "BELOW_MINIMUM_FILL")
        .allSatisfy((what, times) -> assertThat(times).as(what).isGreaterThan(50));
  }

  private static boolean onlyWater(Terms terms) {
    return terms.allocation().minFill().isEmpty()
        && terms.allocation().tranches().stream()
            .allMatch(t -> t.fill() instanceof Fill.Water && t.filter().rank().isEmpty());
  }

  private static Terms withoutBonuses(Terms terms) {
    return new Terms(
        terms.name(),
        terms.offer(),
        terms.grid(),
        terms.rule() instanceof PriceRule.Fixed ? new PriceRule.Clock() : terms.rule(),
        terms.minimumBid(),
        terms.allocation(),
        Sale.of(1).bonuses(),
        terms.lock(),
        terms.figures());
  }

  private static long filledBy(int tranche, List<TranchePart> parts) {
    return parts.stream()
        .filter(part -> part.tranche() == tranche)
        .mapToLong(TranchePart::amount)
        .sum();
  }

  private static Bid as(Bid bid, EntityId other) {
    return new Bid(other, bid.price(), bid.lock(), bid.time(), bid.firstTime(), bid.commitments());
  }

  private static List<Bid> plus(List<Bid> bids, Bid more) {
    List<Bid> all = new ArrayList<>(bids);
    all.add(more);
    return all.stream().map(bid -> bid.price() == Bid.ANY_PRICE ? priced(bid) : bid).toList();
  }

  private static Bid priced(Bid bid) {
    long price = Math.max(1, bid.price());
    return new Bid(bid.id(), price, bid.lock(), bid.time(), bid.firstTime(), bid.commitments());
  }

  private static Participants plus(Participants participants, EntityId like, EntityId twin) {
    Participant known = participants.get(like);
    List<Participant> all = new ArrayList<>(participants.byId().values());
    all.add(
        new Participant(
            twin, known.region(), known.forcedLock(), known.score(), known.multiplier()));
    return Participants.of(all);
  }
}
