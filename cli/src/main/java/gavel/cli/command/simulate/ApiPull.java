package gavel.cli.command.simulate;

import gavel.cli.exit.Failure;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Session;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.registration.CommitmentData;
import gavel.protocol.registration.PublicData;
import gavel.protocol.registration.RegistrationException;
import gavel.protocol.settle.PublishedBook;

/** Reads the book that a sale's registration service publishes; that needs no login. */
final class ApiPull {

  private final Session session;
  private final Sale sale;

  ApiPull(Session session, Sale sale) {
    this.session = session;
    this.sale = sale;
  }

  PublishedBook read() {
    PublishedBook book = PublishedBook.of(answer(), sale.terms());
    if (book.unsaidLocks() > 0) {
      session.say(
          book.unsaidLocks()
              + " of "
              + book.commitments().size()
              + " entries do not say whether they lock; they count as not locked.");
    }
    return book;
  }

  private CommitmentData answer() {
    try {
      return PublicData.commitments(
          sale.descriptor().require(Keys.API), sale.descriptor().require(Keys.SALE_UUID));
    } catch (RegistrationException refused) {
      // No login is at stake here, so it is the service that is at fault.
      throw Failure.network(
              refused.getMessage(), "Try again later, or read the chain: leave --from-api out.")
          .because(refused);
    }
  }
}
