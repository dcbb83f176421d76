package gavel.cli.command.operator;

import gavel.auction.Settlement;
import gavel.auction.Totals;
import gavel.cli.View;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.wiring.Sent;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.sale.Allocation;
import gavel.protocol.sale.Pair;
import gavel.protocol.settle.AllocationPlan;
import gavel.protocol.settle.SaleSnapshot;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A settlement and what it would change, or changed, on chain.
 *
 * @param chain before anything was sent
 */
record SettleView(
    Bundle bundle,
    Settlement settlement,
    SaleSnapshot chain,
    AllocationPlan plan,
    Path folder,
    Optional<Sent> sent,
    Optional<Path> published)
    implements View {

  private static final int PRICE_DIGITS = 8;
  private static final int SHOWN = 3;

  @Override
  public String schema() {
    return "gavel.operator-settle/1";
  }

  @Override
  public void text(Page page) {
    Totals totals = settlement.totals();
    page.line(bundle.manifest().kind().key() + " settlement at block " + bundle.manifest().block());
    page.row("clearing", "$" + settlement.price().toDecimal(PRICE_DIGITS));
    page.row("committed", Money.usd(totals.committed()) + " by " + totals.entities());
    page.row("accepted", Money.usd(totals.accepted()) + " of " + totals.winners() + " winners");
    byToken().forEach((token, sum) -> page.more(Money.usd(sum) + " in " + token));
    page.row("goes back", Money.usd(totals.refund()));
    page.row("tokens", tokens(totals.total()) + ", of it locked " + tokens(totals.locked()));
    page.row("digest", bundle.manifest().digest());
    page.row("bundle", folder.toString());
    page.row(
        "on chain",
        plan.changes().size() + " rows to set, " + plan.unchanged() + " are right already");
    Map<Pair, BigInteger> before = chain.accepted();
    plan.changes().stream()
        .limit(SHOWN)
        .forEach(
            row ->
                page.more(
                    "%s: from %s to %s"
                        .formatted(
                            row.pair(), Money.usd(was(before, row)), Money.usd(row.accepted()))));
    if (plan.changes().size() > SHOWN) {
      page.more("and " + (plan.changes().size() - SHOWN) + " more; all of them: --json");
    }
    published.ifPresent(
        path -> {
          page.row("published", path.toString());
          page.more("serve the folder above it, and name that as results.source in sale.toml");
        });
    sent.ifPresentOrElse(
        each -> each.text(page), () -> page.line("Nothing was sent. To send: add --send"));
  }

  private static BigInteger was(Map<Pair, BigInteger> before, Allocation row) {
    return before.getOrDefault(row.pair(), BigInteger.ZERO);
  }

  /** Accepted by payment token, base units. */
  private Map<Address, BigInteger> byToken() {
    Map<Address, BigInteger> sums = new LinkedHashMap<>();
    bundle.allocations().forEach(row -> sums.merge(row.token(), row.accepted(), BigInteger::add));
    return sums;
  }

  private String tokens(BigInteger units) {
    var offer = settlement.terms().offer();
    return Money.tokens(units, offer.decimals(), offer.token());
  }

  @Override
  public void json(ObjectNode into) {
    Totals totals = settlement.totals();
    into.put("kind", bundle.manifest().kind().key())
        .put("block", bundle.manifest().block())
        .put("price", settlement.price().toString())
        .put("committed", Long.toString(totals.committed()))
        .put("accepted", Long.toString(totals.accepted()))
        .put("refund", Long.toString(totals.refund()))
        .put("tokens", totals.total().toString())
        .put("locked", totals.locked().toString())
        .put("winners", totals.winners())
        .put("digest", bundle.manifest().digest())
        .put("bundle", folder.toString())
        .put("rows_to_set", plan.changes().size())
        .put("rows_right", plan.unchanged());
    ObjectNode byToken = into.putObject("accepted_by_token");
    byToken().forEach((token, sum) -> byToken.put(token.toString(), sum.toString()));
    ArrayNode rows = into.putArray("rows");
    Map<Pair, BigInteger> before = chain.accepted();
    plan.changes().forEach(row -> json(rows.addObject(), row, was(before, row)));
    published.ifPresent(path -> into.put("published", path.toString()));
    sent.ifPresent(each -> each.json(into));
  }

  private static void json(ObjectNode into, Allocation row, BigInteger was) {
    into.put("entity", row.entity().toString())
        .put("wallet", row.wallet().toString())
        .put("token", row.token().toString())
        .put("on_chain", was.toString())
        .put("wanted", row.accepted().toString());
  }
}
