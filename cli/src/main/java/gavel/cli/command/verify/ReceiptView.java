package gavel.cli.command.verify;

import gavel.auction.EntityOutcome;
import gavel.auction.Settlement;
import gavel.auction.fast.BidColumns;
import gavel.auction.report.Explanation;
import gavel.auction.report.Improvement;
import gavel.cli.View;
import gavel.cli.exit.ExitCode;
import gavel.cli.render.Fill;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.render.Prices;
import gavel.protocol.receipt.ProvenBid;
import gavel.protocol.verify.ReceiptCheck;
import gavel.protocol.verify.Report;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A receipt held against a settlement.
 *
 * @param fill what the bid got; empty where the bundle has no live bid of its entity
 */
record ReceiptView(ProvenBid bid, Report report, Settlement settlement, Optional<Filled> fill)
    implements View {

  /** What the bid got, why, and what would have got more. */
  record Filled(EntityOutcome outcome, List<String> why, Improvement more) {}

  static ReceiptView of(ReceiptCheck check, Settlement settlement, BidColumns bids) {
    Optional<Filled> fill =
        settlement
            .find(check.bid().entity())
            .map(
                outcome ->
                    new Filled(
                        outcome,
                        Explanation.of(settlement, outcome),
                        Improvement.of(bids, settlement, outcome.id())));
    return new ReceiptView(check.bid(), check.verify(settlement), settlement, fill);
  }

  @Override
  public String schema() {
    return "gavel.verify-receipt/1";
  }

  private ReportView parts() {
    return new ReportView(schema(), report, settlement.digest());
  }

  @Override
  public void text(Page page) {
    page.line(
        "Bid of %s at up to %s%s"
            .formatted(
                Money.usd(bid.bid().amount()),
                Prices.tick(settlement.terms(), bid.bid().price()),
                bid.bid().lockup() ? ", locked" : ""));
    parts().text(page);
    if (fill.isEmpty()) {
      page.line("The settlement has no live bid of this entity, so it gets nothing.");
      return;
    }
    page.line("Why it got this much:");
    fill.get().why().forEach(line -> page.indented(2, line));
    page.indented(2, fill.get().more().sentence(settlement.terms()));
  }

  @Override
  public void json(ObjectNode into) {
    ObjectNode proven = into.putObject("bid");
    proven
        .put("entity", bid.entity().toString())
        .put("wallet", bid.wallet().toString())
        .put("amount", bid.bid().amount().toString())
        .put("tick", bid.bid().price())
        .put("locked", bid.bid().lockup())
        .put("time", bid.time().toString())
        .put("block", bid.block())
        .put("block_hash", bid.blockHash().hex())
        .put("transaction", bid.transaction().hex());
    bid.permitSigner().ifPresent(signer -> proven.put("permit_signer", signer.toString()));
    parts().json(into);
    fill.ifPresent(each -> filled(into.putObject("fill"), each));
  }

  private void filled(ObjectNode into, Filled filled) {
    new Fill(settlement, filled.outcome()).json(into);
    ArrayNode why = into.putArray("why");
    filled.why().forEach(line -> why.add(line.strip()));
    ObjectNode more = into.putObject("improvement");
    more.put("kind", filled.more().kind().name().toLowerCase(Locale.ROOT));
    filled.more().price().ifPresent(tick -> more.put("tick", tick));
    more.put("accepted", Long.toString(filled.more().accepted()))
        .put("sentence", filled.more().sentence(settlement.terms()));
  }

  @Override
  public ExitCode exit() {
    return parts().exit();
  }
}
