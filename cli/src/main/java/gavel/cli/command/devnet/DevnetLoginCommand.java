package gavel.cli.command.devnet;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.render.Page;
import gavel.devnet.Devnet;
import gavel.registrar.oauth.HeadlessLogin;
import java.net.URI;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel devnet login}. */
@Command(
    description =
        "Logs a person in at the local registrar, in place of a browser: takes the address that"
            + " gavel register login --no-browser shows.")
public final class DevnetLoginCommand extends GavelCommand {

  @Parameters(index = "0", paramLabel = "PERSON", description = "such as alice")
  private String person;

  @Parameters(index = "1", paramLabel = "PAGE", description = "the login page's address")
  private URI page;

  @Override
  public View call() {
    URI registrar = Devnet.attach(session().home().devnet()).state().registrar();
    if (!registrar.getAuthority().equals(page.getAuthority())) {
      throw Failure.usage(
          "the page at %s is not the local registrar's, %s.".formatted(page, registrar),
          "Copy the address that gavel register login --no-browser --sale devnet shows.");
    }
    URI back = new HeadlessLogin(person).answer(page);
    return new LoggedIn(person, back, HeadlessLogin.deliver(back));
  }

  private record LoggedIn(String person, URI back, boolean delivered) implements View {
    @Override
    public String schema() {
      return "gavel.devnet-login/1";
    }

    @Override
    public void text(Page page) {
      if (delivered) {
        page.line(person + " is logged in, and the program that asked for it knows.");
        page.line("Next: gavel register status --sale devnet");
      } else {
        page.line(back.toString());
        page.line("Next: paste this address where gavel register login waits for it.");
      }
    }

    @Override
    public void json(ObjectNode into) {
      into.put("person", person).put("redirect", back.toString()).put("delivered", delivered);
    }
  }
}
