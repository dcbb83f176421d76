package gavel.protocol.settle;

import gavel.auction.EntityId;
import gavel.auction.io.BadInput;
import gavel.auction.io.BadInput.Finding;
import gavel.protocol.sale.Allocation;
import gavel.protocol.sale.Pair;
import gavel.wallet.Address;
import gavel.wallet.WalletException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads an allocations file: the header is optional and matched without case, fields are trimmed,
 * blank lines skipped, rows of 0 ignored. Amounts are plain whole numbers; a negative, empty, hex
 * or fractional one is refused, as is a row that occurs twice.
 */
public final class AllocationsFile {
  private final String file;
  private final List<Finding> findings = new ArrayList<>();
  private final Map<Pair, Integer> lines = new HashMap<>();
  private final List<Allocation> rows = new ArrayList<>();

  private AllocationsFile(String file) {
    this.file = file;
  }

  /**
   * Reads a file's text.
   *
   * @param file what messages call it
   * @throws BadInput naming every bad row
   */
  public static List<Allocation> parse(String text, String file) {
    AllocationsFile reader = new AllocationsFile(file);
    String[] lines = text.split("\r?\n", -1);
    for (int i = 0; i < lines.length; i++) {
      String line = i == 0 && lines[i].startsWith("\ufeff") ? lines[i].substring(1) : lines[i];
      boolean header =
          i == 0 && line.replace(" ", "").equalsIgnoreCase(OperatorCsv.ALLOCATIONS_HEADER);
      if (!line.isBlank() && !header) {
        reader.line(i + 1, line);
      }
    }
    if (!reader.findings.isEmpty()) {
      throw new BadInput(reader.findings, reader.findings.size());
    }
    return List.copyOf(reader.rows);
  }

  private void line(int number, String line) {
    String[] cells = line.split(",", -1);
    if (cells.length != 4) {
      refuse(
          number,
          "",
          "has %d fields, wanted 4: %s.".formatted(cells.length, OperatorCsv.ALLOCATIONS_HEADER));
      return;
    }
    Optional<EntityId> entity = entity(number, cells[0].strip());
    Optional<Address> wallet = address(number, "WALLET", cells[1].strip());
    Optional<Address> token = address(number, "TOKEN", cells[2].strip());
    Optional<BigInteger> amount = amount(number, cells[3].strip());
    if (entity.isPresent() && wallet.isPresent() && token.isPresent() && amount.isPresent()) {
      row(number, new Allocation(entity.get(), wallet.get(), token.get(), amount.get()));
    }
  }

  private void row(int number, Allocation row) {
    if (row.accepted().signum() == 0) {
      return;
    }
    Integer earlier = lines.putIfAbsent(row.pair(), number);
    if (earlier == null) {
      rows.add(row);
    } else {
      refuse(number, "", "repeats line %d: %s.".formatted(earlier, row.pair()));
    }
  }

  private Optional<EntityId> entity(int number, String text) {
    if (text.matches("0x[0-9a-fA-F]{32}")) {
      return Optional.of(EntityId.of(text));
    }
    refuse(
        number,
        "SALE_SPECIFIC_ENTITY_ID",
        "is \"%s\", wanted 0x and 32 hex digits.".formatted(text));
    return Optional.empty();
  }

  private Optional<Address> address(int number, String column, String text) {
    try {
      return Optional.of(Address.parse(text));
    } catch (WalletException e) {
      refuse(number, column, e.getMessage());
      return Optional.empty();
    }
  }

  private Optional<BigInteger> amount(int number, String text) {
    if (text.matches("\\d{1,78}")) {
      return Optional.of(new BigInteger(text));
    }
    refuse(
        number,
        "ACCEPTED_AMOUNT",
        "is \"%s\", wanted a whole number of base units, 0 or more.".formatted(text));
    return Optional.empty();
  }

  private void refuse(int line, String column, String message) {
    findings.add(new Finding(file, line, column, message));
  }
}
