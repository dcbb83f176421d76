package gavel.cli.command.register;

import gavel.auction.Terms;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.EntityOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.render.Amounts;
import gavel.cli.render.Page;
import gavel.cli.render.Prices;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.HandedPermits;
import gavel.cli.wiring.Permission;
import gavel.cli.wiring.Permits;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.protocol.Money;
import gavel.protocol.Times;
import gavel.protocol.sale.PurchasePermit;
import gavel.protocol.sale.SignedPermit;
import gavel.wallet.secret.PrivateFiles;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel register permit}. */
@Command(
    description =
        "Asks for a purchase permit and shows what it allows. Bids ask for their own; this is to"
            + " look, or to hand one over.")
public final class RegisterPermitCommand extends GavelCommand {

  @Option(names = "--out", paramLabel = "FILE", description = "keep the permit in a file (0600)")
  private Path out;

  @Option(
      names = "--import",
      paramLabel = "FILE",
      description = "take in a permit that was handed over; bids use it while it is good")
  private Path handed;

  @Mixin private PartyOptions party;
  @Mixin private EntityOptions who;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    Account account = new Accounts(session(), party.account()).current();
    Optional<Path> kept =
        Optional.ofNullable(handed)
            .map(from -> new HandedPermits(session(), sale).take(from, account.address()));
    Permission permission = new Permits(session(), sale, who).of(account.address());
    SignedPermit permit =
        permission.permit().orElseThrow(() -> Failure.notEligible(permission.why()));
    if (out != null) {
      PrivateFiles.write(out, permit.toJson() + "\n");
    }
    return new Shown(permit, sale.terms(), Optional.ofNullable(out), kept);
  }

  private record Shown(SignedPermit signed, Terms terms, Optional<Path> file, Optional<Path> kept)
      implements View {
    @Override
    public String schema() {
      return "gavel.register-permit/1";
    }

    @Override
    public void text(Page page) {
      PurchasePermit permit = signed.permit();
      page.line("Permit for " + permit.wallet());
      page.row("entity", permit.entity().toString());
      page.row("amount", Money.usd(permit.minAmount()) + " to " + Money.usd(permit.maxAmount()));
      page.row(
          "price",
          Prices.tick(terms, permit.minPrice()) + " to " + Prices.tick(terms, permit.maxPrice()));
      page.row(
          "bids", "from " + time(permit.opensAt()) + " until before " + time(permit.closesAt()));
      page.row("lock", permit.forcedLock() ? "required" : "by choice");
      page.row("good until", time(permit.expiresAt()));
      page.row("signed by", signed.signer().map(Object::toString).orElse("nobody: malformed"));
      file.ifPresent(path -> page.line("Written to " + path + "; use it with --permit " + path));
      kept.ifPresent(
          path -> page.line("Kept in " + path + "; the account's bids use it while it is good."));
    }

    @Override
    public void json(ObjectNode into) {
      PurchasePermit permit = signed.permit();
      into.put("wallet", permit.wallet().toString())
          .put("entity", permit.entity().toString())
          .put("sale_uuid", permit.saleUuid().toString())
          .put("expires_at", permit.expiresAt())
          .put("opens_at", permit.opensAt())
          .put("closes_at", permit.closesAt())
          .put("min_tick", permit.minPrice())
          .put("max_tick", permit.maxPrice())
          .put("forced_lock", permit.forcedLock());
      Amounts.in(into).usd("min_amount", permit.minAmount());
      into.put("max_amount", permit.maxAmount().toString())
          .put("max_amount_formatted", Money.usd(permit.maxAmount()));
      into.set("permit", JsonMapper.shared().readTree(signed.toJson()));
      file.ifPresent(path -> into.put("file", path.toString()));
      kept.ifPresent(path -> into.put("kept", path.toString()));
    }

    private static String time(long seconds) {
      return Times.utc(BigInteger.valueOf(seconds));
    }
  }
}
