package gavel.auction.io;

import gavel.auction.EntityId;
import gavel.auction.Participant;
import gavel.auction.Participants;
import gavel.auction.Sha256;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The participants file, format 1: CSV with a header and the columns {@code entity} and, where they
 * are known, {@code region}, {@code forced_lock} (true or false; empty: the region decides), {@code
 * score} (0 or more) and {@code multiplier} (basis points, 10000 for one). Columns come in any
 * order; lines that start with # are skipped; UTF-8.
 */
public final class ParticipantsCsv {
  private static final Set<String> COLUMNS =
      Set.of("entity", "region", "forced_lock", "score", "multiplier");

  private ParticipantsCsv() {}

  /**
   * Reads a file.
   *
   * @throws BadInput naming every bad row
   */
  public static Participants read(Path file) {
    return parse(TextFile.bytes(file), file.toString());
  }

  /** Reads a text under the name that messages give it. */
  public static Participants parse(String text, String name) {
    return parse(text.getBytes(StandardCharsets.UTF_8), name);
  }

  static Participants parse(byte[] bytes, String name) {
    Table table = Table.parse(TextFile.decode(bytes, name), name, COLUMNS);
    table.require("entity");
    Findings findings = new Findings(name);
    Map<EntityId, Participant> byId = new HashMap<>();
    for (Table.Row row : table.rows()) {
      RowReader cells = new RowReader(table, row, findings);
      cells
          .participant()
          .ifPresent(
              each -> {
                Participant earlier = byId.putIfAbsent(each.id(), each);
                if (earlier != null) {
                  findings.add(row.line(), "entity", twice(each, earlier));
                }
              });
    }
    findings.throwIfAny();
    return new Participants(byId, Sha256.hexOf(bytes));
  }

  private static String twice(Participant each, Participant earlier) {
    return each.region().equals(earlier.region())
        ? "entity " + each.id() + " occurs twice."
        : "entity %s is in two regions, %s and %s."
            .formatted(each.id(), earlier.region(), each.region());
  }

  /** One row, cell by cell; what is wrong is added to the findings. */
  private record RowReader(Table table, Table.Row row, Findings findings) {
    Optional<Participant> participant() {
      long before = findings.count();
      Optional<EntityId> id = cell("entity", EntityId::of);
      Optional<Boolean> forced = cell("forced_lock", Cells::flag);
      long score = cell("score", text -> Cells.whole(text, "a score")).orElse(0L);
      long multiplier =
          cell("multiplier", text -> Cells.whole(text, "a multiplier in basis points"))
              .orElse(Participant.ONE);
      if (id.isEmpty() && findings.count() == before) {
        findings.add(row.line(), "entity", "is empty.");
      }
      return findings.count() > before
          ? Optional.empty()
          : Optional.of(
              new Participant(
                  id.orElseThrow(), table.get(row, "region"), forced, score, multiplier));
    }

    private <T> Optional<T> cell(String column, java.util.function.Function<String, T> read) {
      String text = table.get(row, column);
      if (text.isEmpty()) {
        return Optional.empty();
      }
      try {
        return Optional.of(read.apply(text));
      } catch (Cells.BadCell e) {
        findings.add(row.line(), column, e.getMessage());
        return Optional.empty();
      }
    }
  }
}
