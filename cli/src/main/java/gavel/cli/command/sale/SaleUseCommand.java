package gavel.cli.command.sale;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.render.Setting;
import gavel.cli.wiring.Sales;
import gavel.protocol.descriptor.Descriptors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code gavel sale use}. */
@Command(description = "Chooses the sale for all commands that name none.")
public final class SaleUseCommand extends GavelCommand {

  @Parameters(
      paramLabel = "NAME",
      description = "a preset such as devnet, or a sale that was added")
  private String name;

  @Override
  public View call() {
    if (!Descriptors.PRESETS.contains(name)) {
      new Sales(session()).descriptor(name);
    }
    session().config().set("sale", name);
    return new Setting("gavel.sale-use/1", "sale", name, session().config().file());
  }
}
