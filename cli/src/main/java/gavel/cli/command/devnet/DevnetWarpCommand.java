package gavel.cli.command.devnet;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.TimeStep;
import gavel.cli.render.Page;
import gavel.devnet.Devnet;
import java.time.Instant;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel devnet warp}. */
@Command(description = "Moves both local chains forward in time, and mines a block there.")
public final class DevnetWarpCommand extends GavelCommand {

  @Parameters(
      paramLabel = "SPAN|TIME",
      description = "such as 90s, 15m, 3h, 2d, 365d, or 2099-01-01T12:00:00Z")
  private TimeStep step;

  @Override
  public View call() {
    Devnet devnet = Devnet.attach(session().home().devnet());
    Instant from = devnet.time();
    return new Warped(from, move(devnet));
  }

  private Instant move(Devnet devnet) {
    return switch (step) {
      case TimeStep.By by -> devnet.warp(by.span());
      case TimeStep.To to -> devnet.warp(to.time());
    };
  }

  private record Warped(Instant from, Instant to) implements View {
    @Override
    public String schema() {
      return "gavel.devnet-warp/1";
    }

    @Override
    public void text(Page page) {
      page.line("Both chains went from " + page.time(from));
      page.line("to " + page.time(to) + ".");
      page.line("Next: gavel sale show --sale devnet");
    }

    @Override
    public void json(ObjectNode into) {
      into.put("from", from.toString()).put("to", to.toString());
    }
  }
}
