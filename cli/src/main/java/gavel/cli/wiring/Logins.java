package gavel.cli.wiring;

import gavel.cli.exit.Failure;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.registration.Entity;
import gavel.protocol.registration.LoginFlow;
import gavel.protocol.registration.RegistrationClient;
import gavel.protocol.registration.RegistrationService;
import gavel.protocol.registration.TokenStore;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Logins at a sale's registration service, kept apart by person. */
public final class Logins {

  private static final String DEFAULT = "default";

  private final Session session;
  private final SaleDescriptor sale;
  private final String person;

  /**
   * The login of a person.
   *
   * @param as a name for the login, where several people use this machine's account
   */
  public Logins(Session session, SaleDescriptor sale, Optional<String> as) {
    this.session = session;
    this.sale = sale;
    this.person = session.setting(as, "login").orElse(DEFAULT);
    if (!person.matches("[A-Za-z0-9._-]{1,64}") || person.startsWith(".")) {
      throw Failure.usage("a login's name has letters, digits, '.', '_' and '-'; got " + person);
    }
  }

  /** What the descriptor says of the service. */
  public RegistrationService service() {
    Optional<Long> port = sale.get(Keys.REDIRECT_PORT);
    return new RegistrationService(
        sale.require(Keys.API),
        sale.require(Keys.LOGIN),
        sale.require(Keys.CLIENT),
        port.isPresent() ? OptionalInt.of(port.get().intValue()) : OptionalInt.empty());
  }

  /** The kept tokens. */
  public TokenStore store() {
    return new TokenStore(file());
  }

  /** Where they are kept. */
  public Path file() {
    String host = service().api().getAuthority().replace(':', '_');
    return session.home().logins().resolve(host + "-" + person + ".json");
  }

  /** The API, with this login. */
  public RegistrationClient client() {
    return new RegistrationClient(service(), store(), session.env().clock());
  }

  /**
   * The way to log in.
   *
   * @param port of this machine that the browser is sent back to; empty for the descriptor's, or
   *     any free one
   */
  public LoginFlow flow(OptionalInt port) {
    RegistrationService known = service();
    RegistrationService chosen =
        port.isEmpty()
            ? known
            : new RegistrationService(known.api(), known.login(), known.client(), port);
    return new LoginFlow(chosen, store(), session.env().clock());
  }

  /** The entity to bid for: the one named by its label or id, else the only one. */
  public Entity entity(Optional<String> named) {
    List<Entity> entities = client().entities(sale.require(Keys.SALE_UUID));
    Optional<String> wanted = session.setting(named, "entity");
    List<Entity> matching =
        entities.stream()
            .filter(
                one ->
                    wanted.isEmpty()
                        || one.label().equalsIgnoreCase(wanted.get())
                        || one.id().equals(wanted.get()))
            .toList();
    if (matching.size() != 1) {
      String labels = String.join(", ", entities.stream().map(Entity::label).toList());
      throw Failure.notEligible(
          (wanted.isPresent() ? "no entity '" + wanted.get() + "'" : matching.size() + " entities")
              + " of this login; it has: "
              + (labels.isEmpty() ? "none" : labels)
              + ".",
          "Name one: --entity LABEL (gavel register entities shows them)");
    }
    return matching.getFirst();
  }
}
