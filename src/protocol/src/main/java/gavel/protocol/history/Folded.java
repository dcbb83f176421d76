package gavel.protocol.history;

import gavel.auction.fast.BidColumns;
import java.util.List;
import java.util.function.Supplier;

/**
 * What a sale's events came to up to some block, made into objects only as far as it is asked for.
 */
final class Folded {
  private final Once<SaleHistory> history;
  private final Once<BidColumns> columns;

  /** As a checkpoint has it; {@code null} where it was never in one. */
  private final PackedHistory packed;

  private Folded(
      Supplier<SaleHistory> history, Supplier<BidColumns> columns, PackedHistory packed) {
    this.history = new Once<>(history);
    this.columns = new Once<>(columns);
    this.packed = packed;
  }

  static Folded of(SaleHistory history) {
    return new Folded(() -> history, () -> columns(history), null);
  }

  static Folded of(PackedHistory packed) {
    Once<SaleHistory> history = new Once<>(packed::history);
    return new Folded(
        history, () -> packed.columns().orElseGet(() -> columns(history.get())), packed);
  }

  /** Whole. */
  SaleHistory history() {
    return history.get();
  }

  /** The book, without the order in which its money came. */
  BidColumns columns() {
    return columns.get();
  }

  /** As a checkpoint has it. */
  byte[] bytes() {
    return packed == null ? PackedHistory.bytes(history()) : packed.bytes();
  }

  private static BidColumns columns(SaleHistory history) {
    return BidColumns.of(history.book()).withArrivals(List.of());
  }

  /** Made when it is first asked for. */
  private static final class Once<T> implements Supplier<T> {
    private final Supplier<T> make;
    private T made;

    Once(Supplier<T> make) {
      this.make = make;
    }

    @Override
    public synchronized T get() {
      if (made == null) {
        made = make.get();
      }
      return made;
    }
  }
}
