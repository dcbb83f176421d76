package gavel.cli.command.statement;

import gavel.cli.View;
import gavel.cli.render.Amounts;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.wiring.Sale;
import gavel.protocol.statement.Entry;
import gavel.protocol.statement.Sums;
import gavel.protocol.statement.WalletStatement;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.Map;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A wallet's story. */
record StatementView(Sale sale, WalletStatement statement) implements View {

  @Override
  public String schema() {
    return "gavel.statement/1";
  }

  StatementWords words() {
    return new StatementWords(sale, statement.wallet());
  }

  @Override
  public void text(Page page) {
    page.line("Statement of " + statement.wallet() + " in " + sale.terms().name());
    if (statement.entries().isEmpty()) {
      page.line("This wallet has not bid, and has claimed nothing.");
      return;
    }
    statement.entity().ifPresent(entity -> page.row("entity", entity.toString()));
    page.row("sale", statement.sale() + " on chain " + statement.chainId());
    page.blank();
    for (Entry each : statement.entries()) {
      page.line(
          "%s  %-8s  %s"
              .formatted(
                  StatementWords.time(each.time()),
                  StatementWords.kind(each.what()),
                  words().words(each.what())));
      page.indented(4, place(each));
    }
    page.blank();
    page.line("In all");
    sums(page, statement.sums());
  }

  static String place(Entry each) {
    return "chain %d, block %d, %s%s"
        .formatted(
            each.chainId(),
            each.block(),
            each.transaction(),
            each.fee().map(fee -> ", fee " + Money.ether(fee)).orElse(""));
  }

  private void sums(Page page, Sums sums) {
    sums.paid().keySet().forEach(token -> payment(page, sums, token));
    page.row("received", words().tokens(sums.received()));
    page.row("locked", words().tokens(sums.locked()) + " at the claim");
    sums.fees().forEach((chain, fee) -> page.row("fees", Money.ether(fee) + " on chain " + chain));
  }

  private void payment(Page page, Sums sums, Address token) {
    page.row("paid", words().payment(sums.paid().get(token), token));
    part(page, "returned", sums.returned(), token);
    part(page, "accepted", sums.accepted(), token);
    part(page, "refunded", sums.refunded(), token);
    if (sums.open(token).signum() != 0) {
      page.row("open", words().payment(sums.open(token), token) + " still with the sale");
    }
  }

  private void part(Page page, String what, Map<Address, BigInteger> amounts, Address token) {
    if (amounts.containsKey(token)) {
      page.row(what, words().payment(amounts.get(token), token));
    }
  }

  @Override
  public void json(ObjectNode into) {
    into.put("wallet", statement.wallet().toString())
        .put("sale", statement.sale().toString())
        .put("sale_uuid", statement.saleUuid().toString())
        .put("chain_id", statement.chainId());
    statement.entity().ifPresent(entity -> into.put("entity", entity.toString()));
    ArrayNode entries = into.putArray("entries");
    for (Entry each : statement.entries()) {
      ObjectNode node =
          entries
              .addObject()
              .put("time", each.time().toString())
              .put("kind", StatementWords.kind(each.what()))
              .put("chain_id", each.chainId())
              .put("block", each.block())
              .put("transaction", each.transaction().hex())
              .put("words", words().words(each.what()));
      each.fee().ifPresent(fee -> node.put("fee_wei", fee.toString()));
      StatementJson.amounts(node, each.what());
    }
    sums(into.putObject("sums"), statement.sums());
  }

  private void sums(ObjectNode into, Sums sums) {
    ArrayNode payments = into.putArray("payments");
    for (Address token : sums.paid().keySet()) {
      ObjectNode node =
          payments.addObject().put("token", token.toString()).put("symbol", sale.symbol(token));
      Amounts.in(node)
          .usd("paid", sums.paid().get(token))
          .usd("returned", sums.returned().getOrDefault(token, BigInteger.ZERO))
          .usd("accepted", sums.accepted().getOrDefault(token, BigInteger.ZERO))
          .usd("refunded", sums.refunded().getOrDefault(token, BigInteger.ZERO))
          .usd("open", sums.open(token));
    }
    Amounts.in(into)
        .tokens("received", sums.received(), sale.terms().offer())
        .tokens("locked", sums.locked(), sale.terms().offer());
    ObjectNode fees = into.putObject("fees_wei");
    sums.fees().forEach((chain, fee) -> fees.put(chain.toString(), fee.toString()));
  }
}
