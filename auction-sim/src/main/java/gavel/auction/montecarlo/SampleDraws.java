package gavel.auction.montecarlo;

import java.util.Arrays;
import java.util.List;

/** Draws whole books and clears them, under the clock rule and the usual order. */
final class SampleDraws implements Experiment {
  private final Costs costs;
  private final Sampler sampler;
  private final List<MyBid> mine;
  private final boolean full;
  private final int columns;
  private final long[] byTick;
  private Spread spread;

  SampleDraws(Costs costs, Sampler sampler, List<MyBid> mine, boolean full) {
    this.costs = costs;
    this.sampler = sampler;
    this.mine = mine;
    this.full = full;
    this.columns = Measure.columns(full, mine.size()).size();
    this.byTick = new long[costs.max() - costs.min() + 1];
  }

  @Override
  public long[] draw(long index) {
    Sample sample = sampler.draw(index);
    Arrays.fill(byTick, 0);
    for (int i = 0; i < sample.size; i++) {
      if (sample.tick[i] >= costs.min()) {
        byTick[sample.tick[i] - costs.min()] += sample.amount[i] * sample.count[i];
      }
    }
    Cleared base = clear(0, 0);
    long capacity = costs.capacity(base.tick());
    long[] row = new long[columns];
    row[0] = costs.pico(base.tick());
    row[1] = Math.min(base.demand(), capacity);
    if (full) {
      if (spread == null) {
        spread = new Spread(sample.size);
      }
      spread.measure(sample, base, capacity, row, 2);
    }
    for (int i = 0; i < mine.size(); i++) {
      MyBid bid = mine.get(i);
      Cleared with = clear((int) Math.min(bid.tick(), costs.max()), bid.amount());
      int place = columns - 2 * (mine.size() - i);
      row[place] = with.accepted(bid, costs.capacity(with.tick()));
      row[place + 1] = costs.tokens(row[place], with.tick());
    }
    return row;
  }

  private Cleared clear(int tick, long more) {
    long demand = 0;
    for (int at = costs.max(); ; at--) {
      long above = demand;
      demand += byTick[at - costs.min()] + (at == tick ? more : 0);
      if (at == costs.min() || costs.covers(demand, at)) {
        return new Cleared(at, demand, above);
      }
    }
  }
}
