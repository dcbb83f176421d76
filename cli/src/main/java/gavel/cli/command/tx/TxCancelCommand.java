package gavel.cli.command.tx;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.protocol.submit.Replacement;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gavel tx cancel}. */
@Command(description = "Replaces a waiting transaction by one that does nothing.")
public final class TxCancelCommand extends GavelCommand {

  @Mixin private Replacing replacing;

  @Override
  public View call() {
    return replacing.run(session(), "gavel.tx-cancel/1", "Cancel", Replacement::cancel);
  }
}
