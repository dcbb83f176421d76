package gavel.cli.command.register;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.EntityOptions;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import gavel.cli.render.Mark;
import gavel.cli.render.Page;
import gavel.cli.wiring.EntityWords;
import gavel.cli.wiring.Logins;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.registration.Entity;
import gavel.protocol.sale.Ids;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel register entities}. */
@Command(
    description =
        "Lists the people and companies that this login may bid for, how far each is verified, and"
            + " what is left to do.")
public final class RegisterEntitiesCommand extends GavelCommand {

  @Mixin private SaleOptions sale;
  @Mixin private NetworkOptions network;
  @Mixin private EntityOptions who;

  @Override
  public View call() {
    Sale opened = new Sales(session()).open(sale, network);
    Logins logins = new Logins(session(), opened.descriptor(), who.login());
    List<Entity> all = logins.client().entities(opened.descriptor().require(Keys.SALE_UUID));
    return new Entities(who.entity().isEmpty() ? all : List.of(logins.entity(who.entity())));
  }

  private record Entities(List<Entity> entities) implements View {
    @Override
    public String schema() {
      return "gavel.register-entities/1";
    }

    @Override
    public void text(Page page) {
      if (entities.isEmpty()) {
        page.line("This login has no entity: verify one at the platform.");
      }
      for (Entity entity : entities) {
        page.marked(
            entity.mayBid() ? Mark.GOOD : Mark.ATTENTION,
            entity.label(),
            EntityJson.word(entity.type())
                + ", region "
                + EntityJson.word(entity.region())
                + ", "
                + EntityWords.state(entity));
        page.indented(4, "on chain " + Ids.entity(entity.saleId()));
        if (!entity.mayBid()) {
          page.indented(4, EntityWords.obstacle(entity));
        }
      }
      if (entities.size() > 1) {
        page.line("Next: name one in each command with --entity LABEL");
      }
    }

    @Override
    public void json(ObjectNode into) {
      EntityJson.list(into.putArray("entities"), entities);
    }
  }
}
