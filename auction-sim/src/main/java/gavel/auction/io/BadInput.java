package gavel.auction.io;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;

/** A file that cannot be used as it is; the message names every place and what is wrong there. */
public final class BadInput extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** How many findings the message shows before it only counts. */
  public static final int SHOWN = 20;

  private final transient List<Finding> findings;
  private final long count;

  /** One thing that is wrong with a file as a whole. */
  public BadInput(String file, String message) {
    this(List.of(new Finding(file, 0, "", message)), 1);
  }

  /** One thing that is wrong with a file as a whole, and what it came from. */
  public BadInput(String file, String message, Throwable cause) {
    this(file, message);
    initCause(cause);
  }

  /**
   * Several things that are wrong.
   *
   * @param findings the first ones
   * @param count of all, at least as many
   */
  public BadInput(List<Finding> findings, long count) {
    super(text(findings, count));
    this.findings = List.copyOf(findings);
    this.count = count;
  }

  /** The first findings. */
  public List<Finding> findings() {
    return findings;
  }

  /** How many things are wrong. */
  public long count() {
    return count;
  }

  private static String text(List<Finding> findings, long count) {
    StringBuilder text = new StringBuilder();
    int shown = Math.min(SHOWN, findings.size());
    for (Finding finding : findings.subList(0, shown)) {
      text.append(text.isEmpty() ? "" : "\n").append(finding);
    }
    if (count > shown) {
      text.append("\nand ").append(count - shown).append(" more");
    }
    return text.toString();
  }

  /**
   * One thing that is wrong.
   *
   * @param file as it was named
   * @param line from 1, or 0 where it is about the whole file
   * @param column the column's or key's name, or empty
   * @param message what was wrong, with what was found and what was wanted
   */
  public record Finding(String file, long line, String column, String message)
      implements Serializable {
    /** Refuses missing parts. */
    public Finding {
      Objects.requireNonNull(file);
      Objects.requireNonNull(column);
      Objects.requireNonNull(message);
    }

    @Override
    public String toString() {
      return file
          + (line > 0 ? ", line " + line : "")
          + (column.isEmpty() ? "" : ", " + column)
          + ": "
          + message;
    }
  }
}
