package gavel.auction.io;

import gavel.auction.Bid;
import gavel.auction.EntityId;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import gavel.auction.fast.RowBatch;
import gavel.auction.fast.RowCollector;
import gavel.auction.io.Cells.BadCell;
import gavel.auction.io.Layout.Column;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;

/**
 * Reads a row field by field, in any form a field may have, into the first place of a batch, and
 * says what is wrong with it.
 */
final class SlowRow {
  private final Layout layout;
  private final boolean strict;
  private final TokenImages images;
  private final PriceReader prices;
  private final RowBatch batch;
  private final RowCollector collector;
  private final Findings findings;

  SlowRow(
      Layout layout,
      boolean strict,
      TokenImages images,
      PriceReader prices,
      RowBatch batch,
      RowCollector collector,
      Findings findings) {
    this.layout = layout;
    this.strict = strict;
    this.images = images;
    this.prices = prices;
    this.batch = batch;
    this.collector = collector;
    this.findings = findings;
  }

  /** Whether the row could be read; what is wrong with it is among the findings otherwise. */
  boolean read(List<String> fields, long line) {
    RowScanner.clear(batch, 1);
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
      case AMOUNT -> batch.amount()[0] = layout.export() ? Cells.baseUnits(text) : Cells.usd(text);
      case PRICE -> batch.price()[0] = empty ? Bid.ANY_PRICE : prices.read(text);
      case LOCK -> batch.lock()[0] = !empty && Cells.flag(text);
      case TIME -> batch.time()[0] = Cells.time(text);
      case FIRST_TIME -> batch.firstTime()[0] = Cells.time(text);
      case COMMITMENT, SKIPPED -> {
        // Carried by the format for other readers.
      }
    }
  }

  private void entity(EntityId id) {
    batch.idHigh()[0] = id.high();
    batch.idLow()[0] = id.low();
  }

  private void wallet(String text) {
    WalletId wallet = new WalletId(text);
    if (wallet.equals(WalletId.NONE)) {
      return;
    }
    requireChecksum(text);
    batch.token()[0] |= (byte) RowBatch.NAMED;
    batch.walletHigh()[0] = HexFormat.fromHexDigitsToLong(wallet.text(), 2, 18);
    batch.walletMiddle()[0] = HexFormat.fromHexDigitsToLong(wallet.text(), 18, 34);
    batch.walletLow()[0] = HexFormat.fromHexDigits(wallet.text(), 34, 42);
  }

  private void token(String text) {
    TokenId token = new TokenId(text);
    if (!token.equals(TokenId.NONE)) {
      requireChecksum(text);
    }
    int number = collector.tokenNumber(token);
    batch.token()[0] |= (byte) number;
    byte[] image = text.getBytes(StandardCharsets.US_ASCII);
    if (image.length == HexFields.ADDRESS_LENGTH && images.find(image, 0) < 0) {
      images.add(image, 0, number);
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
