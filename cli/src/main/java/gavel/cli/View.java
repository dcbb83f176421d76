package gavel.cli;

import gavel.cli.exit.ExitCode;
import gavel.cli.render.Page;
import tools.jackson.databind.node.ObjectNode;

/** What a command found or did, ready to be shown to a person or to a script. */
public interface View {

  /** The id of the JSON document's shape, such as {@code gavel.bid-show/1}. */
  String schema();

  /** Writes it for a person. */
  void text(Page page);

  /** Writes it for a script: amounts in base units as decimal strings beside a formatted field. */
  void json(ObjectNode into);

  /** How the command ends. */
  default ExitCode exit() {
    return ExitCode.DONE;
  }
}
