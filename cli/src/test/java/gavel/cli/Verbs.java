package gavel.cli;

import java.util.Map;
import java.util.TreeMap;

/** Both programs' commands by how they are typed, such as {@code gavel bid place}. */
final class Verbs {

  private Verbs() {}

  static Map<String, Node.Verb> all() {
    Map<String, Node.Verb> all = new TreeMap<>();
    collect(Commands.gavel(), "gavel", all);
    collect(Commands.auctionSim(), "auction-sim", all);
    return all;
  }

  /** The command of a command line. */
  static String of(String line) {
    return all().keySet().stream()
        .filter(name -> (line + " ").startsWith(name + " "))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no command: " + line));
  }

  private static void collect(Node node, String path, Map<String, Node.Verb> into) {
    switch (node) {
      case Node.Verb verb -> into.put(path, verb);
      case Node.Group group ->
          group.members().forEach(each -> collect(each, path + " " + each.name(), into));
    }
  }
}
