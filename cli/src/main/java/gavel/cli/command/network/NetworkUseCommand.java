package gavel.cli.command.network;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.NetworkOptions;
import gavel.cli.render.Setting;
import gavel.cli.wiring.Chains;
import gavel.protocol.network.Network;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gavel network use}. */
@Command(description = "Chooses the network for all commands that name none.")
public final class NetworkUseCommand extends GavelCommand {

  @Parameters(paramLabel = "NAME", description = "such as devnet or ethereum")
  private String name;

  @Override
  public View call() {
    Network network = new Chains(session(), new NetworkOptions()).network(name);
    session().config().set("network", network.name());
    return new Setting("gavel.network-use/1", "network", network.name(), session().config().file());
  }
}
