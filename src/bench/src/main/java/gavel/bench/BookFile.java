package gavel.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HexFormat;

/**
 * Writes invented bids as CSV, in the columns that the sale contract's export and the engine need:
 * about 150 bytes a row.
 */
public final class BookFile {
  private static final String HEADER =
      "SALE_SPECIFIC_ENTITY_ID,WALLET,TOKEN,TIMESTAMP,PRICE,LOCKUP,COMMITTED_AMOUNT\n";
  private static final HexFormat HEX = HexFormat.of();

  private BookFile() {}

  /** The file of so many rows in a folder; written where it is not there yet. */
  static Path of(Path folder, int rows) {
    Path file = folder.resolve("book-" + rows + ".csv");
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(folder);
        Path part = folder.resolve(file.getFileName() + ".part");
        write(part, rows);
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
      }
      return file;
    } catch (IOException e) {
      throw new java.io.UncheckedIOException("cannot write " + file, e);
    }
  }

  private static void write(Path file, int rows) throws IOException {
    SyntheticBids bids = new SyntheticBids();
    StringBuilder row = new StringBuilder();
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 20)) {
      out.write(HEADER.getBytes(StandardCharsets.US_ASCII));
      for (int i = 0; i < rows; i++) {
        bids.next();
        row.setLength(0);
        append(row, bids);
        out.write(row.toString().getBytes(StandardCharsets.US_ASCII));
      }
    }
  }

  private static void append(StringBuilder row, SyntheticBids bids) {
    row.append("0x").append(HEX.toHexDigits(bids.idHigh)).append(HEX.toHexDigits(bids.idLow));
    row.append(",0x").append(HEX.toHexDigits(bids.walletHigh));
    row.append(HEX.toHexDigits(bids.walletMiddle)).append(HEX.toHexDigits(bids.walletLow));
    row.append(',').append(SyntheticBids.TOKENS[bids.token].text());
    row.append(',').append(bids.time).append(',').append(bids.price);
    row.append(',').append(bids.lock).append(',').append(bids.amount).append('\n');
  }

  /** Writes a file of as many rows as the second argument says into the folder of the first. */
  public static void main(String[] args) {
    System.out.println(of(Path.of(args[0]), Integer.parseInt(args[1])));
  }
}
