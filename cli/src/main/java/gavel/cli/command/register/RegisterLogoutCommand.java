package gavel.cli.command.register;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.EntityOptions;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import gavel.cli.render.Page;
import gavel.cli.wiring.Logins;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel register logout}. */
@Command(
    description =
        "Forgets the login that is kept here. The platform's own session in the browser goes on"
            + " until you end it there.")
public final class RegisterLogoutCommand extends GavelCommand {

  @Mixin private SaleOptions sale;
  @Mixin private NetworkOptions network;
  @Mixin private EntityOptions who;

  @Override
  public View call() {
    Sale opened = new Sales(session()).open(sale, network);
    Logins logins = new Logins(session(), opened.descriptor(), who.login());
    return new LoggedOut(logins.store().delete(), logins.file());
  }

  private record LoggedOut(boolean wasIn, Path file) implements View {
    @Override
    public String schema() {
      return "gavel.register-logout/1";
    }

    @Override
    public void text(Page page) {
      page.line(
          wasIn ? "Logged out: " + file + " is gone." : "Nobody was logged in; nothing to do.");
    }

    @Override
    public void json(ObjectNode into) {
      into.put("was_logged_in", wasIn).put("file", file.toString());
    }
  }
}
