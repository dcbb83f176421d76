package gavel.cli.command.bid;

import gavel.cli.Converters;
import gavel.cli.option.EntityOptions;
import gavel.cli.option.FundingOptions;
import gavel.cli.option.LockOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.option.PermitOptions;
import gavel.cli.option.PriceOptions;
import gavel.cli.option.UsdAmount;
import gavel.cli.wiring.Session;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/**
 * A row of a batch: the same words as {@code gavel bid ensure} takes, so that a cell means what the
 * option of its name means.
 */
@Command
final class BatchRow {

  private static final Map<String, String> COLUMNS =
      Map.of(
          "account", "--account",
          "amount", "--amount",
          "price", "--price",
          "fdv", "--fdv",
          "tick", "--tick",
          "token", "--token",
          "entity", "--entity",
          "login", "--login",
          "permit", "--permit",
          "password-file", "--password-file");

  private final int line;

  @ArgGroup(multiplicity = "1")
  private PriceOptions price;

  @Option(names = "--amount", required = true)
  private UsdAmount amount;

  @Mixin private FundingOptions funding;
  @Mixin private LockOptions lock;
  @Mixin private PermitOptions permit;
  @Mixin private PartyOptions party;
  @Mixin private EntityOptions who;

  private BatchRow(int line) {
    this.line = line;
  }

  /** The columns that may be named. */
  static List<String> columns() {
    return Stream.concat(COLUMNS.keySet().stream(), Stream.of("lock")).sorted().toList();
  }

  /**
   * Reads a row.
   *
   * @param line of the file, from 1
   * @param cells by column
   * @param common options of the whole batch, which a row does not name
   * @throws IllegalArgumentException saying what is wrong with it
   */
  static BatchRow of(int line, Map<String, String> cells, List<String> common) {
    List<String> words = new ArrayList<>(common);
    cells.forEach(
        (column, cell) -> {
          if (column.equals("lock")) {
            words.add(lock(cell) ? "--lock" : "--no-lock");
          } else if (!cell.isBlank()) {
            words.add(COLUMNS.get(column));
            words.add(cell.strip());
          }
        });
    BatchRow row = new BatchRow(line);
    CommandLine parser = new CommandLine(row);
    Converters.register(parser);
    try {
      parser.parseArgs(words.toArray(String[]::new));
    } catch (CommandLine.ParameterException wrong) {
      throw new IllegalArgumentException(wrong.getMessage(), wrong);
    }
    return row;
  }

  private static boolean lock(String cell) {
    return switch (cell.strip().toLowerCase(Locale.ROOT)) {
      case "yes", "true", "1" -> true;
      case "no", "false", "0", "" -> false;
      default -> throw new IllegalArgumentException("lock: got '" + cell + "', wanted yes or no");
    };
  }

  int line() {
    return line;
  }

  PartyOptions party() {
    return party;
  }

  Bidding bidding(Session session) {
    return new Bidding(session, party, who, permit);
  }

  BidEnsureCommand.Wanted wanted() {
    return new BidEnsureCommand.Wanted(Optional.of(price), amount.micro(), lock.lock());
  }

  FundingOptions funding() {
    return funding;
  }
}
