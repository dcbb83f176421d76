package gavel.cli.command.help;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.ExitCode;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import picocli.CommandLine.Command;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel help exit-codes}. */
@Command(description = "Prints the table of exit codes.")
public final class ExitCodesCommand extends GavelCommand {

  @Override
  public View call() {
    return new ExitCodes();
  }

  private static final class ExitCodes implements View {
    @Override
    public String schema() {
      return "gavel.exit-codes/1";
    }

    @Override
    public void text(Page page) {
      Table table = new Table("code", "name", "meaning").leftAlign(1).leftAlign(2);
      for (ExitCode code : ExitCode.values()) {
        table.row(Integer.toString(code.code()), code.label(), code.meaning());
      }
      page.table(table);
    }

    @Override
    public void json(ObjectNode into) {
      var codes = into.putArray("codes");
      for (ExitCode code : ExitCode.values()) {
        codes
            .addObject()
            .put("code", code.code())
            .put("name", code.label())
            .put("meaning", code.meaning());
      }
    }
  }
}
