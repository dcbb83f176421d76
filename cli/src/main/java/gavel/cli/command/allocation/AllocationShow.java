package gavel.cli.command.allocation;

import gavel.auction.EntityOutcome;
import gavel.auction.report.Explanation;
import gavel.cli.View;
import gavel.cli.exit.ExitCode;
import gavel.cli.render.Amounts;
import gavel.cli.render.Fill;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.render.Prices;
import gavel.cli.wiring.Sale;
import gavel.protocol.sale.EntityState;
import gavel.protocol.sale.Stage;
import gavel.protocol.sale.TokenAmount;
import gavel.protocol.sale.WalletState;
import gavel.protocol.settle.Outlook;
import java.math.BigInteger;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a bid gets.
 *
 * @param state as the contract has it
 * @param computed by the sale's terms from the book; empty where the entity has left
 * @param sections what was published or handed over besides
 */
record AllocationShow(
    Sale sale,
    Outlook outlook,
    EntityState state,
    Optional<EntityOutcome> computed,
    List<Section> sections)
    implements View {

  @Override
  public String schema() {
    return "gavel.allocation-show/1";
  }

  private Stage stage() {
    return outlook.snapshot().stage();
  }

  /** How far it can be relied on. */
  private String standing() {
    return switch (stage()) {
      case PRE_OPEN, COMMITMENT -> "open";
      case CANCELLATION -> "provisional";
      case SETTLEMENT -> "being-set";
      case DONE -> "final";
    };
  }

  private boolean left() {
    return state.refunded() && state.bid().amount().signum() == 0;
  }

  @Override
  public void text(Page page) {
    page.line("Allocation of entity " + state.entity() + " (" + words() + ")");
    page.row("price", Prices.clearing(outlook.settlement()));
    if (left()) {
      page.row("outcome", "the entity has left the sale; everything went back");
      sections.forEach(each -> each.text(page));
      return;
    }
    if (stage() == Stage.SETTLEMENT || stage() == Stage.DONE) {
      onChain(page);
    }
    computed.ifPresent(outcome -> computed(page, outcome));
    sections.forEach(each -> each.text(page));
    page.line(next());
  }

  @Override
  public ExitCode exit() {
    return sections.stream().allMatch(Section::holds) ? ExitCode.DONE : ExitCode.DIFFERENCES;
  }

  private String words() {
    return switch (standing()) {
      case "open" -> "if bidding ended now";
      case "provisional" -> "provisional: computed from the book, others may still leave";
      case "being-set" -> "being set on chain, not final";
      default -> "final, on chain";
    };
  }

  private void onChain(Page page) {
    page.row(
        "accepted",
        Money.usd(state.accepted()) + " of " + Money.usd(state.committed()) + " on chain");
    page.row("refund", Money.usd(state.refund()) + (state.refunded() ? ", paid" : ", due"));
    for (WalletState wallet : state.wallets()) {
      for (TokenAmount each : wallet.accepted()) {
        if (each.amount().signum() > 0) {
          String symbol = sale.symbol(each.token()).toUpperCase(Locale.ROOT);
          page.more(wallet.wallet() + "  " + Money.payment(each.amount(), symbol));
        }
      }
    }
  }

  private void computed(Page page, EntityOutcome outcome) {
    Fill fill = new Fill(outlook.settlement(), outcome);
    page.row("fill", fill.degree() + ", " + Money.usd(outcome.accepted()) + " accepted");
    page.row("tokens", outcome.accepted() == 0 ? "none" : fill.tokens());
    if (!agrees(outcome)) {
      page.row("Note", "the contract accepted another amount than the terms give here");
    }
    page.line("Why:");
    Explanation.of(outlook.settlement(), outcome).forEach(line -> page.indented(2, line));
  }

  private boolean agrees(EntityOutcome outcome) {
    return stage() != Stage.DONE || state.accepted().equals(BigInteger.valueOf(outcome.accepted()));
  }

  private String next() {
    return switch (stage()) {
      case PRE_OPEN, COMMITMENT -> "Next: nothing to do. To get more: gavel bid raise";
      case CANCELLATION -> "Next: nothing to do. To leave the sale: gavel bid cancel";
      case SETTLEMENT -> "Next: wait until the allocations are final";
      case DONE ->
          state.refunded() || state.refund().signum() == 0
              ? "Next: gavel claim status"
              : "Next: gavel refund claim";
    };
  }

  @Override
  public void json(ObjectNode into) {
    into.put("entity", state.entity().toString())
        .put("stage", stage().contractName())
        .put("standing", standing())
        .put("left", left())
        .put("refunded", state.refunded())
        .put("block", outlook.snapshot().block().number())
        .put("price", outlook.settlement().price().toString())
        .put("price_formatted", Prices.clearing(outlook.settlement()));
    ObjectNode chain = into.putObject("on_chain");
    Amounts.in(chain)
        .usd("committed", state.committed())
        .usd("accepted", state.accepted())
        .usd("refund", state.refund());
    computed.ifPresent(
        outcome -> {
          ObjectNode node = into.putObject("computed");
          new Fill(outlook.settlement(), outcome).json(node);
          node.put("agrees", agrees(outcome));
          var why = node.putArray("why");
          Explanation.of(outlook.settlement(), outcome).forEach(why::add);
        });
    sections.forEach(each -> each.json(into));
  }
}
