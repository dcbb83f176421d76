package gavel.auction.montecarlo;

import gavel.auction.Terms;
import gavel.auction.population.Invention;
import gavel.auction.population.Population;
import gavel.auction.random.Draws;
import gavel.auction.terms.LockRules;
import java.util.Arrays;

/** Draws whole books; one for each thread, which uses the same arrays for every draw. */
interface Sampler {
  Sample draw(long index);

  /** A book's bids with replacement, as many as it has. */
  final class Resampler implements Sampler {
    private final long seed;
    private final Sample sample = new Sample();

    Resampler(Bids bySize, long seed) {
      this.seed = seed;
      sample.size = bySize.size();
      sample.bidders = bySize.size();
      sample.tick = bySize.tick;
      sample.amount = bySize.amount;
      sample.lock = bySize.lock;
      sample.count = new int[bySize.size()];
    }

    @Override
    public Sample draw(long index) {
      Draws chance = Draws.of(seed, index);
      int[] count = sample.count;
      Arrays.fill(count, 0);
      for (int i = 0; i < count.length; i++) {
        count[chance.below(count.length)]++;
      }
      return sample;
    }
  }

  /** New bidders of a population. */
  final class Inventor implements Sampler {
    private static final int INDEX_BITS = 22;

    private final Population population;
    private final Terms terms;
    private final long seed;
    private final long[] order;
    private final long[] amounts;
    private final int[] ticks;
    private final boolean[] locks;
    private final Sample sample = new Sample();

    Inventor(Population population, Terms terms, long seed) {
      this.population = population;
      this.terms = terms;
      this.seed = seed;
      int size = population.bidders();
      order = new long[size];
      amounts = new long[size];
      ticks = new int[size];
      locks = new boolean[size];
      sample.size = size;
      sample.bidders = size;
      sample.amount = new long[size];
      sample.tick = new int[size];
      sample.lock = new double[size];
      sample.count = new int[size];
      Arrays.fill(sample.count, 1);
    }

    /** Whether an amount and a place fit one number for sorting. */
    static boolean fits(Population population) {
      return population.bidders() < 1 << INDEX_BITS
          && population.amounts().max() < 1L << (63 - INDEX_BITS);
    }

    @Override
    public Sample draw(long index) {
      Invention each = new Invention(population, terms.grid(), seed, index);
      LockRules lock = terms.lock();
      for (int i = 0; i < order.length; i++) {
        each.next();
        amounts[i] = each.amount();
        ticks[i] = (int) each.price();
        locks[i] = each.lock() || lock.regions().contains(each.participant().region());
        order[i] = amounts[i] << INDEX_BITS | i;
      }
      Arrays.sort(order);
      for (int i = 0; i < order.length; i++) {
        int from = (int) order[i] & (1 << INDEX_BITS) - 1;
        sample.amount[i] = amounts[from];
        sample.tick[i] = ticks[from];
        sample.lock[i] = locks[from] ? 1 : 0;
      }
      return sample;
    }
  }
}
