package gavel.cli.command.watch;

import gavel.auction.Participants;
import gavel.cli.command.sale.PricePath;
import gavel.cli.exit.Failure;
import gavel.cli.option.ParticipantsOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Chronicle;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.SaleFiles;
import gavel.cli.wiring.Sales;
import gavel.cli.wiring.Session;
import gavel.protocol.network.Network;
import gavel.protocol.sale.EntityState;
import java.util.Optional;

/** A sale that is looked at again whenever its chain has a new block. */
final class Watched {

  private static final long LOCAL_MILLIS = 500;
  private static final long PUBLIC_MILLIS = 4_000;

  private final Session session;
  private final Sale sale;
  private final Participants participants;
  private final Optional<Account> account;
  private long seen = -1;
  private Optional<Moment> last = Optional.empty();

  Watched(Session session, PartyOptions party, ParticipantsOptions participants) {
    this.session = session;
    this.sale = new Sales(session).open(party.sale(), party.network());
    this.participants = new SaleFiles(session, sale).participants(participants);
    this.account = new Accounts(session, party.account()).find();
  }

  Sale sale() {
    return sale;
  }

  /** How the sale stands; empty where there was no new block. */
  @SuppressWarnings("ReferenceEquality") // the same object says that nothing was read anew
  Optional<Moment> next() {
    long block = sale.l1().blockNumber();
    if (block == seen) {
      return Optional.empty();
    }
    seen = block;
    Chronicle chronicle =
        last.map(before -> before.chronicle().later()).orElseGet(() -> Chronicle.of(session, sale));
    Moment now =
        last.filter(before -> before.chronicle().history() == chronicle.history())
            .map(before -> before.at(chronicle, sale.client().stage()))
            .orElseGet(() -> read(chronicle));
    last = Optional.of(now);
    return last;
  }

  private Moment read(Chronicle chronicle) {
    Optional<EntityState> own =
        account
            .flatMap(each -> sale.client().walletState(each.address()))
            .map(wallet -> sale.client().entityState(wallet.entity()));
    return new Moment(
        sale,
        chronicle,
        chronicle.settled(sale.terms(), participants),
        PricePath.of(sale.terms(), chronicle.history()),
        sale.client().stage(),
        sale.client().paused(),
        own);
  }

  /** How long to wait before asking again. */
  long pauseMillis() {
    return sale.l1Network().purpose() == Network.Purpose.LOCAL ? LOCAL_MILLIS : PUBLIC_MILLIS;
  }

  void pause() {
    try {
      Thread.sleep(pauseMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw Failure.notFinal("the watching was interrupted.").because(interrupted);
    }
  }
}
