package gavel.cli;

import java.io.PrintStream;

/** The help of a group: what it holds, a line each. Printed without building any parser. */
final class GroupHelp {

  private final PrintStream out;

  GroupHelp(PrintStream out) {
    this.out = out;
  }

  void print(Node.Group group, String typed) {
    out.println("Usage: " + typed + " COMMAND [OPTIONS]");
    out.println(group.summary());
    out.println();
    int width = group.members().stream().mapToInt(node -> node.name().length()).max().orElse(0);
    for (Node node : group.members()) {
      out.println("  " + pad(node.name(), width) + "  " + node.summary());
    }
    out.println();
    out.println("Help of a command: " + typed + " COMMAND --help");
  }

  private static String pad(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
