package gavel.cli.command.demo;

import gavel.auction.terms.Offer;
import gavel.cli.View;
import gavel.cli.exit.ExitCode;
import gavel.cli.render.Mark;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import java.math.BigInteger;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * How the demo ended.
 *
 * @param next lines for a person who goes on by hand; none where the chains are gone
 */
record DemoView(Offer offer, List<Outcome> outcomes, List<Check> checks, List<String> next)
    implements View {

  DemoView {
    outcomes = List.copyOf(outcomes);
    checks = List.copyOf(checks);
    next = List.copyOf(next);
  }

  @Override
  public String schema() {
    return "gavel.demo/1";
  }

  @Override
  public void text(Page page) {
    Table table = new Table("", "paid in", "paid back", "AI", "AI locked", "bonus in it");
    for (Outcome each : outcomes) {
      table.row(
          each.person(),
          Money.usd(each.paid()),
          Money.usd(each.back()),
          whole(each.tokens()),
          whole(each.locked()),
          whole(each.bonus()));
    }
    page.blank().line("What everyone came out with").table(table).blank();
    page.line("Balances, read from both chains");
    for (Check check : checks) {
      page.line("  " + (check.holds() ? Mark.GOOD : Mark.REFUSED).sign() + " " + check.name());
      page.line("      " + check.shown());
    }
    page.lines(next);
  }

  private String whole(BigInteger units) {
    return Money.count(units.divide(BigInteger.TEN.pow(offer.decimals())).longValueExact());
  }

  @Override
  public void json(ObjectNode into) {
    ArrayNode people = into.putArray("outcomes");
    for (Outcome each : outcomes) {
      people
          .addObject()
          .put("person", each.person())
          .put("paid_in", each.paid().toString())
          .put("paid_back", each.back().toString())
          .put("tokens", each.tokens().toString())
          .put("locked", each.locked().toString())
          .put("bonus", each.bonus().toString());
    }
    ArrayNode all = into.putArray("checks");
    for (Check check : checks) {
      all.addObject()
          .put("name", check.name())
          .put("got", check.got().toString())
          .put("wanted", check.wanted().toString())
          .put("holds", check.holds());
    }
    into.put("holds", exit() == ExitCode.DONE);
  }

  @Override
  public ExitCode exit() {
    return checks.stream().allMatch(Check::holds) ? ExitCode.DONE : ExitCode.DIFFERENCES;
  }
}
