package gavel.cli.command.completion;

import gavel.cli.View;
import gavel.cli.render.Page;
import java.util.Locale;
import tools.jackson.databind.node.ObjectNode;

/** A shell's completion script. */
record CompletionScript(String shell, String script) implements View {

  @Override
  public String schema() {
    return "gavel.completion/1";
  }

  @Override
  public void text(Page page) {
    page.line(script);
  }

  @Override
  public void json(ObjectNode into) {
    into.put("shell", shell.toLowerCase(Locale.ROOT)).put("script", script);
  }
}
