package gavel.auction.io;

import gavel.auction.Fraction;
import gavel.auction.Participant;
import gavel.auction.population.Invention;
import gavel.auction.population.Population;
import gavel.auction.terms.PriceGrid;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Writes invented bidders as the CSV files that the readers of books and participants take. */
public final class InventedCsv {
  private static final int FULL = 1 << 16;
  private static final int ROW = 256;
  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private final OutputStream out;
  private final byte[] buffer = new byte[FULL + ROW];
  private int size;

  private InventedCsv(OutputStream out) {
    this.out = out;
  }

  /** Writes a book: entity, amount and price in USD, lockup, time. */
  public static void book(Population population, PriceGrid grid, long seed, OutputStream out)
      throws IOException {
    InventedCsv csv = new InventedCsv(out);
    csv.text("entity,amount,price,lockup,time\n");
    byte[][] prices = new byte[(int) Math.min(1 << 16, grid.max() + 1)][];
    Invention each = new Invention(population, grid, seed, 0);
    for (int i = 0; i < population.bidders(); i++) {
      each.next();
      csv.bid(each, grid, prices);
    }
    csv.flush();
  }

  private void bid(Invention each, PriceGrid grid, byte[][] prices) throws IOException {
    id(each.idHigh(), each.idLow());
    add(',');
    usd(each.amount());
    add(',');
    bytes(price(grid, each.price(), prices));
    text(each.lock() ? ",true," : ",false,");
    number(each.time());
    endRow();
  }

  private static byte[] price(PriceGrid grid, long tick, byte[][] known) {
    if (tick >= known.length) {
      return decimal(grid.tick().times(tick));
    }
    if (known[(int) tick] == null) {
      known[(int) tick] = decimal(grid.tick().times(tick));
    }
    return known[(int) tick];
  }

  private static byte[] decimal(Fraction usd) {
    return usd.toDecimal(18).getBytes(StandardCharsets.US_ASCII);
  }

  /** Writes the participants: entity, region, score, multiplier. */
  public static void participants(
      Population population, PriceGrid grid, long seed, OutputStream out) throws IOException {
    InventedCsv csv = new InventedCsv(out);
    csv.text("entity,region,score,multiplier\n");
    Invention invention = new Invention(population, grid, seed, 0);
    for (int i = 0; i < population.bidders(); i++) {
      invention.next();
      Participant each = invention.participant();
      csv.id(each.id().high(), each.id().low());
      csv.text("," + each.region() + "," + each.score() + "," + each.multiplier());
      csv.endRow();
    }
    csv.flush();
  }

  private void id(long high, long low) {
    hex(high);
    hex(low);
  }

  private void hex(long value) {
    for (int shift = 60; shift >= 0; shift -= 4) {
      buffer[size++] = HEX[(int) (value >>> shift) & 15];
    }
  }

  private void usd(long micro) {
    number(micro / 1_000_000);
    long rest = micro % 1_000_000;
    if (rest > 0) {
      add('.');
      for (long unit = 100_000; rest > 0; unit /= 10) {
        add((char) ('0' + rest / unit));
        rest %= unit;
      }
    }
  }

  private void number(long value) {
    long unit = 1;
    while (value / unit >= 10) {
      unit *= 10;
    }
    for (; unit > 0; unit /= 10) {
      add((char) ('0' + value / unit % 10));
    }
  }

  private void text(String text) {
    for (int i = 0; i < text.length(); i++) {
      add(text.charAt(i));
    }
  }

  private void bytes(byte[] bytes) {
    System.arraycopy(bytes, 0, buffer, size, bytes.length);
    size += bytes.length;
  }

  private void add(char ascii) {
    buffer[size++] = (byte) ascii;
  }

  private void endRow() throws IOException {
    add('\n');
    if (size >= FULL) {
      flush();
    }
  }

  private void flush() throws IOException {
    out.write(buffer, 0, size);
    size = 0;
  }
}
