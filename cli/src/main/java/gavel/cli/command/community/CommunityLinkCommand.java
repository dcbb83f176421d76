package gavel.cli.command.community;

import gavel.auction.EntityId;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.EntityOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.render.Page;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Logins;
import gavel.cli.wiring.Sales;
import gavel.protocol.community.LinkProof;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.sale.Ids;
import gavel.wallet.Signer;
import gavel.wallet.secret.PrivateFiles;
import java.nio.file.Path;
import java.util.UUID;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel community link}. */
@Command(
    description =
        "Proves that a testnet wallet is yours: --account names it, and its key signs a line that"
            + " makes its activity count for your entity.")
public final class CommunityLinkCommand extends GavelCommand {

  @Option(
      names = "--entity-id",
      paramLabel = "0x…",
      description = "the entity's id in the sale (default: asked of the registration)")
  private String entityId;

  @Option(names = "--out", paramLabel = "FILE", description = "write the line to a file (0600)")
  private Path out;

  @Option(names = "--yes", description = "do not ask before signing")
  private boolean yes;

  @Mixin private PartyOptions party;
  @Mixin private EntityOptions who;

  @Override
  public View call() {
    SaleDescriptor sale = new Sales(session()).open(party.sale(), party.network()).descriptor();
    UUID uuid = sale.require(Keys.SALE_UUID);
    EntityId entity = entityId == null ? entityOf(sale) : EntityId.of(entityId);
    Accounts accounts = new Accounts(session(), party.account());
    Account account = accounts.current();
    session().say(LinkProof.message(account.address(), entity, uuid));
    if (!yes) {
      session().confirm("Sign this as " + account.name() + "?");
    }
    try (Signer signer = accounts.unlock(account)) {
      LinkProof proof = LinkProof.sign(entity, uuid, signer);
      if (out != null) {
        PrivateFiles.write(out, proof.toJson() + "\n");
      }
      return new Linked(proof, out);
    }
  }

  private EntityId entityOf(SaleDescriptor sale) {
    return Ids.entity(new Logins(session(), sale, who.login()).entity(who.entity()).saleId());
  }

  private record Linked(LinkProof proof, Path file) implements View {
    @Override
    public String schema() {
      return "gavel.community-link/1";
    }

    @Override
    public void text(Page page) {
      page.line(proof.toJson());
      if (file != null) {
        page.line("Written to " + file + ". Next: hand it to the sale's operator.");
      }
    }

    @Override
    public void json(ObjectNode into) {
      into.put("wallet", proof.wallet().toString())
          .put("entity", proof.entity().toString())
          .put("sale", proof.sale().toString())
          .put("signature", proof.signature().hex());
    }
  }
}
