package gavel.auction.io;

import gavel.auction.montecarlo.MonteCarlo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/**
 * A file of the draws so far, so that a run that was interrupted goes on where it was. Its first
 * line says what is drawn; each further one is a draw, in order. A last line that was cut off is
 * left out, and written over.
 */
public final class Checkpoint {
  private static final String FORMAT = "gavel-draws 1";

  private final Path file;
  private final String header;
  private final int columns;
  private final List<long[]> rows = new ArrayList<>();

  private Checkpoint(Path file, MonteCarlo what) {
    this.file = file;
    this.columns = what.columns().size();
    this.header =
        "%s of %s seed %s: %s"
            .formatted(
                FORMAT,
                what.fingerprint(),
                Long.toString(what.seed()),
                String.join(",", what.columns()));
  }

  /**
   * Opens a file, or begins it.
   *
   * @throws BadInput where it is of another version, book, terms, seed or set of figures
   */
  public static Checkpoint open(Path file, MonteCarlo what) {
    Checkpoint checkpoint = new Checkpoint(file, what);
    try {
      if (Files.exists(file)) {
        checkpoint.read(Files.readString(file));
      }
      checkpoint.rewrite();
    } catch (IOException e) {
      throw new BadInput(file.toString(), "cannot be used: " + e.getMessage(), e);
    }
    return checkpoint;
  }

  private void read(String text) {
    List<String> lines = text.lines().toList();
    String first = lines.isEmpty() ? "" : lines.getFirst();
    if (!first.equals(header)) {
      throw new BadInput(file.toString(), difference(first));
    }
    int whole = text.endsWith("\n") ? lines.size() : lines.size() - 1;
    for (int i = 1; i < whole; i++) {
      rows.add(row(lines.get(i), i + 1));
    }
  }

  private String difference(String first) {
    String remedy = " Name another file, or remove this one to begin anew.";
    if (!first.startsWith(FORMAT + " ")) {
      return "is not a checkpoint that this version reads (" + FORMAT + ")." + remedy;
    }
    String[] got = first.split(" ", -1);
    String[] wanted = header.split(" ", -1);
    if (got.length != wanted.length || !got[3].equals(wanted[3])) {
      return "is a checkpoint of another book, population, terms or own bid." + remedy;
    }
    return got[5].equals(wanted[5])
        ? "holds other figures; with --full and without are two runs." + remedy
        : "is of seed "
            + got[5].replace(":", "")
            + ", not "
            + wanted[5].replace(":", "")
            + "."
            + remedy;
  }

  private long[] row(String line, int number) {
    try {
      long[] row = Arrays.stream(line.split(",", -1)).mapToLong(Long::parseLong).toArray();
      if (row.length == columns) {
        return row;
      }
    } catch (NumberFormatException e) {
      throw damaged(number, e);
    }
    throw damaged(number, null);
  }

  private BadInput damaged(int line, NumberFormatException cause) {
    return new BadInput(
        file.toString(), "line " + line + " is damaged; remove the file to begin anew.", cause);
  }

  private void rewrite() throws IOException {
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, header + "\n" + text(rows));
    Files.move(part, file, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
  }

  private static String text(List<long[]> rows) {
    return rows.stream()
        .map(
            row ->
                LongStream.of(row).mapToObj(Long::toString).collect(Collectors.joining(",")) + "\n")
        .collect(Collectors.joining());
  }

  /** The draws that it holds. */
  public List<long[]> rows() {
    return List.copyOf(rows);
  }

  /** Adds draws that follow those it holds. */
  public void append(List<long[]> more) {
    try {
      Files.write(file, text(more).getBytes(StandardCharsets.UTF_8), StandardOpenOption.APPEND);
    } catch (IOException e) {
      throw new UncheckedIOException("The checkpoint " + file + " cannot be written.", e);
    }
  }
}
