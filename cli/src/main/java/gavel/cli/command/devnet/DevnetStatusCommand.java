package gavel.cli.command.devnet;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.devnet.Devnet;
import picocli.CommandLine.Command;

/** {@code gavel devnet status}. */
@Command(description = "Shows where the local chains are and how they are.")
public final class DevnetStatusCommand extends GavelCommand {

  @Override
  public View call() {
    return new DevnetView("gavel.devnet-status/1", Devnet.attach(session().home().devnet()));
  }
}
