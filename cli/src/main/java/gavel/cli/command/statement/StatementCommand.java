package gavel.cli.command.statement;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.PartyOptions;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.protocol.claim.Distributor;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.Rail;
import gavel.protocol.statement.StatementReader;
import gavel.wallet.secret.PrivateFiles;
import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel statement}. */
@Command(
    description =
        "Tells one wallet's whole story in a sale, from its permit to its claim, as both chains have"
            + " it: amounts, times in UTC, transaction hashes, fees.")
public final class StatementCommand extends GavelCommand {

  @Mixin private PartyOptions party;

  @Option(
      names = "--html",
      paramLabel = "FILE",
      description = "write it as one HTML page that needs nothing else")
  private Path html;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    Account account = new Accounts(session(), party.account()).current();
    long from = sale.descriptor().get(Keys.DEPLOYMENT_BLOCK).orElse(0L);
    StatementView view =
        new StatementView(
            sale, StatementReader.read(sale.client(), account.address(), from, distributor(sale)));
    if (html != null) {
      PrivateFiles.write(html, StatementHtml.of(view));
      session().say("Written to " + html + ".");
    }
    return view;
  }

  /** Claims over other rails leave no events that are known here. */
  private static Optional<Distributor> distributor(Sale sale) {
    return sale.descriptor()
        .get(Keys.CLAIM_CONTRACT)
        .filter(
            ignored ->
                sale.descriptor().get(Keys.CLAIM_RAIL).filter(Rail.GAVEL::equals).isPresent())
        .map(ignored -> sale.distributor());
  }
}
