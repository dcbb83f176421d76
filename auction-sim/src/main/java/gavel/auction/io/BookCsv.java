package gavel.auction.io;

import gavel.auction.Book;
import gavel.auction.terms.PriceGrid;
import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A book as CSV, in either of two forms; columns come in any order and are matched without case,
 * blank lines and lines that start with # are skipped, and the file may be compressed with gzip.
 *
 * <ul>
 *   <li>The commitments export of the sale contract's tools: {@code
 *       SALE_SPECIFIC_ENTITY_ID,WALLET,TOKEN,COMMITMENT_ID,TIMESTAMP,PRICE,LOCKUP,COMMITTED_AMOUNT,ACCEPTED_AMOUNT,REFUNDED,EXTRA_DATA}.
 *       Amounts are in base units (micro-USD), prices are tick numbers.
 *   <li>A simple one: {@code entity,amount,price,lockup} and, where known, {@code time}, {@code
 *       first_time}, {@code wallet} and {@code token}. Amounts are in USD with up to 6 decimals; a
 *       price with a decimal point is in USD for one token and must lie on the grid, one without is
 *       a tick number, and one file holds one kind; times are seconds since 1970 or UTC instants.
 * </ul>
 *
 * An entity may have several rows, one for each wallet and token, alike in price, lock and times.
 */
public final class BookCsv {
  private static final int BUFFER = 1 << 16;

  private BookCsv() {}

  /**
   * Reads a file, as objects.
   *
   * @param grid on which prices in USD must lie
   * @throws BadInput naming every bad row
   */
  public static Book read(Path file, PriceGrid grid) {
    return read(file, grid, ReadOptions.USUAL).bids().toBook();
  }

  /** Reads a text under the name that messages give it, as objects. */
  public static Book parse(String text, String name, PriceGrid grid) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return read(new ByteArrayInputStream(bytes), name, grid, ReadOptions.USUAL).bids().toBook();
  }

  /**
   * Reads a file of any size into columns.
   *
   * @throws BadInput where it cannot be read, or has bad rows that are not to be skipped
   */
  public static BookRead read(Path file, PriceGrid grid, ReadOptions options) {
    try (InputStream in = MappedFile.open(file)) {
      return read(in, file.toString(), Files.size(file), grid, options);
    } catch (NoSuchFileException e) {
      throw new BadInput(file.toString(), "there is no such file; check the path.", e);
    } catch (IOException e) {
      throw new BadInput(file.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }

  /** Reads a stream, which stays open, under the name that messages give it. */
  public static BookRead read(InputStream in, String name, PriceGrid grid, ReadOptions options) {
    try {
      return read(in, name, 0, grid, options);
    } catch (IOException e) {
      throw new BadInput(name, "cannot be read: " + e.getMessage(), e);
    }
  }

  private static BookRead read(
      InputStream in, String name, long size, PriceGrid grid, ReadOptions options)
      throws IOException {
    BufferedInputStream buffered = new BufferedInputStream(in, BUFFER);
    buffered.mark(2);
    boolean gzip = buffered.read() == 0x1f && buffered.read() == 0x8b;
    buffered.reset();
    if (!gzip) {
      return new BookReader(buffered, name, options).read(grid, size);
    }
    try {
      return new BookReader(new GZIPInputStream(buffered, BUFFER), name, options).read(grid, 0);
    } catch (EOFException e) {
      throw new BadInput(name, "ends in the middle of its gzip data; get the whole file.", e);
    } catch (ZipException e) {
      throw new BadInput(
          name, "is not sound gzip data (%s); get it again.".formatted(e.getMessage()), e);
    }
  }
}
