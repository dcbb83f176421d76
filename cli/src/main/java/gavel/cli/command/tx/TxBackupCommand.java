package gavel.cli.command.tx;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.render.Page;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel tx backup}. */
@Command(
    description =
        "Writes a copy of the journal, to go on from on another machine; it holds no keys.")
public final class TxBackupCommand extends GavelCommand {

  @Parameters(paramLabel = "FILE", description = "a new file")
  private Path file;

  @Override
  public View call() {
    session().journal().backUp(file);
    return new BackedUp(file, session().home().journal());
  }

  private record BackedUp(Path file, Path place) implements View {
    @Override
    public String schema() {
      return "gavel.tx-backup/1";
    }

    @Override
    public void text(Page page) {
      page.line("Wrote " + file + " (readable by you only).");
      page.line("On another machine: copy it to " + place + ", then gavel tx resume");
    }

    @Override
    public void json(ObjectNode into) {
      into.put("file", file.toString());
    }
  }
}
