package gavel.cli.command.stake;

import gavel.cli.View;
import picocli.CommandLine.Command;

/** {@code gavel stake providers}. */
@Command(
    description =
        "Lists who takes stake: what they put up themselves, what is delegated, their commission,"
            + " and whether they were slashed.")
public final class StakeProvidersCommand extends StakeCommand {

  @Override
  public View call() {
    return new ProviderList(stakes(), staking().providers(), staking().terms());
  }
}
