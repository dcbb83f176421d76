package gavel.protocol.community;

import gavel.auction.io.BadInput;
import gavel.auction.io.BadInput.Finding;
import gavel.wallet.Address;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The activity file, format 1: CSV with the columns {@code wallet}, {@code activity}, {@code
 * social}, {@code earnings}, {@code first_seen} and {@code last_seen} in this order. Points and
 * earnings are whole numbers, times Unix seconds or such as 2026-01-31T12:00:00Z. Lines that start
 * with # and blank ones are skipped; a wallet has one row.
 */
public final class ActivityCsv {
  /** The first line. */
  public static final String HEADER = "wallet,activity,social,earnings,first_seen,last_seen";

  private ActivityCsv() {}

  /**
   * Reads a file's text.
   *
   * @param file what messages call it
   * @throws BadInput naming every bad row
   */
  public static List<Activity> parse(String text, String file) {
    List<Finding> findings = new ArrayList<>();
    Map<Address, Integer> lines = new HashMap<>();
    List<Activity> rows = new ArrayList<>();
    String[] all = text.split("\r?\n", -1);
    requireHeader(all[0], file);
    for (int i = 1; i < all.length; i++) {
      if (all[i].isBlank() || all[i].startsWith("#")) {
        continue;
      }
      try {
        Activity row = row(all[i].split(",", -1));
        Integer earlier = lines.putIfAbsent(row.wallet(), i + 1);
        if (earlier != null) {
          throw new IllegalArgumentException(
              "repeats wallet %s of line %d".formatted(row.wallet(), earlier));
        }
        rows.add(row);
      } catch (IllegalArgumentException | WalletException e) {
        String said = e.getMessage();
        findings.add(new Finding(file, i + 1, "", said.endsWith(".") ? said : said + "."));
      }
    }
    if (!findings.isEmpty()) {
      throw new BadInput(findings, findings.size());
    }
    return List.copyOf(rows);
  }

  /** The text that reads as these rows. */
  public static String write(List<Activity> rows) {
    StringBuilder out = new StringBuilder(HEADER).append('\n');
    for (Activity row : rows) {
      out.append(row.wallet())
          .append(',')
          .append(row.activity())
          .append(',')
          .append(row.social())
          .append(',')
          .append(row.earnings())
          .append(',')
          .append(row.firstSeen())
          .append(',')
          .append(row.lastSeen())
          .append('\n');
    }
    return out.toString();
  }

  private static void requireHeader(String first, String file) {
    String header = first.startsWith("\ufeff") ? first.substring(1) : first;
    if (!header.strip().equalsIgnoreCase(HEADER)) {
      throw new BadInput(
          List.of(new Finding(file, 1, "", "is \"%s\", wanted %s.".formatted(header, HEADER))), 1);
    }
  }

  private static Activity row(String[] cells) {
    if (cells.length != 6) {
      throw new IllegalArgumentException("has %d fields, wanted 6".formatted(cells.length));
    }
    return new Activity(
        Address.parse(cells[0].strip()),
        whole("activity", cells[1]),
        whole("social", cells[2]),
        whole("earnings", cells[3]),
        time("first_seen", cells[4].strip()),
        time("last_seen", cells[5].strip()));
  }

  private static BigInteger whole(String column, String cell) {
    if (!cell.strip().matches("-?\\d{1,78}")) {
      throw new IllegalArgumentException(
          "%s is \"%s\", wanted a whole number".formatted(column, cell));
    }
    return new BigInteger(cell.strip());
  }

  private static long time(String column, String cell) {
    try {
      return cell.matches("\\d{1,12}")
          ? Long.parseLong(cell)
          : Instant.parse(cell).getEpochSecond();
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "%s is \"%s\", wanted Unix seconds or a time such as 2026-01-31T12:00:00Z"
              .formatted(column, cell),
          e);
    }
  }
}
