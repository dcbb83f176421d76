package gavel.auction.fast;

import gavel.auction.Bid;
import gavel.auction.UnsettledException;
import gavel.auction.terms.PriceGrid;
import java.io.Serial;
import java.io.Serializable;

/** What one part of a book, or several together, come to: all that the price depends on. */
public final class PartSums implements Serializable {
  @Serial private static final long serialVersionUID = 1L;

  private final long[] byTick;
  private final long committed;
  private final long entities;
  private final long rows;
  private final long amountBits;

  private PartSums(long[] byTick, long committed, long entities, long rows, long amountBits) {
    this.byTick = byTick;
    this.committed = committed;
    this.entities = entities;
    this.rows = rows;
    this.amountBits = amountBits;
  }

  /**
   * Adds up a part; a bid above the range counts at its top, one below it has no demand.
   *
   * @param grid of terms that {@link PartedBook#check} passes
   * @throws UnsettledException where a live bid names no price
   */
  public static PartSums of(BidColumns part, PriceGrid grid) {
    long[] byTick = new long[(int) (grid.max() - grid.min()) + 1];
    long committed = 0;
    long entities = 0;
    long bits = 0;
    for (int i = 0; i < part.size(); i++) {
      long amount = part.amount(i);
      long tick = part.price().get(i);
      if (tick == Bid.ANY_PRICE && amount > 0) {
        throw UnsettledException.noPrice(part.id(i));
      }
      if (tick >= grid.min()) {
        byTick[(int) (grid.clamp(tick) - grid.min())] += amount;
      }
      committed += amount;
      entities += amount > 0 ? 1 : 0;
      bits |= amount;
    }
    return new PartSums(byTick, committed, entities, part.rowCount(), bits);
  }

  /**
   * Both together.
   *
   * @throws ArithmeticException where more than 2^63 − 1 micro-USD are committed
   */
  public PartSums plus(PartSums other) {
    long both = Math.addExact(committed, other.committed);
    long[] sum = byTick.clone();
    for (int i = 0; i < sum.length; i++) {
      sum[i] += other.byTick[i];
    }
    return new PartSums(
        sum, both, entities + other.entities, rows + other.rows, amountBits | other.amountBits);
  }

  /** Demand at or above each tick of the range, from its lowest. */
  long[] atOrAbove() {
    long[] sum = byTick.clone();
    for (int i = sum.length - 2; i >= 0; i--) {
      sum[i] += sum[i + 1];
    }
    return sum;
  }

  /** Micro-USD of all bids. */
  public long committed() {
    return committed;
  }

  /** Entities with something committed. */
  public long entities() {
    return entities;
  }

  /** Commitments, those of nothing too. */
  public long rows() {
    return rows;
  }

  /** All amounts or-ed together: each of them lies below the next power of two. */
  long amountBits() {
    return amountBits;
  }
}
