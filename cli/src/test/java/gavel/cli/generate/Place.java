package gavel.cli.generate;

import gavel.cli.Node;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;

/**
 * A place in the tree of commands.
 *
 * @param words what is typed to get there, the program's name first
 * @param node what is there
 */
record Place(List<String> words, Node node) {

  Place {
    words = List.copyOf(words);
  }

  /** The tree's places, each before those below it. */
  static List<Place> all(Node.Group root) {
    List<Place> places = new ArrayList<>();
    collect(new Place(List.of(root.name()), root), places);
    return List.copyOf(places);
  }

  private static void collect(Place at, List<Place> into) {
    into.add(at);
    at.below().forEach(each -> collect(each, into));
  }

  /** The places right below a group; none below a command. */
  List<Place> below() {
    return node instanceof Node.Group group
        ? group.members().stream().map(this::member).toList()
        : List.of();
  }

  private Place member(Node member) {
    List<String> longer = new ArrayList<>(words);
    longer.add(member.name());
    return new Place(longer, member);
  }

  /** What is typed. */
  String typed() {
    return String.join(" ", words);
  }

  /** The name of its manual page. */
  String page() {
    return String.join("-", words);
  }

  /** The options and parameters of a command. */
  CommandSpec spec() {
    return CommandSpec.forAnnotatedObject(((Node.Verb) node).make().get());
  }

  boolean isGroup() {
    return node instanceof Node.Group;
  }
}
