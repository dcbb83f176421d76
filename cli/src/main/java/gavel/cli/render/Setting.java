package gavel.cli.render;

import gavel.cli.View;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/** A default that was written into the profile. */
public record Setting(String schema, String key, String value, Path file) implements View {

  @Override
  public void text(Page page) {
    page.line("The " + key + " is " + value + " from now on (" + file + ").");
  }

  @Override
  public void json(ObjectNode into) {
    into.put("key", key).put("value", value).put("file", file.toString());
  }
}
