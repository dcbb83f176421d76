package gavel.cli.command.wait;

import java.util.Optional;

/** Something that a person waits for. */
interface Condition {

  /** What happened, in words, once it has. */
  Optional<String> met();
}
