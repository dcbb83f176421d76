package gavel.auction.fast;

import gavel.auction.EntityOutcome.Standing;
import gavel.auction.clearing.ClearingPrice;
import java.util.Arrays;
import java.util.Optional;

/** Shares the capacity out over the bids of a book: by sums where that is exact, else in steps. */
final class Filling {
  private final Field field;
  private final BidColumns bids;
  private final ClearingPrice clearing;
  private final long capacity;
  private final Workers workers;

  Filling(Field field, ClearingPrice clearing, long capacity, Workers workers) {
    this.field = field;
    this.bids = field.bids();
    this.clearing = clearing;
    this.capacity = capacity;
    this.workers = workers;
  }

  /**
   * Shares out.
   *
   * @param demand the table of demand, where the price was found by one
   */
  Filled fill(Optional<TickDemand> demand) {
    return demand.flatMap(this::byMargin).orElseGet(this::inSteps);
  }

  private Optional<Filled> byMargin(TickDemand demand) {
    long eligible = demand.at(clearing.eligibleFrom());
    long above = demand.at(Math.max(clearing.eligibleFrom(), clearing.pStar().orElseThrow() + 1));
    if (eligible <= capacity
        || field.terms().allocation().minFill().isPresent()
        || !ProRata.isExact(bids.extent().amountBits(), eligible)) {
      return Optional.empty();
    }
    return MarginPlan.of(
            clearing,
            capacity,
            field.terms().allocation().pipeline(),
            field.anyoneKnown(),
            above,
            eligible - above)
        .map(plan -> new ByMargin(field, clearing, plan, workers))
        .map(done -> new Filled(done.accepted(), true, done, new Bits(0)));
  }

  private Filled inSteps() {
    Bits dropped = new Bits(0);
    long least = field.terms().allocation().minFill().orElse(0);
    TieOrder ties = TieOrder.of(bids);
    int[] before = eligible();
    Passing passing = new Passing(field, before, ties);
    while (true) {
      int[] eligible = Arrays.stream(before).filter(bid -> !dropped.get(bid)).toArray();
      if (eligible.length < before.length / 2) {
        before = eligible;
        passing = new Passing(field, before, ties);
      }
      long[] accepted = new long[bids.size()];
      long surplus = wanted(eligible) - capacity;
      if (surplus <= 0) {
        for (int bid : eligible) {
          accepted[bid] = bids.amount(bid);
        }
        return new Filled(bid -> accepted[bid], false, Parts.NONE, dropped);
      }
      StepByStep steps = new StepByStep(field, passing, dropped, eligible, capacity, accepted);
      int tooSmall = leastBelow(eligible, accepted, least, ties);
      if (tooSmall < 0) {
        return new Filled(bid -> accepted[bid], true, steps, dropped);
      }
      int[] next = DropsInOrder.find(bids, steps, accepted, surplus, tooSmall);
      if (next.length == 0) {
        next = DropsAtOnce.find(bids, steps, accepted, surplus, least, ties);
      }
      for (int bid : next.length == 0 ? new int[] {tooSmall} : next) {
        dropped.set(bid);
      }
    }
  }

  private int[] eligible() {
    int[] eligible = new int[bids.size()];
    int count = 0;
    for (int i = 0; i < eligible.length; i++) {
      if (bids.amount(i) > 0 && field.standing(i) != Standing.BELOW) {
        eligible[count++] = i;
      }
    }
    return Arrays.copyOf(eligible, count);
  }

  private long wanted(int[] eligible) {
    long sum = 0;
    for (int bid : eligible) {
      sum += bids.amount(bid);
    }
    return sum;
  }

  /** The smallest fill above zero and below the least one, or −1; ties: the later bid goes. */
  private static int leastBelow(int[] eligible, long[] accepted, long least, TieOrder ties) {
    int found = -1;
    for (int bid : eligible) {
      long fill = accepted[bid];
      if (fill > 0
          && fill < least
          && (found < 0
              || fill < accepted[found]
              || (fill == accepted[found] && ties.compare(bid, found) > 0))) {
        found = bid;
      }
    }
    return found;
  }
}
