package gavel.cli.command.wait;

import gavel.auction.Settlement;
import gavel.cli.option.ParticipantsOptions;
import gavel.cli.render.Fill;
import gavel.cli.render.Prices;
import gavel.cli.wiring.Chronicle;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.SaleFiles;
import gavel.cli.wiring.Session;
import gavel.protocol.sale.EntityState;
import gavel.wallet.Address;
import java.util.Optional;

/** A bid that would no longer be filled whole. The book is settled once a block. */
final class Outbid implements Condition {

  private final Session session;
  private final Sale sale;
  private final Address wallet;
  private final ParticipantsOptions participants;
  private long seen = -1;

  Outbid(Session session, Sale sale, Address wallet, ParticipantsOptions participants) {
    this.session = session;
    this.sale = sale;
    this.wallet = wallet;
    this.participants = participants;
  }

  @Override
  public Optional<String> met() {
    EntityState state = Conditions.bid(sale.client(), wallet);
    long block = sale.l1().blockNumber();
    if (block == seen) {
      return Optional.empty();
    }
    seen = block;
    Settlement settlement =
        Chronicle.of(session, sale)
            .settled(sale.terms(), new SaleFiles(session, sale).participants(participants));
    return settlement
        .find(state.entity())
        .filter(outcome -> outcome.refund() > 0)
        .map(
            outcome ->
                "The price is "
                    + Prices.clearing(settlement)
                    + ": the bid is "
                    + new Fill(settlement, outcome).degree()
                    + ". To raise it: gavel bid raise --price");
  }
}
