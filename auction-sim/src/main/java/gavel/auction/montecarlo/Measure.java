package gavel.auction.montecarlo;

import java.util.ArrayList;
import java.util.List;

/** The figures of a draw, in the order in which a row of results has them. */
public final class Measure {
  /** One in the parts that shares are counted in. */
  public static final long ONE = 1_000_000_000L;

  /** USD for one token, in 10⁻¹² USD, rounded down. */
  public static final String PRICE = "price";

  /** Accepted money, in micro-USD. */
  public static final String RAISE = "raise";

  /** Committed money, in micro-USD. */
  public static final String COMMITTED = "committed";

  /** How many get something. */
  public static final String WINNERS = "winners";

  /** Gini coefficient of accepted money over all bidders, in parts of {@link #ONE}. */
  public static final String GINI = "gini";

  /** Sum of squared shares of accepted money, in parts of {@link #ONE}. */
  public static final String HHI = "hhi";

  /** The share of the largest 1 %, in parts of {@link #ONE}. */
  public static final String LARGEST = "largest";

  /** The share of those who lock in accepted money, in parts of {@link #ONE}. */
  public static final String LOCKED = "locked";

  /** Accepted ÷ committed of a tenth of the bids by size, in parts of {@link #ONE}. */
  public static final String FILL = "fill";

  static final int TENTHS = 10;

  private Measure() {}

  /** What a row holds. */
  static List<String> columns(boolean full, int myBids) {
    List<String> columns = new ArrayList<>(List.of(PRICE, RAISE));
    if (full) {
      columns.addAll(List.of(COMMITTED, WINNERS, GINI, HHI, LARGEST, LOCKED));
      for (int i = 1; i <= TENTHS; i++) {
        columns.add(FILL + i);
      }
    }
    for (int i = 1; i <= myBids; i++) {
      columns.add("accepted" + i);
      columns.add("tokens" + i);
    }
    return List.copyOf(columns);
  }
}
