package gavel.cli.command.allocation;

import gavel.auction.EntityId;
import gavel.auction.Participant;
import gavel.auction.Participants;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.ParticipantsOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.SaleFiles;
import gavel.cli.wiring.Sales;
import gavel.protocol.commit.Opening;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.sale.EntityState;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.WalletState;
import gavel.protocol.settle.Outlook;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel allocation show}. */
@Command(
    description = {
      "Shows what a bid gets, and why this much: computed from the book until allocations are set,"
          + " then as the sale contract has them.",
      "Beside it, what the operator published and signed; and with --opening, whether your score and"
          + " multiplier are those that were committed to before the close. Exit 10 where something"
          + " does not agree."
    })
public final class AllocationShowCommand extends GavelCommand {

  @Option(
      names = "--opening",
      paramLabel = "FILE",
      description = "what the operator handed you of the commitment; it is checked")
  private Path opening;

  @Option(
      names = "--results",
      paramLabel = "FOLDER|URL",
      description = "where results are published (default: where the sale's descriptor says)")
  private String results;

  @Mixin private ParticipantsOptions participants;
  @Mixin private PartyOptions party;

  @Override
  public View call() {
    Sale sale = new Sales(session()).open(party.sale(), party.network());
    Account account = new Accounts(session(), party.account()).current();
    SaleClient client = sale.client();
    EntityId entity =
        client
            .walletState(account.address())
            .map(WalletState::entity)
            .orElseThrow(() -> noBid(account));
    EntityState state = client.entityState(entity);
    SaleFiles files = new SaleFiles(session(), sale);
    Optional<Opening> handed = Optional.ofNullable(opening).map(OpeningShown::read);
    Participants known = files.participants(participants);
    Outlook outlook =
        Outlook.of(
            client,
            sale.terms(),
            with(known, handed, entity),
            sale.descriptor().get(Keys.DEPLOYMENT_BLOCK).orElse(0L));
    List<Section> sections = new ArrayList<>();
    files
        .results(Optional.ofNullable(results))
        .map(each -> ResultsShown.of(each, sale, state, outlook.snapshot().stage()))
        .ifPresent(sections::add);
    handed.map(each -> OpeningShown.of(each, sale, entity, known)).ifPresent(sections::add);
    return new AllocationShow(sale, outlook, state, outlook.find(entity), sections);
  }

  /** Who has nothing but the own opening still knows the own score. */
  private static Participants with(Participants known, Optional<Opening> handed, EntityId entity) {
    Optional<Participant> row =
        handed.map(each -> each.row().participant()).filter(each -> each.id().equals(entity));
    if (row.isEmpty() || known.byId().containsKey(entity)) {
      return known;
    }
    Map<EntityId, Participant> more = new HashMap<>(known.byId());
    more.put(entity, row.get());
    return new Participants(more, known.sha256());
  }

  private static Failure noBid(Account account) {
    return Failure.refused(
        account.name() + " has not bid, so there is nothing to allocate.",
        List.of("Name the account that bid: --account"));
  }
}
