package gavel.auction.population;

import gavel.auction.EntityId;
import gavel.auction.Fraction;
import gavel.auction.Participant;
import gavel.auction.random.Draws;
import gavel.auction.terms.PriceGrid;
import java.util.Optional;

/** One invented bidder after the other; the fields are those of the latest. */
public final class Invention {
  private final Population population;
  private final Draws chance;
  private final long minTick;
  private final long maxTick;
  private final double tickUsd;

  private long idHigh;
  private long idLow;
  private long amount;
  private long price;
  private boolean lock;
  private long time;
  private int region;
  private long score;
  private long multiplier;

  /**
   * Bidders of draw {@code index} under a seed.
   *
   * @param grid the prices that can be bid; what is drawn beside it counts at the next one
   */
  public Invention(Population population, PriceGrid grid, long seed, long index) {
    this.population = population;
    this.chance = Draws.of(seed, index);
    this.minTick = grid.min();
    this.maxTick = grid.max();
    this.tickUsd = approximate(grid.tick());
  }

  /** Only places invented prices on the grid; the grid itself stays exact. */
  private static double approximate(Fraction tick) {
    return tick.numerator().doubleValue() / tick.denominator().doubleValue();
  }

  /** Invents the next one. */
  public void next() {
    idHigh = chance.next();
    idLow = chance.next();
    amount = population.amounts().draw(chance);
    price = Math.clamp((long) (population.prices().draw(chance) / tickUsd + 0.5), minTick, maxTick);
    lock = chance.unit() < population.lockShare();
    time = population.open() + chance.below((int) (population.close() - population.open()));
    region = drawRegion();
    Population.Community community = population.community();
    boolean member = chance.unit() < community.share();
    score = member ? Math.max(1, (long) community.score().draw(chance)) : 0;
    int span = community.mostMultiplier() - (int) Participant.ONE + 1;
    multiplier = member ? Participant.ONE + chance.below(span) : Participant.ONE;
  }

  private int drawRegion() {
    double at = chance.unit();
    for (int i = 0; i < population.regions().size(); i++) {
      at -= population.regions().get(i).share();
      if (at < 0) {
        return i;
      }
    }
    return -1;
  }

  /** Bytes 0 to 7 of its id. */
  public long idHigh() {
    return idHigh;
  }

  /** Bytes 8 to 15 of its id. */
  public long idLow() {
    return idLow;
  }

  /** Micro-USD. */
  public long amount() {
    return amount;
  }

  /** Tick number. */
  public long price() {
    return price;
  }

  /** Whether it chose the lock. */
  public boolean lock() {
    return lock;
  }

  /** Seconds since 1970. */
  public long time() {
    return time;
  }

  /** What is known of it. */
  public Participant participant() {
    String name = region < 0 ? "" : population.regions().get(region).name();
    return new Participant(new EntityId(idHigh, idLow), name, Optional.empty(), score, multiplier);
  }
}
