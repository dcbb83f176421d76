package gavel.cli.command.bid;

import gavel.cli.Nearest;
import gavel.cli.exit.Failure;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** A batch of bids as a file: CSV with a header, or a JSON object a line. */
final class BatchFile {

  private static final int MOST_SHOWN = 20;

  private final String name;
  private final List<String> common;
  private final List<BatchRow> rows = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  private BatchFile(String name, List<String> common) {
    this.name = name;
    this.common = common;
  }

  /** All rows; where any is wrong, none, but exit 3 with every one that is. */
  static List<BatchRow> read(String text, String name, List<String> common) {
    BatchFile file = new BatchFile(name, common);
    if (text.stripLeading().startsWith("{")) {
      file.json(text);
    } else {
      file.csv(text);
    }
    file.requireGood();
    return file.rows;
  }

  private void csv(String text) {
    List<String> lines = text.lines().toList();
    List<String> header = lines.isEmpty() ? List.of() : cells(lines.getFirst());
    header.forEach(this::requireColumn);
    for (int i = 1; i < lines.size(); i++) {
      if (!lines.get(i).isBlank()) {
        List<String> cells = cells(lines.get(i));
        if (cells.size() != header.size()) {
          wrong.add(
              "line %d: got %d cells, wanted %d (%s)"
                  .formatted(i + 1, cells.size(), header.size(), String.join(",", header)));
        } else {
          add(
              i + 1,
              IntStream.range(0, cells.size())
                  .boxed()
                  .collect(Collectors.toMap(header::get, cells::get)));
        }
      }
    }
  }

  // No cell of a bid holds a comma; an amount is written without separators.
  private static List<String> cells(String line) {
    return Arrays.stream(line.split(",", -1)).map(String::strip).toList();
  }

  private void json(String text) {
    List<String> lines = text.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).isBlank()) {
        continue;
      }
      try {
        Map<String, String> cells = new TreeMap<>();
        JsonMapper.shared()
            .readTree(lines.get(i))
            .properties()
            .forEach(each -> cells.put(each.getKey(), each.getValue().asString()));
        cells.keySet().forEach(this::requireColumn);
        add(i + 1, cells);
      } catch (JacksonException broken) {
        wrong.add("line " + (i + 1) + ": is no JSON object");
      }
    }
  }

  private void requireColumn(String column) {
    if (!BatchRow.columns().contains(column)) {
      String near =
          Nearest.to(column, BatchRow.columns())
              .map(known -> " Did you mean " + known + "?")
              .orElse("");
      throw Failure.file(
          name + ": unknown column '" + column + "'." + near,
          "Known: " + String.join(", ", BatchRow.columns()));
    }
  }

  private void add(int line, Map<String, String> cells) {
    try {
      rows.add(BatchRow.of(line, cells, common));
    } catch (IllegalArgumentException bad) {
      wrong.add("line " + line + ": " + bad.getMessage());
    }
  }

  private void requireGood() {
    if (wrong.isEmpty() && !rows.isEmpty()) {
      return;
    }
    if (wrong.isEmpty()) {
      throw Failure.file(name + " has no rows.", "Columns: account,amount,price,token,lock");
    }
    List<String> shown = new ArrayList<>(wrong.stream().limit(MOST_SHOWN).toList());
    if (wrong.size() > MOST_SHOWN) {
      shown.add((wrong.size() - MOST_SHOWN) + " more");
    }
    throw Failure.file(
        name
            + ": "
            + wrong.size()
            + (wrong.size() == 1 ? " row is" : " rows are")
            + " wrong. Nothing was signed.",
        shown.toArray(String[]::new));
  }
}
