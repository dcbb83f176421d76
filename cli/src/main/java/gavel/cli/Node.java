package gavel.cli;

import java.util.List;
import java.util.function.Supplier;

/** A place in the tree of commands. Only the chosen command's class is ever loaded. */
public sealed interface Node {

  /** The word that is typed. */
  String name();

  /** One line on what it does. */
  String summary();

  /** A command that does something. */
  record Verb(String name, String summary, Supplier<? extends GavelCommand> make) implements Node {}

  /** Commands on one object. */
  record Group(String name, String summary, List<Node> members) implements Node {
    /** Copies the members. */
    public Group {
      members = List.copyOf(members);
    }
  }

  /** A command. */
  static Verb verb(String name, String summary, Supplier<? extends GavelCommand> make) {
    return new Verb(name, summary, make);
  }

  /** A group of commands. */
  static Group group(String name, String summary, Node... members) {
    return new Group(name, summary, List.of(members));
  }
}
