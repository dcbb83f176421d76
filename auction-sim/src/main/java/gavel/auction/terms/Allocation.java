package gavel.auction.terms;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;

/**
 * How an oversubscribed offer is shared out.
 *
 * @param tranches in order
 * @param remainderUnsold whether what the tranches leave stays unsold; otherwise it goes to all who
 *     are eligible, pro rata
 * @param minFill micro-USD below which nobody is filled, when rationed
 */
public record Allocation(List<Tranche> tranches, boolean remainderUnsold, OptionalLong minFill) {
  /** The name of the implicit last tranche. */
  public static final String REMAINDER = "remainder";

  /** Refuses a negative minimum. */
  public Allocation {
    tranches = List.copyOf(tranches);
    if (minFill.isPresent() && minFill.getAsLong() < 0) {
      throw new IllegalArgumentException(
          "The least fill cannot be negative, got " + minFill.getAsLong() + ".");
    }
  }

  /** The tranches and, unless what they leave is unsold, the implicit one after them. */
  public List<Tranche> pipeline() {
    List<Tranche> all = new ArrayList<>(tranches);
    if (!remainderUnsold) {
      all.add(Tranche.proRata(REMAINDER, Filter.ALL));
    }
    return List.copyOf(all);
  }
}
