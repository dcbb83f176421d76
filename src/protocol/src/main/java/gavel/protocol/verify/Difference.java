package gavel.protocol.verify;

import java.util.Objects;

/**
 * Two things that should be equal and are not.
 *
 * @param id what kind of thing: {@code allocation}, {@code bid}, {@code digest}, …
 * @param subject which one
 * @param got what is there
 * @param wanted what should be
 */
public record Difference(String id, String subject, String got, String wanted) {
  public Difference {
    Objects.requireNonNull(id);
    Objects.requireNonNull(subject);
    Objects.requireNonNull(got);
    Objects.requireNonNull(wanted);
  }

  @Override
  public String toString() {
    return "%s of %s is %s, wanted %s".formatted(id, subject, got, wanted);
  }
}
