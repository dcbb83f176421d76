package gavel.protocol.descriptor;

import gavel.auction.terms.Figure;
import java.util.Objects;
import java.util.Optional;

/** A figure of a descriptor: known, with its standing and source, or empty, with the reason. */
public sealed interface Slot<T> {
  /**
   * A figure that is known.
   *
   * @param origin how well, and by whom
   */
  record Known<T>(T value, Figure origin) implements Slot<T> {
    public Known {
      Objects.requireNonNull(value);
      Objects.requireNonNull(origin);
    }
  }

  /**
   * A figure that is not known.
   *
   * @param why in words, such as "not published"
   */
  record Empty<T>(String why) implements Slot<T> {
    public Empty {
      Objects.requireNonNull(why);
    }
  }

  /** The value, if it is known. */
  default Optional<T> known() {
    return this instanceof Known<T>(T value, Figure ignored)
        ? Optional.of(value)
        : Optional.empty();
  }
}
