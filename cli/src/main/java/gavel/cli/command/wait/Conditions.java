package gavel.cli.command.wait;

import gavel.cli.exit.Failure;
import gavel.cli.option.ParticipantsOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.option.TreeOptions;
import gavel.cli.render.Money;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Claims;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.cli.wiring.Session;
import gavel.protocol.claim.ClaimClient;
import gavel.protocol.sale.EntityState;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.Stage;
import gavel.wallet.Address;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The conditions that can be waited for, by the words that are typed. */
final class Conditions {

  static final String FORMS =
      "stage=commitment|cancellation|settlement|done, outbid, allocation, refund, claim=open";

  private final Session session;
  private final Sale sale;
  private final PartyOptions party;
  private final ParticipantsOptions participants;
  private final TreeOptions tree;

  Conditions(
      Session session, PartyOptions party, ParticipantsOptions participants, TreeOptions tree) {
    this.session = session;
    this.sale = new Sales(session).open(party.sale(), party.network());
    this.party = party;
    this.participants = participants;
    this.tree = tree;
  }

  Sale sale() {
    return sale;
  }

  /** The condition that was typed; another word ends with exit 2. */
  Condition of(String typed) {
    String word = typed.toLowerCase(Locale.ROOT);
    if (word.startsWith("stage=")) {
      return stage(word.substring("stage=".length()), typed);
    }
    return switch (word) {
      case "outbid" -> new Outbid(session, sale, wallet(), participants);
      case "allocation" -> this::allocation;
      case "refund" -> this::refund;
      case "claim=open" -> claim();
      default ->
          throw Failure.usage("there is nothing named '" + typed + "' to wait for.", known());
    };
  }

  private static String known() {
    return "Known: " + FORMS;
  }

  private Condition stage(String name, String typed) {
    Stage wanted =
        Arrays.stream(Stage.values())
            .filter(each -> each.contractName().equalsIgnoreCase(name))
            .findFirst()
            .orElseThrow(() -> Failure.usage("there is no stage in '" + typed + "'.", known()));
    return () -> {
      Stage now = sale.client().stage();
      return now.code() >= wanted.code()
          ? Optional.of("The sale is in stage " + now + ".")
          : Optional.empty();
    };
  }

  private Optional<String> allocation() {
    EntityState state = requireBid(wallet());
    return sale.client().stage() == Stage.DONE
        ? Optional.of(
            Money.usd(state.accepted()) + " of " + Money.usd(state.committed()) + " are accepted.")
        : Optional.empty();
  }

  private Optional<String> refund() {
    EntityState state = requireBid(wallet());
    if (state.refunded()) {
      return Optional.of("The refund was paid.");
    }
    boolean due = sale.client().stage() == Stage.DONE && sale.client().claimRefundEnabled();
    return due
        ? Optional.of(Money.usd(state.refund()) + " may be claimed: gavel refund claim")
        : Optional.empty();
  }

  private Condition claim() {
    Address wallet = wallet();
    ClaimClient client = Claims.client(session, sale, tree);
    return () ->
        client.status(wallet).open()
            ? Optional.of("The claim is open: gavel claim tokens")
            : Optional.empty();
  }

  private EntityState requireBid(Address wallet) {
    return bid(sale.client(), wallet);
  }

  /** The entity's bid; a wallet without one could wait for ever. */
  static EntityState bid(SaleClient client, Address wallet) {
    return client
        .walletState(wallet)
        .map(state -> client.entityState(state.entity()))
        .orElseThrow(
            () ->
                Failure.refused(
                    wallet + " has not bid, so there is nothing to wait for.",
                    List.of("Name the account that bid: --account")));
  }

  private Address wallet() {
    return new Accounts(session, party.account()).current().address();
  }
}
