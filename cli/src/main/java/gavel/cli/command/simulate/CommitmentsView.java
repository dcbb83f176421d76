package gavel.cli.command.simulate;

import gavel.auction.EntityOutcome;
import gavel.auction.PairOutcome;
import gavel.auction.Settlement;
import gavel.auction.WalletOutcome;
import gavel.cli.View;
import gavel.cli.render.Page;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Every commitment with what is accepted of it, for programs. */
record CommitmentsView(Settlement settlement) implements View {
  @Override
  public String schema() {
    return "gavel.simulate-commitments/1";
  }

  @Override
  public void text(Page page) {
    page.line("ENTITY,WALLET,TOKEN,COMMITTED,ACCEPTED,REFUND");
    for (EntityOutcome entity : settlement.entities()) {
      for (WalletOutcome wallet : entity.wallets()) {
        for (PairOutcome pair : wallet.pairs()) {
          page.line(
              "%s,%s,%s,%d,%d,%d"
                  .formatted(
                      entity.id(),
                      wallet.wallet(),
                      pair.token(),
                      pair.committed(),
                      pair.accepted(),
                      pair.refund()));
        }
      }
    }
  }

  @Override
  public void json(ObjectNode into) {
    ArrayNode rows = into.putArray("commitments");
    for (EntityOutcome entity : settlement.entities()) {
      for (WalletOutcome wallet : entity.wallets()) {
        for (PairOutcome pair : wallet.pairs()) {
          rows.addObject()
              .put("entity", entity.id().toString())
              .put("wallet", wallet.wallet().text())
              .put("token", pair.token().text())
              .put("committed", Long.toString(pair.committed()))
              .put("accepted", Long.toString(pair.accepted()))
              .put("refund", Long.toString(pair.refund()));
        }
      }
    }
  }
}
