package gavel.cli.command.register;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.EntityOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.render.Amounts;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Logins;
import gavel.cli.wiring.Permits;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.registration.CommitmentLimits;
import gavel.protocol.registration.Entity;
import java.math.BigInteger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel register limits}. */
@Command(description = "Shows how much the account's entity may commit in all.")
public final class RegisterLimitsCommand extends GavelCommand {

  /** What the API writes where there is no limit. */
  private static final BigInteger NO_LIMIT = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);

  @Mixin private PartyOptions party;
  @Mixin private EntityOptions who;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    Account account = new Accounts(session(), party.account()).current();
    Entity entity = new Permits(session(), sale, who).entity(account.address());
    CommitmentLimits limits =
        new Logins(session(), sale.descriptor(), who.login())
            .client()
            .limits(sale.descriptor().require(Keys.SALE_UUID), account.address());
    return new Limits(account, entity, limits);
  }

  private record Limits(Account account, Entity entity, CommitmentLimits limits) implements View {
    @Override
    public String schema() {
      return "gavel.register-limits/1";
    }

    @Override
    public void text(Page page) {
      page.line("Limits of " + entity.label() + ", for " + account.line());
      page.row("at least", Money.usd(limits.min()));
      page.row("at most", most());
      page.row("whose", limits.custom() ? "the entity's own" : "everyone's");
    }

    private String most() {
      return limits.max().equals(NO_LIMIT) ? "no limit" : Money.usd(limits.max());
    }

    @Override
    public void json(ObjectNode into) {
      into.put("wallet", account.address().toString())
          .put("entity", entity.label())
          .put("custom", limits.custom());
      Amounts.in(into).usd("min", limits.min());
      into.put("max", limits.max().toString()).put("max_formatted", most());
    }
  }
}
