package gavel.cli.command.claim;

import gavel.cli.View;
import gavel.cli.render.Amounts;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sent;
import gavel.wallet.Address;
import java.math.BigInteger;
import tools.jackson.databind.node.ObjectNode;

/** A claim or release that was sent; amounts in base units of the token. */
record ClaimSent(
    String schema, Sale sale, Address wallet, BigInteger paid, BigInteger booked, Sent sent)
    implements View {

  @Override
  public void text(Page page) {
    sent.text(page);
    if (sent.done()) {
      page.line(tokens(paid) + " were paid to " + wallet + ".");
      if (booked.signum() > 0) {
        page.line(tokens(booked) + " lie in its lock.");
      }
    }
  }

  private String tokens(BigInteger units) {
    return Money.tokens(units, sale.terms().offer().decimals(), sale.terms().offer().token());
  }

  @Override
  public void json(ObjectNode into) {
    into.put("wallet", wallet.toString());
    Amounts.in(into)
        .tokens("paid", paid, sale.terms().offer())
        .tokens("booked", booked, sale.terms().offer());
    sent.json(into);
  }
}
