package gavel.cli.command.register;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.EntityOptions;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.Port;
import gavel.cli.option.SaleOptions;
import gavel.cli.render.Page;
import gavel.cli.wiring.EntityWords;
import gavel.cli.wiring.Logins;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.registration.Entity;
import gavel.protocol.registration.Profile;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel register login}. */
@Command(
    description =
        "Logs in at the sale's registration service, in the browser, and keeps the login in a file"
            + " for its owner only.")
public final class RegisterLoginCommand extends GavelCommand {

  @Option(
      names = "--no-browser",
      description = "print the address, and take the answer's address typed or pasted")
  private boolean noBrowser;

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "the port of this machine that the browser comes back to (default: free)")
  private Port port;

  @Mixin private SaleOptions sale;
  @Mixin private NetworkOptions network;
  @Mixin private EntityOptions who;

  @Override
  public View call() {
    Sale opened = new Sales(session()).open(sale, network);
    Logins logins = new Logins(session(), opened.descriptor(), who.login());
    logIn(logins);
    return new LoggedIn(
        logins.client().profile(),
        logins.client().entities(opened.descriptor().require(Keys.SALE_UUID)),
        logins.file());
  }

  private void logIn(Logins logins) {
    if (noBrowser) {
      if (!session().env().prompter().someone()) {
        throw Failure.notConfirmed(
            "there is no terminal at which to type the address that the browser was sent to.",
            "Give the command at a terminal, or without --no-browser.");
      }
      logins
          .flow(redirectPort())
          .withoutBrowser(
              page -> session().env().err().println("Log in here:\n  " + page),
              () ->
                  session()
                      .env()
                      .prompter()
                      .ask("Paste the address that the browser was sent to: "));
      return;
    }
    try {
      logins.flow(redirectPort()).withBrowser(this::open);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Failure.notEligible("the login was interrupted.").because(interrupted);
    }
  }

  private OptionalInt redirectPort() {
    return port == null ? OptionalInt.empty() : OptionalInt.of(port.value());
  }

  private void open(URI page) {
    session().say("Log in here, if no browser opens:\n  " + page);
    session().env().browser().accept(page);
  }

  private record LoggedIn(Profile profile, List<Entity> entities, Path file) implements View {
    @Override
    public String schema() {
      return "gavel.register-login/1";
    }

    @Override
    public void text(Page page) {
      page.line("Logged in" + profile.email().map(email -> " as " + email).orElse("") + ".");
      for (Entity entity : entities) {
        page.row(entity.label(), EntityWords.state(entity));
      }
      page.line(
          entities.isEmpty()
              ? "No entity may bid with this login: verify one at the platform."
              : "Next: gavel register status");
    }

    @Override
    public void json(ObjectNode into) {
      into.put("entity_id", profile.entityId());
      profile.email().ifPresent(email -> into.put("email", email));
      into.put("file", file.toString());
      EntityJson.list(into.putArray("entities"), entities);
    }
  }
}
