package gavel.auction.io;

import gavel.auction.Bid;
import gavel.auction.EntityId;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import gavel.auction.fast.RowCollector;
import gavel.auction.io.Cells.BadCell;
import gavel.auction.io.Layout.Column;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/** Reads a row field by field, in any form a field may have, and says what is wrong with it. */
final class SlowRow {
  private static final int ADDRESS_LENGTH = 42;

  private final Layout layout;
  private final boolean strict;
  private final TokenImages images;
  private final PriceReader prices;
  private final ScannedRow row;
  private final RowCollector collector;
  private final Findings findings;

  SlowRow(
      Layout layout,
      boolean strict,
      TokenImages images,
      PriceReader prices,
      ScannedRow row,
      RowCollector collector,
      Findings findings) {
    this.layout = layout;
    this.strict = strict;
    this.images = images;
    this.prices = prices;
    this.row = row;
    this.collector = collector;
    this.findings = findings;
  }

  /** Whether the row could be read; what is wrong with it is among the findings otherwise. */
  boolean read(List<String> fields, long line) {
    row.clear();
    if (fields.size() != layout.columns().size()) {
      findings.add(
          line,
          "",
          "%d fields where the header has %d; quote a field that holds a comma."
              .formatted(fields.size(), layout.columns().size()));
      return false;
    }
    boolean good = true;
    for (int i = 0; i < fields.size(); i++) {
      try {
        field(layout.columns().get(i), fields.get(i).strip());
      } catch (BadCell | IllegalArgumentException e) {
        findings.add(line, layout.names().get(i), e.getMessage());
        good = false;
      }
    }
    return good;
  }

  private void field(Column column, String text) {
    boolean empty = text.isEmpty();
    if (empty && (column == Column.ENTITY || column == Column.AMOUNT)) {
      throw new BadCell("is empty.");
    }
    switch (column) {
      case ENTITY -> entity(EntityId.of(text));
      case WALLET -> wallet(empty ? "-" : text);
      case TOKEN -> token(empty ? "-" : text);
      case AMOUNT -> row.amount = layout.export() ? Cells.baseUnits(text) : Cells.usd(text);
      case PRICE -> row.price = empty ? Bid.ANY_PRICE : prices.read(text);
      case LOCK -> row.lock = !empty && Cells.flag(text);
      case TIME -> row.time = Cells.time(text);
      case FIRST_TIME -> row.firstTime = Cells.time(text);
      case SKIPPED -> {
        // Carried by the format for other readers.
      }
    }
  }

  private void entity(EntityId id) {
    row.idHigh = id.high();
    row.idLow = id.low();
  }

  private void wallet(String text) {
    WalletId wallet = new WalletId(text);
    if (wallet.equals(WalletId.NONE)) {
      return;
    }
    requireChecksum(text);
    row.walletNamed = true;
    row.walletHigh = HexFormat.fromHexDigitsToLong(wallet.text(), 2, 18);
    row.walletMiddle = HexFormat.fromHexDigitsToLong(wallet.text(), 18, 34);
    row.walletLow = HexFormat.fromHexDigits(wallet.text(), 34, 42);
  }

  private void token(String text) {
    TokenId token = new TokenId(text);
    if (!token.equals(TokenId.NONE)) {
      requireChecksum(text);
    }
    row.token = collector.tokenNumber(token);
    byte[] image = text.getBytes(StandardCharsets.US_ASCII);
    if (image.length == ADDRESS_LENGTH && images.find(image, 0) < 0) {
      images.add(image, 0, row.token);
    }
  }

  private void requireChecksum(String address) {
    if (strict && !Eip55.isValid(address)) {
      throw new BadCell(
          "the checksum of %s is wrong; it would be %s (EIP-55)."
              .formatted(address, Eip55.withChecksum(address)));
    }
  }
}
