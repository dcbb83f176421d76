package gavel.cli.wiring;

import java.util.Optional;
import java.util.function.Supplier;

/**
 * What a command that is stopped from outside leaves for the next run to go on with. Read by
 * another thread than the one that works.
 */
public final class Kept {

  private volatile Supplier<Optional<String>> said = Optional::empty;

  /** The time in which something is kept. */
  @FunctionalInterface
  public interface Span extends AutoCloseable {
    @Override
    void close();
  }

  /**
   * Says from now on, and until the end of the span, what is kept.
   *
   * @param what in a sentence, with how to go on, at the moment at which it is asked
   */
  public Span during(Supplier<String> what) {
    said = () -> Optional.of(what.get());
    return () -> said = Optional::empty;
  }

  /** What is kept at this moment; empty where the command has nothing to go on with. */
  public Optional<String> said() {
    return said.get();
  }
}
