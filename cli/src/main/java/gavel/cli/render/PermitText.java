package gavel.cli.render;

import gavel.auction.Terms;
import gavel.protocol.Times;
import gavel.protocol.sale.PurchasePermit;
import gavel.protocol.sale.SignedPermit;
import java.math.BigInteger;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A purchase permit in words and as JSON. */
public final class PermitText {

  private PermitText() {}

  /** What it allows, line by line. */
  public static void rows(Page page, PurchasePermit permit, Terms terms) {
    page.line("Permit for " + permit.wallet());
    page.row("entity", permit.entity().toString());
    page.row("sale", permit.saleUuid().toString());
    page.row("amount", usd(permit.minAmount()) + " to " + usd(permit.maxAmount()));
    page.row(
        "price",
        Prices.tick(terms, permit.minPrice()) + " to " + Prices.tick(terms, permit.maxPrice()));
    page.row("bids", "from " + time(permit.opensAt()) + " until before " + time(permit.closesAt()));
    page.row("lock", permit.forcedLock() ? "required" : "by choice");
    page.row("good until", time(permit.expiresAt()));
  }

  /** The same with who signed it. */
  public static void rows(Page page, SignedPermit signed, Terms terms) {
    rows(page, signed.permit(), terms);
    page.row("signed by", signed.signer().map(Object::toString).orElse("nobody: malformed"));
  }

  /** Its fields, and the permit itself as bids take it. */
  public static void json(ObjectNode into, SignedPermit signed) {
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
        .put("max_amount_formatted", usd(permit.maxAmount()));
    signed.signer().ifPresent(signer -> into.put("signer", signer.toString()));
    into.set("permit", JsonMapper.shared().readTree(signed.toJson()));
  }

  private static String usd(BigInteger micro) {
    return gavel.protocol.Money.usd(micro);
  }

  private static String time(long seconds) {
    return Times.utc(BigInteger.valueOf(seconds));
  }
}
