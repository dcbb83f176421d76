package gavel.cli.render;

import gavel.cli.View;
import gavel.cli.exit.ExitCode;
import tools.jackson.databind.node.ObjectNode;

/** The end of a command that printed as it went along: nothing more is to be shown. */
public record Printed(ExitCode exit) implements View {

  @Override
  public String schema() {
    return "gavel.printed/1";
  }

  @Override
  public void text(Page page) {
    // Everything was printed before.
  }

  @Override
  public void json(ObjectNode into) {
    // Everything was printed before.
  }
}
