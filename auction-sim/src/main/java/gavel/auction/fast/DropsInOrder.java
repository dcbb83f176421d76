package gavel.auction.fast;

import gavel.auction.terms.Fill;
import java.util.Arrays;

/**
 * Finds many bids at a time that the least fill drops one a round at the end of a tranche that
 * fills in order, where it is certain that the rounds would drop just these.
 *
 * <p>The last bid that such a tranche reaches gets the rest of its reserve, r. Where this is all
 * that the bid gets, is below the least fill, and is less than anybody else has, it is dropped. If
 * no other tranche took notice of the bid, everybody else keeps what they have, and the next bid in
 * order gets the same r, if it wants more than that. So it is the smallest in its turn, and goes
 * too, and so on: until one wants no more than r, has or may get something elsewhere, or until what
 * is left of the book is no more than the offer.
 */
final class DropsInOrder {
  private final BidColumns bids;
  private final StepByStep steps;
  private final long[] accepted;

  private DropsInOrder(BidColumns bids, StepByStep steps, long[] accepted) {
    this.bids = bids;
    this.steps = steps;
    this.accepted = accepted;
  }

  /**
   * Bids that are certain to be dropped next, the smallest first; none where that cannot be told.
   *
   * @param accepted what the rounds so far have given each bid
   * @param surplus what the eligible bids want beyond the capacity, above zero
   * @param smallest whose turn it is
   */
  static int[] find(
      BidColumns bids, StepByStep steps, long[] accepted, long surplus, int smallest) {
    DropsInOrder drops = new DropsInOrder(bids, steps, accepted);
    int index = drops.queueOf(smallest);
    return index >= 0 && drops.isAloneTheSmallest(smallest)
        ? drops.from(smallest, index, surplus)
        : new int[0];
  }

  /** The step that filled a bid in order, where that is the first one to fill it; or −1. */
  private int queueOf(int bid) {
    if (steps.hasRanks()) {
      return -1;
    }
    for (int i = 0; i < steps.count(); i++) {
      if (steps.step(i).of(bid) > 0) {
        boolean inOrder =
            steps.step(i).tranche().fill() instanceof Fill.InOrder(_, boolean partial) && partial;
        return inOrder ? i : -1;
      }
    }
    return -1;
  }

  /** What a bid that no other step fills wants of a step. */
  private long wanted(StepByStep.Step step, int bid) {
    return Math.min(bids.amount(bid), step.tranche().cap().orElse(Long.MAX_VALUE));
  }

  private boolean isAloneTheSmallest(int smallest) {
    for (int bid : steps.eligible()) {
      if (bid != smallest && accepted[bid] > 0 && accepted[bid] <= accepted[smallest]) {
        return false;
      }
    }
    return true;
  }

  private int[] from(int smallest, int index, long surplus) {
    StepByStep.Step step = steps.step(index);
    Bits elsewhere = steps.takersThatCountBeside(index);
    int[] queue = steps.queue(index);
    int[] found = new int[queue.length];
    int count = 0;
    long over = surplus;
    boolean reached = false;
    for (int bid : queue) {
      reached |= bid == smallest;
      if (!reached || !step.has(bid)) {
        continue;
      }
      if (over <= 0 || elsewhere.get(bid) || wanted(step, bid) <= accepted[smallest]) {
        break;
      }
      found[count++] = bid;
      over -= bids.amount(bid);
    }
    return Arrays.copyOf(found, count);
  }
}
