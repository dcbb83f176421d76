package gavel.auction.montecarlo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import gavel.auction.Auction;
import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.EntityId;
import gavel.auction.Fraction;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.io.BadInput;
import gavel.auction.io.Checkpoint;
import gavel.auction.io.PopulationToml;
import gavel.auction.io.TermsToml;
import gavel.auction.metrics.Metrics;
import gavel.auction.population.InventedBook;
import gavel.auction.random.Binomial;
import gavel.auction.random.Draws;
import gavel.auction.whatif.Scenario;
import gavel.auction.whatif.Situation;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MonteCarloTest {

  private static final Terms TERMS =
      TermsToml.parse("preset = \"gensyn\"\n[offer]\nsupply = \"20M\"\n", "terms");
  private static final Situation SITUATION =
      new Situation(
          InventedBook.of(PopulationToml.sample("gensyn-like").with(800), TERMS.grid(), 5, 0)
              .bids()
              .toBook(),
          TERMS,
          Participants.NONE);
  private static final MyBid MINE = new MyBid(2_500_000_000L, 480);

  @TempDir private Path folder;

  @Test
  void aPriceDrawIsTheSettlementOfTheBookThatItDraws() {
    MonteCarlo drawn = MonteCarlo.bootstrap(SITUATION, List.of(MINE), false, 9);
    for (int index = 0; index < 40; index++) {
      List<Bid> bids = blockwise(9, index);
      Settlement alone = settle(bids);
      bids.add(Bid.simple(EntityId.of("mine"), MINE.tick(), false, Bid.NO_TIME, MINE.amount()));
      Settlement with = settle(bids);
      long[] row = drawn.draw(index);

      assertThat(row[0]).isEqualTo(Costs.pico(alone.price().usd()));
      assertThat(row[1]).isEqualTo(alone.totals().accepted());
      long accepted = with.find(EntityId.of("mine")).orElseThrow().accepted();
      assertThat(row[2]).isBetween(accepted - 1, accepted);
    }
  }

  @Test
  void aFullDrawHasTheMetricsOfTheBookThatItDraws() {
    MonteCarlo drawn = MonteCarlo.bootstrap(SITUATION, List.of(), true, 9);
    Bids bySize = Bids.bySize(SITUATION.book(), TERMS, Participants.NONE);
    for (int index = 0; index < 20; index++) {
      Sample sample = new Sampler.Resampler(bySize, 9).draw(index);
      List<Bid> bids = new ArrayList<>();
      for (int i = 0; i < sample.size; i++) {
        for (int copy = 0; copy < sample.count[i]; copy++) {
          bids.add(bid(bids.size(), sample.tick[i], sample.amount[i]));
        }
      }
      Metrics metrics = Metrics.of(settle(bids));
      long[] row = drawn.draw(index);

      assertThat(row[1]).isEqualTo(metrics.raise());
      assertThat(row[3]).isEqualTo(metrics.winners());
      assertNear(row[4], metrics.concentration().gini());
      assertNear(row[5], metrics.concentration().hhi());
      assertNear(row[6], metrics.concentration().largestHundredth());
      for (int tenth = 0; tenth < 10; tenth++) {
        assertNear(row[8 + tenth], metrics.fillByDecile().get(tenth));
      }
    }
  }

  /** Equal but for the cut and the order of the additions. */
  private static void assertNear(long parts, Fraction exact) {
    long wanted = exact.times(BigInteger.valueOf(Measure.ONE)).floor().longValueExact();
    assertThat(parts).isBetween(wanted - 2, wanted + 2);
  }

  @Test
  void anyNumberOfThreadsGivesTheSameDraws() {
    MonteCarlo what = MonteCarlo.bootstrap(SITUATION, List.of(MINE), false, 4);
    List<long[]> one = all(what, 1);
    assertThat(all(what, 3)).usingElementComparator(java.util.Arrays::compare).isEqualTo(one);
    assertThat(one).hasSize(300);
  }

  @Test
  void aSeedGivesTheseNumbers() {
    Results results = new Results(MonteCarlo.bootstrap(SITUATION, List.of(), false, 4).columns());
    results.add(all(MonteCarlo.bootstrap(SITUATION, List.of(), false, 4), 2));
    Distribution price = results.of(Measure.PRICE);
    assertThat(List.of(price.quantile(5), price.quantile(50), price.quantile(95)))
        .isEqualTo(List.of(44_300_000_000L, 49_300_000_000L, 54_600_000_000L));
  }

  @Test
  void aRunThatWasCutOffGoesOnToTheSameDraws() throws IOException {
    MonteCarlo what = MonteCarlo.bootstrap(SITUATION, List.of(), false, 4);
    Path file = folder.resolve("draws");
    List<long[]> all = all(what, 1);
    Checkpoint.open(file, what).append(all.subList(0, 100));
    String whole = Files.readString(file);
    Files.writeString(file, whole.substring(0, whole.length() - 4));

    List<long[]> kept = Checkpoint.open(file, what).rows();
    List<long[]> rows = new ArrayList<>(kept);
    Drawing.run(what, kept.size(), 300, 2, rows::addAll);

    assertThat(kept).hasSize(99);
    assertThat(rows).usingElementComparator(java.util.Arrays::compare).isEqualTo(all);
  }

  @Test
  void aCheckpointOfAnotherBookSeedOrVersionIsRefused() throws IOException {
    Path file = folder.resolve("draws");
    Checkpoint.open(file, MonteCarlo.bootstrap(SITUATION, List.of(), false, 4));
    Situation other = SITUATION.with(Book.of(SITUATION.book().bids().subList(0, 700)));

    assertThatThrownBy(() -> open(file, MonteCarlo.bootstrap(other, List.of(), false, 4)))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining("of another book");
    assertThatThrownBy(() -> open(file, MonteCarlo.bootstrap(SITUATION, List.of(), false, 5)))
        .hasMessageContaining("is of seed 4, not 5");
    assertThatThrownBy(() -> open(file, MonteCarlo.bootstrap(SITUATION, List.of(), true, 4)))
        .hasMessageContaining("other figures");
    Files.writeString(file, Files.readString(file).replace("gavel-draws 1", "gavel-draws 2"));
    assertThatThrownBy(() -> open(file, MonteCarlo.bootstrap(SITUATION, List.of(), false, 4)))
        .hasMessageContaining("not a checkpoint that this version reads");
  }

  @Test
  void thePriceTakesTheShortWayWhoeverIsFilledAsLongAsAllIsSold() {
    Terms equal = Scenario.of("x", Map.of("tranches", "max-min")).apply(SITUATION).terms();
    MonteCarlo price = MonteCarlo.bootstrap(SITUATION.with(equal), List.of(), false, 9);
    MonteCarlo usual = MonteCarlo.bootstrap(SITUATION, List.of(), false, 9);

    assertThat(price.isQuick()).isTrue();
    assertThat(MonteCarlo.bootstrap(SITUATION.with(equal), List.of(), true, 9).isQuick()).isFalse();
    assertThat(MonteCarlo.bootstrap(SITUATION.with(equal), List.of(MINE), false, 9).isQuick())
        .isFalse();
    for (int index = 0; index < 20; index++) {
      Settlement settled = Auction.settle(Book.of(blockwise(9, index)), equal, Participants.NONE);
      assertThat(price.draw(index))
          .isEqualTo(usual.draw(index))
          .containsExactly(Costs.pico(settled.price().usd()), settled.totals().accepted());
    }
  }

  @Test
  void otherRulesAreSettledWhole() {
    Terms exact = TermsToml.parse("preset = \"gensyn\"\n[price]\nrule = \"exact\"\n", "terms");
    MonteCarlo what = MonteCarlo.bootstrap(SITUATION.with(exact), List.of(MINE), true, 4);
    assertThat(what.isQuick()).isFalse();
    assertThat(what.draw(0)).hasSize(what.columns().size());
  }

  private static Checkpoint open(Path file, MonteCarlo what) {
    return Checkpoint.open(file, what);
  }

  private static List<long[]> all(MonteCarlo what, int threads) {
    List<long[]> rows = new ArrayList<>();
    Drawing.run(what, 0, 300, threads, rows::addAll);
    return rows;
  }

  private static List<Bid> blockwise(long seed, long index) {
    PriceBlocks blocks =
        new PriceBlocks(Bids.byPrice(SITUATION.book(), TERMS, Participants.NONE), 1);
    Draws chance = Draws.of(seed, index);
    int left = blocks.bids.size();
    int pool = left;
    List<Bid> bids = new ArrayList<>();
    for (int block = 0; block < blocks.count; block++) {
      int count = Binomial.draw(chance, left, blocks.size(block), pool);
      for (int i = 0; i < count; i++) {
        int from = blocks.from[block] + chance.below(blocks.size(block));
        bids.add(bid(bids.size(), blocks.bids.tick[from], blocks.bids.amount[from]));
      }
      left -= count;
      pool -= blocks.size(block);
    }
    assertThat(bids).hasSize(blocks.bids.size());
    return bids;
  }

  private static Bid bid(int number, int tick, long amount) {
    return Bid.simple(new EntityId(1, number), tick, false, 1, amount);
  }

  private static Settlement settle(List<Bid> bids) {
    return Auction.settle(Book.of(bids), TERMS, Participants.NONE);
  }
}
