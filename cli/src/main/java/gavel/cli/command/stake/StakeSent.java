package gavel.cli.command.stake;

import gavel.auction.terms.Offer;
import gavel.cli.View;
import gavel.cli.render.Amounts;
import gavel.cli.render.Page;
import gavel.cli.wiring.Sent;
import java.math.BigInteger;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.node.ObjectNode;

/**
 * What a command on staking sent.
 *
 * @param facts amounts in base units, by name
 */
record StakeSent(String schema, Map<String, BigInteger> facts, Offer token, Sent sent)
    implements View {

  StakeSent {
    facts = Map.copyOf(facts);
  }

  @Override
  public void text(Page page) {
    sent.text(page);
    if (sent.done()) {
      page.line("To see your stake: gavel stake status");
    }
  }

  @Override
  public void json(ObjectNode into) {
    new TreeMap<>(facts).forEach((name, units) -> Amounts.in(into).tokens(name, units, token));
    sent.json(into);
  }
}
