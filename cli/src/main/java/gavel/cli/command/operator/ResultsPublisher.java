package gavel.cli.command.operator;

import gavel.cli.exit.Failure;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Session;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.bundle.BundleSignature;
import gavel.protocol.bundle.Publication;
import gavel.protocol.sale.Role;
import gavel.wallet.Signer;
import java.nio.file.Path;
import java.util.List;

/** Signs results as the operator, and puts them where everyone can read them. */
final class ResultsPublisher {

  private final Session session;
  private final Sale sale;
  private final Accounts accounts;

  ResultsPublisher(Session session, Sale sale, Accounts accounts) {
    this.session = session;
    this.sale = sale;
    this.accounts = accounts;
  }

  /** The folder that was named; an empty name means the local chains' own. */
  Path folder(String named) {
    if (!named.isEmpty()) {
      return Path.of(named);
    }
    if (!sale.descriptor().name().equals("devnet")) {
      throw Failure.usage("no folder was named to publish in.", "Add it: --publish FOLDER");
    }
    return session.home().devnet().resolve("published");
  }

  /**
   * Signs and writes.
   *
   * @param yes whether the question is answered already
   * @return where the results lie
   */
  Path publish(Bundle bundle, Path folder, boolean withParticipants, boolean yes) {
    Account account = accounts.current();
    if (!sale.client().hasRole(Role.SETTLER, account.address())) {
      throw Failure.refused(
          account.address()
              + " may not settle this sale, so its word for the results is worth"
              + " nothing.",
          List.of("Sign with an account that may: gavel sale trust shows them"));
    }
    String kind = bundle.manifest().kind().key();
    session.say(
        "Signs the "
            + kind
            + " results of block "
            + bundle.manifest().block()
            + " as "
            + account.line()
            + ", digest "
            + bundle.manifest().digest());
    if (!yes) {
      session.confirm("Sign and publish the " + kind + " results?");
    }
    try (Signer signer = accounts.unlock(account)) {
      return Publication.write(
          bundle, BundleSignature.sign(bundle, signer), folder, withParticipants);
    }
  }
}
