package gavel.cli.command.register;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.ExitCode;
import gavel.cli.option.EntityOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.render.Mark;
import gavel.cli.render.Page;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.EntityWords;
import gavel.cli.wiring.Logins;
import gavel.cli.wiring.Permits;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.registration.Entity;
import gavel.protocol.registration.PrePurchaseCheck;
import gavel.protocol.registration.Profile;
import gavel.protocol.registration.RegistrationClient;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel register status}. */
@Command(
    description =
        "Shows the login, its entities, and whether the account could get a permit right now.")
public final class RegisterStatusCommand extends GavelCommand {

  @Mixin private PartyOptions party;
  @Mixin private EntityOptions who;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    RegistrationClient client = new Logins(session(), sale.descriptor(), who.login()).client();
    UUID uuid = sale.descriptor().require(Keys.SALE_UUID);
    Profile profile = client.profile();
    List<Entity> entities = client.entities(uuid);
    Optional<Account> account = new Accounts(session(), party.account()).find();
    Optional<Wallet> wallet =
        entities.isEmpty()
            ? Optional.empty()
            : account.map(each -> wallet(new Permits(session(), sale, who), client, uuid, each));
    return new Status(profile, entities, wallet);
  }

  private static Wallet wallet(
      Permits permits, RegistrationClient client, UUID uuid, Account account) {
    Entity entity = permits.entity(account.address());
    return new Wallet(
        account, entity, client.prePurchaseCheck(uuid, entity.id(), account.address()));
  }

  /** What holds for the account. */
  private record Wallet(Account account, Entity entity, PrePurchaseCheck check) {}

  private record Status(Profile profile, List<Entity> entities, Optional<Wallet> wallet)
      implements View {
    @Override
    public String schema() {
      return "gavel.register-status/1";
    }

    @Override
    public void text(Page page) {
      page.line("Logged in" + profile.email().map(email -> " as " + email).orElse(""));
      for (Entity entity : entities) {
        page.marked(
            entity.mayBid() ? Mark.GOOD : Mark.ATTENTION,
            entity.label(),
            EntityWords.state(entity) + ", region " + EntityJson.word(entity.region()));
        if (!entity.mayBid()) {
          page.line("    " + EntityWords.obstacle(entity));
        }
      }
      wallet.ifPresent(each -> wallet(page, each));
    }

    private static void wallet(Page page, Wallet wallet) {
      boolean ready = wallet.check().ready();
      page.marked(
          ready ? Mark.GOOD : Mark.ATTENTION,
          wallet.account().name(),
          ready
              ? "may get a permit for " + wallet.entity().label()
              : Permits.words(wallet.check()));
      if (ready) {
        page.line("Next: gavel bid check --price … --amount … --token usdc");
      }
    }

    @Override
    public void json(ObjectNode into) {
      into.put("entity_id", profile.entityId());
      profile.email().ifPresent(email -> into.put("email", email));
      EntityJson.list(into.putArray("entities"), entities);
      wallet.ifPresent(each -> json(into.putObject("wallet"), each));
    }

    private static void json(ObjectNode into, Wallet wallet) {
      into.put("address", wallet.account().address().toString())
          .put("entity", wallet.entity().id())
          .put("ready", wallet.check().ready());
      wallet.check().failure().ifPresent(reason -> into.put("failure", reason.word()));
      wallet.check().livenessCheck().ifPresent(page -> into.put("liveness_check", page.toString()));
    }

    @Override
    public ExitCode exit() {
      boolean ready = wallet.map(each -> each.check().ready()).orElse(!entities.isEmpty());
      return ready ? ExitCode.DONE : ExitCode.NOT_ELIGIBLE;
    }
  }
}
