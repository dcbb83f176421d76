package gavel.devnet.load;

import gavel.auction.Participant;
import gavel.auction.Terms;
import gavel.auction.population.AmountSpread;
import gavel.auction.population.Invention;
import gavel.auction.population.Lognormal;
import gavel.auction.population.Population;
import gavel.auction.random.Draws;
import gavel.devnet.DevnetException;
import gavel.devnet.load.Bidder.Leaving;
import gavel.devnet.load.Bidder.Stake;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/** Bidders drawn from a population: the same seed gives the same ones on every machine. */
public final class Bidders {
  /** Wallets that an entity may have on the local chains. */
  static final int MOST_WALLETS = 3;

  private static final int IN_100 = 100;
  private static final int PAYS_IN_USDC = 65;
  private static final int RAISES = 8;
  private static final int CANCELS = 4;
  private static final int REDUCES = 3;
  private static final int FETCHES_REFUND = 2;

  private final Terms terms;
  private final long seed;
  private final int wallets;
  private final List<Bidder> all = new ArrayList<>();

  private Bidders(Population population, Terms terms, int wallets, long seed) {
    this.terms = terms;
    this.seed = seed;
    this.wallets = wallets;
    Invention invention = new Invention(population, terms.grid(), seed, 0);
    for (int number = 0; number < population.bidders(); number++) {
      invention.next();
      all.add(bidder(number, population.bidders(), invention));
    }
  }

  /**
   * Draws them.
   *
   * @param population whose amounts are spread as they are to be
   * @param terms of the sale that they bid in
   * @param wallets of all together: one to three each
   * @throws DevnetException where that number does not fit
   */
  public static List<Bidder> draw(Population population, Terms terms, int wallets, long seed) {
    if (wallets < population.bidders() || wallets > MOST_WALLETS * (long) population.bidders()) {
      throw new DevnetException(
          "%d entities have %d to %d wallets, got %d."
              .formatted(
                  population.bidders(),
                  population.bidders(),
                  MOST_WALLETS * (long) population.bidders(),
                  wallets));
    }
    return List.copyOf(new Bidders(population, terms, wallets, seed).all);
  }

  /** The same money from another number of bidders, so that the price comes out about the same. */
  public static Population resized(Population population, int bidders) {
    AmountSpread amounts = population.amounts();
    double factor = (double) population.bidders() / bidders;
    Lognormal usd = new Lognormal(amounts.usd().median() * factor, amounts.usd().spread());
    long max = Math.max(amounts.max(), (long) (amounts.max() * Math.min(factor, 1_000)));
    AmountSpread scaled =
        new AmountSpread(usd, amounts.min(), max, amounts.roundTo(), amounts.roundShare());
    return new Population(
        population.name(),
        population.terms(),
        bidders,
        scaled,
        population.prices(),
        population.lockShare(),
        population.regions(),
        population.community(),
        population.open(),
        population.close());
  }

  private Bidder bidder(int number, int bidders, Invention invention) {
    Draws chance = Draws.of(seed, number + 1L);
    Participant participant = invention.participant();
    int own = wallets / bidders + (number < wallets % bidders ? 1 : 0);
    long amount = Math.max(invention.amount(), own * terms.minimumBid());
    return new Bidder(
        number,
        participant,
        invention.lock() || terms.mustLock(participant),
        invention.price(),
        stakes(amount, own, chance),
        raise(invention.price(), chance),
        leaving(chance.below(IN_100)),
        chance.below(IN_100) < FETCHES_REFUND);
  }

  private static List<Stake> stakes(long amount, int own, Draws chance) {
    List<Stake> stakes = new ArrayList<>();
    long part = amount / own;
    for (int i = 0; i < own; i++) {
      String token = chance.below(IN_100) < PAYS_IN_USDC ? "usdc" : "usdt";
      long pays = i == 0 ? amount - part * (own - 1) : part; // what does not divide is the first's
      stakes.add(new Stake(token, BigInteger.valueOf(pays)));
    }
    return stakes;
  }

  private OptionalLong raise(long tick, Draws chance) {
    boolean raises = chance.below(IN_100) < RAISES && tick < terms.grid().max();
    long higher = Math.min(terms.grid().max(), tick + 1 + tick / 20);
    return raises ? OptionalLong.of(higher) : OptionalLong.empty();
  }

  private static Leaving leaving(int lot) {
    if (lot < CANCELS) {
      return Leaving.CANCELS;
    }
    return lot < CANCELS + REDUCES ? Leaving.REDUCES : Leaving.STAYS;
  }
}
