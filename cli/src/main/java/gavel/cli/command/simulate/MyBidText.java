package gavel.cli.command.simulate;

import gavel.auction.montecarlo.MyBid;
import gavel.auction.terms.PriceGrid;
import gavel.cli.exit.Failure;
import gavel.cli.option.Decimal;
import gavel.cli.option.UsdAmount;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Bids as {@code 2500@0.0440}: how much, at up to what price. Either side may be several values, as
 * {@code 500|2500} or {@code 0.0400..0.0500/6}; every amount is then tried at every price.
 */
final class MyBidText {
  private static final Pattern RANGE = Pattern.compile("(.+)\\.\\.(.+)/([0-9]{1,4})");
  private static final int MOST_VALUES = 1000;

  private final PriceGrid grid;

  private MyBidText(PriceGrid grid) {
    this.grid = grid;
  }

  /** Reads them, price by price; a price beside the grid is refused with its neighbours. */
  static List<MyBid> parse(String typed, PriceGrid grid) {
    String[] parts = typed.split("@", -1);
    if (parts.length != 2) {
      throw Failure.usage(
          "--my-bid takes USD@PRICE such as 2500@0.0440 or 500|2500@0.0400..0.0500/6, got '"
              + typed
              + "'.");
    }
    MyBidText text = new MyBidText(grid);
    try {
      List<Long> amounts = values(parts[0], MyBidText::amount, "micro-USD");
      List<Long> ticks = values(parts[1], text::tick, "steps of the price");
      List<MyBid> bids = new ArrayList<>();
      ticks.forEach(tick -> amounts.forEach(amount -> bids.add(new MyBid(amount, tick))));
      return bids;
    } catch (IllegalArgumentException wrong) {
      throw Failure.usage("--my-bid: " + wrong.getMessage()).because(wrong);
    }
  }

  private static List<Long> values(String typed, ToLongFunction<String> read, String unit) {
    Matcher range = RANGE.matcher(typed);
    if (!range.matches()) {
      return List.of(typed.split("\\|", -1)).stream().map(read::applyAsLong).toList();
    }
    long from = read.applyAsLong(range.group(1));
    long to = read.applyAsLong(range.group(2));
    int count = Integer.parseInt(range.group(3));
    if (count < 2 || count > MOST_VALUES || from >= to) {
      throw Failure.usage(
          "--my-bid: a range goes up, in 2 to %d values, got '%s'.".formatted(MOST_VALUES, typed));
    }
    if ((to - from) % (count - 1) != 0) {
      throw Failure.usage(
          "--my-bid: the %d %s from %s to %s cannot be cut into %d like parts."
              .formatted(to - from, unit, range.group(1), range.group(2), count - 1),
          "With as many values as can: %s..%s/%d"
              .formatted(range.group(1), range.group(2), fitting(to - from, count)));
    }
    List<Long> values = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      values.add(from + (to - from) / (count - 1) * i);
    }
    return values;
  }

  /** The largest number of values below {@code count} that share a width out evenly; two always. */
  private static int fitting(long width, int count) {
    int fits = count;
    while (width % (fits - 1) != 0) {
      fits--;
    }
    return fits;
  }

  private static long amount(String typed) {
    BigInteger micro = UsdAmount.parse(typed).micro();
    if (micro.signum() == 0 || micro.bitLength() > 62) {
      throw Failure.usage("--my-bid: an amount is above 0 and below 2^62 micro-USD.");
    }
    return micro.longValueExact();
  }

  private long tick(String typed) {
    return OnGrid.tick(grid, typed, Decimal.parse(typed));
  }
}
