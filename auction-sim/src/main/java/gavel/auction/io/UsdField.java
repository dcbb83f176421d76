package gavel.auction.io;

import gavel.auction.fast.RowBatch;

/** Reads amounts in USD, with up to six decimals, as micro-USD; and prices of the simple form. */
final class UsdField {
  private static final long MOST_WHOLE = Long.MAX_VALUE / 1_000_000 - 1;
  private static final long[] TENS = {1, 10, 100, 1000, 10_000, 100_000, 1_000_000};

  private final PriceReader prices;

  /** What {@link #split} found: digits before the point and after it, and how many of these. */
  private long whole;

  private long fraction;
  private int decimals;

  UsdField(PriceReader prices) {
    this.prices = prices;
  }

  int readAmounts(FoundRows rows, int field, RowBatch batch) {
    for (int i = 0; i < rows.size(); i++) {
      if (!split(rows, i, field) || decimals > 6 || whole > MOST_WHOLE) {
        return i;
      }
      batch.amount()[i] = whole * TENS[6] + fraction * TENS[6 - decimals];
    }
    return rows.size();
  }

  int readPrices(FoundRows rows, int field, RowBatch batch) {
    for (int i = 0; i < rows.size(); i++) {
      if (!split(rows, i, field)) {
        return i;
      }
      batch.price()[i] = prices.fast(whole, fraction, decimals);
      if (batch.price()[i] <= 0) {
        return i;
      }
    }
    return rows.size();
  }

  private boolean split(FoundRows rows, int row, int field) {
    byte[] bytes = rows.bytes();
    int start = rows.start(row, field);
    int end = rows.end(row, field);
    int point = start;
    while (point < end && bytes[point] != '.') {
      point++;
    }
    decimals = Math.max(0, end - point - 1);
    if (!NumberField.isNumber(bytes, start, point)
        || (point < end && !NumberField.isNumber(bytes, point + 1, end))) {
      return false;
    }
    whole = NumberField.number(bytes, start, point);
    fraction = decimals == 0 ? 0 : NumberField.number(bytes, point + 1, end);
    return true;
  }
}
