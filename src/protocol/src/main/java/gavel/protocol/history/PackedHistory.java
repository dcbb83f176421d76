package gavel.protocol.history;

import gavel.auction.fast.BidColumns;
import gavel.wallet.Address;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/**
 * A history as bytes: tables of addresses and entities, the book in terms of their rows, so that it
 * is read without anything else, then the rest.
 */
final class PackedHistory {
  private final ByteBuffer body;
  private final List<Address> tokens;

  /**
   * Bytes that {@link #bytes(SaleHistory)} made, from the buffer's position to its limit.
   *
   * @param tokens the sale's payment tokens, in its order
   */
  PackedHistory(ByteBuffer body, List<Address> tokens) {
    this.body = body.slice();
    this.tokens = tokens;
  }

  /** A history as bytes. */
  static byte[] bytes(SaleHistory history) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(whole)) {
      new HistoryWriter().write(history, out);
    } catch (IOException impossible) {
      throw new UncheckedIOException("in memory", impossible);
    }
    return whole.toByteArray();
  }

  byte[] bytes() {
    byte[] bytes = new byte[body.limit()];
    body.get(0, bytes);
    return bytes;
  }

  SaleHistory history() {
    return new HistoryReader(body.duplicate()).read(tokens);
  }

  /** The book; empty where it has amounts that the engine does not reckon with. */
  Optional<BidColumns> columns() {
    return new BookReader(body.duplicate()).read(tokens);
  }
}
