package gavel.cli.command.simulate;

import gavel.auction.EntityOutcome;
import gavel.auction.Settlement;
import gavel.auction.fast.BidColumns;
import gavel.auction.report.Explanation;
import gavel.auction.report.Improvement;
import gavel.auction.terms.Offer;
import gavel.cli.View;
import gavel.cli.render.Amounts;
import gavel.cli.render.Page;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Why an entity gets this much, and what would have given more. */
record ExplainView(
    Offer offer, EntityOutcome outcome, List<String> steps, Improvement improvement, String advice)
    implements View {

  static ExplainView of(BidColumns bids, Settlement settlement, EntityOutcome outcome) {
    Improvement improvement = Improvement.of(bids, settlement, outcome.id());
    return new ExplainView(
        settlement.terms().offer(),
        outcome,
        Explanation.of(settlement, outcome),
        improvement,
        improvement.sentence(settlement.terms()));
  }

  @Override
  public String schema() {
    return "gavel.simulate-explain/1";
  }

  @Override
  public void text(Page page) {
    page.line("Entity " + outcome.id());
    steps.forEach(page::line);
    page.line(advice);
  }

  @Override
  public void json(ObjectNode into) {
    into.put("entity", outcome.id().toString());
    Amounts.in(into)
        .usd("committed", outcome.committed())
        .usd("accepted", outcome.accepted())
        .usd("refund", outcome.refund())
        .tokens("tokens", outcome.tokens(), offer)
        .tokens("bonus", outcome.bonus(), offer)
        .tokens("total", outcome.total(), offer)
        .tokens("locked", outcome.locked(), offer);
    ArrayNode sentences = into.putArray("steps");
    steps.forEach(step -> sentences.add(step.strip()));
    ObjectNode better = into.putObject("improvement");
    better.put("kind", improvement.kind().name().toLowerCase(Locale.ROOT));
    improvement.price().ifPresent(tick -> better.put("tick", tick));
    Amounts.in(better).usd("accepted", improvement.accepted());
    better.put("sentence", advice);
  }
}
