package gavel.protocol.history;

import gavel.auction.TokenId;
import gavel.auction.fast.BidColumns;
import gavel.auction.fast.RowCollector;
import gavel.auction.fast.RowCollector.Verdict;
import gavel.wallet.Address;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Reads the book out of a packed history into columns, without an object for each bid. */
final class BookReader {
  private static final int ENTITY = 2 * Long.BYTES;

  private final ByteBuffer in;
  private final int addresses;
  private final int entities;

  /** Finds the tables, and the book behind its size. */
  BookReader(ByteBuffer in) {
    this.in = in;
    this.addresses = in.position() + Integer.BYTES;
    int afterAddresses = addresses + in.getInt() * Packed.ADDRESS;
    this.entities = afterAddresses + Integer.BYTES;
    int book = entities + in.getInt(afterAddresses) * ENTITY;
    in.position(book + Integer.BYTES);
  }

  /** Reads the book, once; empty where it was left out, or its total is too much. */
  Optional<BidColumns> read(List<Address> tokens) {
    int size = in.getInt();
    if (size == BookWriter.LEFT_OUT) {
      return Optional.empty();
    }
    // An entity stands there once, with all its rows.
    RowCollector rows = new RowCollector(size * tokens.size(), true);
    int[] numbers =
        tokens.stream().mapToInt(each -> rows.tokenNumber(new TokenId(each.lower()))).toArray();
    for (int i = 0; i < size; i++) {
      int entity = entities + in.getInt() * ENTITY;
      boolean lock = in.get() != 0;
      rows.bid(
          in.getLong(entity),
          in.getLong(entity + Long.BYTES),
          in.getLong(),
          lock,
          in.getLong(),
          in.getLong());
      if (!commitments(rows, numbers)) {
        return Optional.empty();
      }
    }
    return Optional.of(rows.build(_ -> {}));
  }

  private boolean commitments(RowCollector rows, int[] numbers) {
    boolean fit = true;
    for (int wallets = in.getInt(); wallets > 0; wallets--) {
      int wallet = addresses + in.getInt() * Packed.ADDRESS;
      for (int number : numbers) {
        Verdict verdict =
            rows.commit(
                in.getLong(wallet),
                in.getLong(wallet + Long.BYTES),
                in.getInt(wallet + 2 * Long.BYTES),
                true,
                number,
                in.getLong());
        fit &= verdict == Verdict.ADDED;
      }
    }
    return fit;
  }
}
