package gavel.auction.montecarlo;

import gavel.auction.Bid;
import gavel.auction.Sha256;
import gavel.auction.Terms;
import gavel.auction.population.Population;
import gavel.auction.terms.Filter;
import gavel.auction.terms.PriceRule;
import gavel.auction.terms.Reserve;
import gavel.auction.terms.Tranche;
import gavel.auction.whatif.Situation;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;

/**
 * What is drawn, and by which rules. Under the clock rule and the usual order (above the price,
 * then at it, each pro rata) draws take a short way, and so they do under any order that sells the
 * whole offer where only price and raise are asked for; else each is settled whole.
 */
public final class MonteCarlo {
  private final List<String> columns;
  private final List<MyBid> mine;
  private final Supplier<String> of;
  private final long seed;
  private final boolean quick;
  private final Supplier<Experiment> experiments;

  private MonteCarlo(
      List<MyBid> mine,
      boolean full,
      Supplier<String> of,
      long seed,
      boolean quick,
      Supplier<Experiment> experiments) {
    this.columns = Measure.columns(full, mine.size());
    this.mine = mine;
    this.of = of;
    this.seed = seed;
    this.quick = quick;
    this.experiments = experiments;
  }

  /**
   * Draws a real book's bids with replacement, as many as it has.
   *
   * @param mine bids of one's own that are tried beside each drawn book, one at a time
   * @param full whether all measures are wanted, or the price and the raise only
   */
  public static MonteCarlo bootstrap(
      Situation situation, List<MyBid> mine, boolean full, long seed) {
    Terms terms = situation.terms();
    List<MyBid> bids = List.copyOf(mine);
    boolean noScores =
        situation.participants().byId().values().stream().allMatch(p -> p.score() == 0);
    boolean quick =
        isQuick(terms, bids, full, noScores)
            && Bids.fit(situation.book())
            && situation.book().live().stream().noneMatch(bid -> bid.price() == Bid.ANY_PRICE);
    Supplier<Experiment> experiments;
    if (!quick) {
      experiments =
          () ->
              new SettledDraws(
                  terms,
                  SettledDraws.resampled(situation.book(), situation.participants(), seed),
                  bids,
                  full);
    } else if (full) {
      Costs costs = new Costs(terms);
      Bids bySize = Bids.bySize(situation.book(), terms, situation.participants());
      experiments = () -> new SampleDraws(costs, new Sampler.Resampler(bySize, seed), bids, true);
    } else {
      Costs costs = new Costs(terms);
      PriceBlocks blocks =
          new PriceBlocks(
              Bids.byPrice(situation.book(), terms, situation.participants()), costs.min());
      experiments = () -> new PriceDraws(costs, blocks, bids, seed);
    }
    return new MonteCarlo(
        bids,
        full,
        () -> situation.book() + "\n" + situation.participants().sha256() + "\n" + terms + bids,
        seed,
        quick,
        experiments);
  }

  /** Draws new bidders of a population each time. */
  public static MonteCarlo of(
      Population population, Terms terms, List<MyBid> mine, boolean full, long seed) {
    List<MyBid> bids = List.copyOf(mine);
    boolean quick =
        isQuick(terms, bids, full, population.community().share() == 0)
            && Sampler.Inventor.fits(population);
    Supplier<Experiment> experiments;
    if (quick) {
      Costs costs = new Costs(terms);
      experiments =
          () -> new SampleDraws(costs, new Sampler.Inventor(population, terms, seed), bids, full);
    } else {
      experiments =
          () -> new SettledDraws(terms, SettledDraws.invented(population, terms, seed), bids, full);
    }
    return new MonteCarlo(
        bids, full, () -> population + "\n" + terms + bids, seed, quick, experiments);
  }

  /** Who is filled matters to neither the price nor the raise, as long as all is sold. */
  private static boolean isQuick(Terms terms, List<MyBid> mine, boolean full, boolean noScores) {
    return terms.rule() instanceof PriceRule.Clock
        && Costs.fit(terms.grid())
        && terms.allocation().minFill().isEmpty()
        && (isUsual(terms, noScores)
            || (!full && mine.isEmpty() && !terms.allocation().remainderUnsold()));
  }

  private static boolean isUsual(Terms terms, boolean noScores) {
    List<Tranche> asked =
        terms.allocation().tranches().stream()
            .filter(each -> !(noScores && each.filter().minScore().orElse(0) > 0))
            .toList();
    return asked.size() == 2
        && isMargin(asked.get(0), Filter.Margin.ABOVE)
        && isMargin(asked.get(1), Filter.Margin.AT);
  }

  private static boolean isMargin(Tranche tranche, Filter.Margin margin) {
    return tranche.equals(Tranche.proRata(tranche.name(), Filter.of(margin)))
        && tranche.reserve() instanceof Reserve.Rest;
  }

  /** The names of the figures of a draw; see {@link Measure}. */
  public List<String> columns() {
    return columns;
  }

  /** Bids of one's own that are tried. */
  public List<MyBid> mine() {
    return mine;
  }

  /** SHA-256 of everything that the draws depend on but the seed, as 0x hex. */
  public String fingerprint() {
    return Sha256.hexOf(of.get().getBytes(StandardCharsets.UTF_8));
  }

  /** What decides all chance. */
  public long seed() {
    return seed;
  }

  /** Whether the short way is taken. */
  public boolean isQuick() {
    return quick;
  }

  Experiment experiment() {
    return experiments.get();
  }

  /** The figures of one draw. */
  public long[] draw(long index) {
    return experiment().draw(index);
  }
}
