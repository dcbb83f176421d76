package gavel.cli.command.devnet;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.render.Page;
import gavel.devnet.Devnet;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel devnet down}. */
@Command(description = "Stops the local chains; what happened on them is gone.")
public final class DevnetDownCommand extends GavelCommand {

  @Override
  public View call() {
    Devnet devnet = Devnet.attach(session().home().devnet());
    devnet.down();
    return new Stopped(devnet.state().host().pid());
  }

  private record Stopped(long pid) implements View {
    @Override
    public String schema() {
      return "gavel.devnet-down/1";
    }

    @Override
    public void text(Page page) {
      page.line("The local chains are stopped (process " + pid + ").");
      page.line("Next: gavel devnet up");
    }

    @Override
    public void json(ObjectNode into) {
      into.put("pid", pid);
    }
  }
}
