package gavel.cli.render;

import gavel.cli.Env;
import gavel.cli.View;
import gavel.cli.option.OutputOptions;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Prints a result on standard output, as text or as one JSON document. */
public final class Printer {

  private final Env env;
  private final OutputOptions options;

  /** A printer for what the options ask for. */
  public Printer(Env env, OutputOptions options) {
    this.env = env;
    this.options = options;
  }

  /** Prints it. */
  public void print(View view) {
    if (view instanceof Printed) {
      env.out().flush();
      return;
    }
    if (options.json()) {
      ObjectNode root = JsonMapper.shared().createObjectNode();
      root.put("schema", view.schema());
      view.json(root);
      env.out().println(root.toPrettyString());
    } else {
      view.text(new Page(env, env.out(), options.colour(env.colour())));
    }
    env.out().flush();
  }
}
