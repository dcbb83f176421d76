package gavel.cli.command.tx;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.protocol.submit.Replacement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gavel tx speed-up}. */
@Command(description = "Sends a waiting transaction again with fees at least an eighth higher.")
public final class TxSpeedUpCommand extends GavelCommand {

  @Mixin private Replacing replacing;

  @Override
  public View call() {
    return replacing.run(session(), "gavel.tx-speed-up/1", "Speed up", Replacement::speedUp);
  }
}
