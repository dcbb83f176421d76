package gavel.cli.command.allocation;

import gavel.cli.render.Page;
import tools.jackson.databind.node.ObjectNode;

/** A part of what is shown of an allocation that comes from elsewhere than the chain. */
interface Section {

  /** Writes it for a person. */
  void text(Page page);

  /** Writes it for a script. */
  void json(ObjectNode into);

  /** Whether it agrees with everything else. */
  boolean holds();
}
