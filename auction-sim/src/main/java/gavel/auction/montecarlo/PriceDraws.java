package gavel.auction.montecarlo;

import gavel.auction.random.Binomial;
import gavel.auction.random.Draws;
import java.util.Arrays;
import java.util.List;

/**
 * Draws a book's bids with replacement, as many as it has, and finds where they clear under the
 * clock rule; no more. How many come from each block of prices is binomial, so the draw can stop at
 * the block where the price lies; only there are prices told apart, by drawing it once more.
 */
final class PriceDraws implements Experiment {
  private final Costs costs;
  private final PriceBlocks blocks;
  private final List<MyBid> mine;
  private final long seed;

  private final long[] marks;
  private final int[] counts;
  private final long[] sums;
  private final long[] byTick;
  private Draws chance;
  private int drawn;
  private int left;
  private int pool;

  PriceDraws(Costs costs, PriceBlocks blocks, List<MyBid> mine, long seed) {
    this.costs = costs;
    this.blocks = blocks;
    this.mine = mine;
    this.seed = seed;
    this.marks = new long[blocks.count];
    this.counts = new int[blocks.count];
    this.sums = new long[blocks.count];
    this.byTick = new long[costs.max() - costs.min() + 1];
  }

  @Override
  public long[] draw(long index) {
    chance = Draws.of(seed, index);
    drawn = 0;
    left = blocks.bids.size();
    pool = left;
    long[] row = new long[2 + 2 * mine.size()];
    // First without one's own bids: they only raise the price, so no further block is needed.
    Cleared base = clear(0, 0);
    row[0] = costs.pico(base.tick());
    row[1] = Math.min(base.demand(), costs.capacity(base.tick()));
    for (int i = 0; i < mine.size(); i++) {
      MyBid bid = mine.get(i);
      Cleared with = clear(Math.clamp(bid.tick(), 0, costs.max()), bid.amount());
      long accepted = with.accepted(bid, costs.capacity(with.tick()));
      row[2 + 2 * i] = accepted;
      row[3 + 2 * i] = costs.tokens(accepted, with.tick());
    }
    return row;
  }

  /** Where the drawn bids clear, with {@code more} money at a tick. */
  private Cleared clear(int tick, long more) {
    int above = costs.max();
    long sum = 0;
    for (int block = 0; block < blocks.count; block++) {
      int highest = blocks.highest(block);
      if (above > highest) {
        Cleared gap = gap(sum, highest + 1, above, tick, more);
        if (gap != null) {
          return gap;
        }
      }
      if (block == drawn) {
        drawBlock(block);
      }
      int lowest = blocks.lowest(block);
      long demand = sum + sums[block];
      if (costs.covers(demand + (tick >= lowest ? more : 0), lowest)) {
        return within(block, sum, tick, more);
      }
      sum = demand;
      above = lowest - 1;
    }
    Cleared rest = above >= costs.min() ? gap(sum, costs.min(), above, tick, more) : null;
    if (rest != null) {
      return rest;
    }
    // Undersubscribed: all are filled whole, so who stands at the price makes no difference.
    long all = sum + (tick >= costs.min() ? more : 0);
    return new Cleared(costs.min(), all, all);
  }

  /** Ticks at which none of the drawn bids can stand; one's own may. */
  private Cleared gap(long sum, int low, int high, int tick, long more) {
    if (more > 0 && tick >= low && tick < high) {
      Cleared upper = gap(sum, tick + 1, high, tick, 0);
      return upper != null ? upper : gap(sum, low, tick, tick, more);
    }
    long demand = sum + (tick >= high ? more : 0);
    if (!costs.covers(demand, low)) {
      return null;
    }
    int price = costs.highestCovered(demand, low, high);
    return new Cleared(price, demand, price == tick ? demand - more : demand);
  }

  private void drawBlock(int block) {
    int size = blocks.size(block);
    int count = Binomial.draw(chance, left, size, pool);
    marks[block] = chance.mark();
    counts[block] = count;
    long[] amount = blocks.bids.amount;
    int from = blocks.from[block];
    long sum = 0;
    for (int i = 0; i < count; i++) {
      sum += amount[from + chance.below(size)];
    }
    sums[block] = sum;
    left -= count;
    pool -= size;
    drawn = block + 1;
  }

  /** Draws a block again and tells its prices apart. */
  private Cleared within(int block, long sumAbove, int tick, long more) {
    long end = chance.mark();
    chance.restore(marks[block]);
    int size = blocks.size(block);
    int from = blocks.from[block];
    int lowest = blocks.lowest(block);
    int highest = blocks.highest(block);
    Arrays.fill(byTick, lowest - costs.min(), highest - costs.min() + 1, 0);
    for (int i = 0; i < counts[block]; i++) {
      int bid = from + chance.below(size);
      byTick[blocks.bids.tick[bid] - costs.min()] += blocks.bids.amount[bid];
    }
    chance.restore(end);
    long demand = sumAbove + (tick > highest ? more : 0);
    int at = highest;
    while (true) {
      long above = demand;
      demand += byTick[at - costs.min()] + (tick == at ? more : 0);
      if (costs.covers(demand, at)) {
        return new Cleared(at, demand, above);
      }
      at--;
    }
  }
}
