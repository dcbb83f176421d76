package gavel.auction.terms;

import java.util.Objects;

/** How a tranche's reserve reaches those who pass its filter. */
public sealed interface Fill {
  /**
   * Everyone at once, in proportion to a weight, up to each one's cap.
   *
   * @param weight in proportion to what
   */
  record Water(Weight weight) implements Fill {
    /** Refuses a missing weight. */
    public Water {
      Objects.requireNonNull(weight);
    }
  }

  /**
   * One after the other, each whole, until the reserve ends.
   *
   * @param order who comes first
   * @param partial whether the last one is filled in part; otherwise the tranche stops before it
   */
  record InOrder(Order order, boolean partial) implements Fill {
    /** Refuses a missing order. */
    public InOrder {
      Objects.requireNonNull(order);
    }
  }
}
