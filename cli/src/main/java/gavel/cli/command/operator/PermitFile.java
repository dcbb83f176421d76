package gavel.cli.command.operator;

import gavel.auction.EntityId;
import gavel.auction.io.BadInput;
import gavel.auction.io.BadInput.Finding;
import gavel.cli.exit.Failure;
import gavel.cli.option.UsdAmount;
import gavel.wallet.Address;
import gavel.wallet.WalletException;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads who is to get permits: a CSV file with the header {@value #HEADER}, amounts in USD; all but
 * the first two columns may be left empty.
 */
final class PermitFile {

  static final String HEADER = "entity,wallet,min_amount,max_amount,forced_lock";

  private final String file;
  private final List<Finding> findings = new ArrayList<>();
  private final List<PermitRow> rows = new ArrayList<>();
  private final Set<Address> wallets = new HashSet<>();

  private PermitFile(String file) {
    this.file = file;
  }

  /**
   * Reads it.
   *
   * @throws BadInput naming every bad row
   */
  static List<PermitRow> read(Path path) {
    PermitFile reader = new PermitFile(path.toString());
    List<String> lines;
    try {
      lines = Files.readAllLines(path);
    } catch (IOException unreadable) {
      throw Failure.file("could not read " + path + ".", "Check the path.").because(unreadable);
    }
    if (lines.isEmpty()
        || !lines.getFirst().replace(" ", "").toLowerCase(Locale.ROOT).equals(HEADER)) {
      throw new BadInput(path.toString(), "The first line is not " + HEADER + ".");
    }
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        reader.line(i + 1, lines.get(i).split(",", -1));
      }
    }
    if (!reader.findings.isEmpty()) {
      throw new BadInput(reader.findings, reader.findings.size());
    }
    return List.copyOf(reader.rows);
  }

  private void line(int number, String[] cells) {
    if (cells.length != HEADER.split(",", -1).length) {
      findings.add(new Finding(file, number, "", "has " + cells.length + " fields, wanted 5."));
      return;
    }
    int before = findings.size();
    Optional<EntityId> entity = entity(number, cells[0].strip());
    Optional<Address> wallet = wallet(number, cells[1].strip());
    Optional<BigInteger> least = amount(number, "min_amount", cells[2].strip());
    Optional<BigInteger> most = amount(number, "max_amount", cells[3].strip());
    Optional<Boolean> lock = lock(number, cells[4].strip());
    if (findings.size() == before) {
      rows.add(new PermitRow(entity.orElseThrow(), wallet.orElseThrow(), least, most, lock));
    }
  }

  private Optional<EntityId> entity(int number, String text) {
    if (text.isEmpty()) {
      findings.add(new Finding(file, number, "entity", "is empty."));
      return Optional.empty();
    }
    return Optional.of(EntityId.of(text));
  }

  private Optional<Address> wallet(int number, String text) {
    try {
      Address wallet = Address.parse(text);
      if (!wallets.add(wallet)) {
        findings.add(new Finding(file, number, "wallet", "occurs twice: " + wallet + "."));
      }
      return Optional.of(wallet);
    } catch (WalletException e) {
      findings.add(new Finding(file, number, "wallet", e.getMessage()));
      return Optional.empty();
    }
  }

  private Optional<BigInteger> amount(int number, String column, String text) {
    if (text.isEmpty()) {
      return Optional.empty();
    }
    try {
      return Optional.of(UsdAmount.parse(text).micro());
    } catch (IllegalArgumentException e) {
      findings.add(new Finding(file, number, column, e.getMessage() + "."));
      return Optional.empty();
    }
  }

  private Optional<Boolean> lock(int number, String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "" -> Optional.empty();
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      default -> {
        findings.add(
            new Finding(file, number, "forced_lock", "is \"" + text + "\", wanted true or false."));
        yield Optional.empty();
      }
    };
  }
}
