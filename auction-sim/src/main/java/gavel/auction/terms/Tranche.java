package gavel.auction.terms;

import java.util.Objects;
import java.util.OptionalLong;

/**
 * One step of sharing out an offer that is oversubscribed.
 *
 * @param name for explanations
 * @param filter who takes part
 * @param reserve the most it hands out
 * @param cap the most one entity gets from it, in micro-USD
 * @param fill how it is shared out
 */
public record Tranche(String name, Filter filter, Reserve reserve, OptionalLong cap, Fill fill) {
  /** Refuses a negative cap. */
  public Tranche {
    Objects.requireNonNull(name);
    Objects.requireNonNull(filter);
    Objects.requireNonNull(reserve);
    Objects.requireNonNull(fill);
    if (cap.isPresent() && cap.getAsLong() < 0) {
      throw new IllegalArgumentException(
          "The cap of tranche '" + name + "' cannot be negative, got " + cap.getAsLong() + ".");
    }
  }

  /** A tranche without a reserve or a cap of its own, shared pro rata. */
  public static Tranche proRata(String name, Filter filter) {
    return new Tranche(
        name, filter, new Reserve.Rest(), OptionalLong.empty(), new Fill.Water(Weight.UNFILLED));
  }
}
