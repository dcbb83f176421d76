package gavel.cli.command.operator;

import gavel.auction.EntityId;
import gavel.auction.Participant;
import gavel.auction.Participants;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.ParticipantsOptions;
import gavel.cli.option.PartyOptions;
import gavel.cli.render.Page;
import gavel.cli.render.PermitText;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.SaleFiles;
import gavel.cli.wiring.Sales;
import gavel.protocol.Finding;
import gavel.protocol.sale.IssueChecks;
import gavel.protocol.sale.PurchasePermit;
import gavel.protocol.sale.SignedPermit;
import gavel.wallet.Address;
import gavel.wallet.Signer;
import gavel.wallet.secret.PrivateFiles;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel operator permit}. */
@Command(
    description = {
      "Signs purchase permits (V3) with an account that may, for a sale without a registration"
          + " service or by hand: one by options, or one a row of a file ("
          + PermitFile.HEADER
          + ").",
      "A bidder takes one with gavel register permit --import FILE, or bids with --permit FILE."
    })
public final class OperatorPermitCommand extends GavelCommand {

  @Option(
      names = "--for-entity",
      paramLabel = "ID",
      description = "whose bid it is to be: 0x and 32 hex digits, a UUID, or a name")
  private String entity;

  @Option(names = "--wallet", paramLabel = "WHO", description = "the wallet that bids")
  private String wallet;

  @Option(
      names = "--file",
      paramLabel = "CSV",
      description = "many at once, with --into FOLDER; empty cells take the options' values")
  private Path file;

  @Option(names = "--out", paramLabel = "FILE", description = "where the permit is written (0600)")
  private Path out;

  @Option(
      names = "--into",
      paramLabel = "FOLDER",
      description = "with --file: the folder that gets a file a wallet")
  private Path into;

  @Option(names = "--yes", description = "do not ask before signing; every check still runs")
  private boolean yes;

  @Option(names = "--dry-run", description = "stop after the checks")
  private boolean dryRun;

  @Mixin private PermitLimits limits;
  @Mixin private ParticipantsOptions participants;
  @Mixin private PartyOptions party;

  private Sale sale;
  private Accounts accounts;

  @Override
  public View call() {
    sale = new Sales(session()).open(party.sale(), party.network());
    accounts = new Accounts(session(), party.account());
    Account signer = accounts.current();
    Instant now = sale.l1().latestBlock().timestamp();
    List<PurchasePermit> permits =
        rows().stream().map(row -> limits.permit(sale, row, now)).toList();
    require(permits, signer.address());
    show(permits, signer);
    if (dryRun) {
      session().say("Dry run: nothing was signed.");
      return new PermitsSigned(sale.terms(), List.of(), permits.size());
    }
    if (!yes) {
      session().confirm(permits.size() == 1 ? "Sign it?" : "Sign all " + permits.size() + "?");
    }
    return new PermitsSigned(sale.terms(), sign(permits, signer), permits.size());
  }

  private List<PermitRow> rows() {
    if (file != null) {
      if (entity != null || wallet != null || out != null || into == null) {
        throw Failure.usage("--file goes with --into FOLDER, and without an entity of its own.");
      }
      return PermitFile.read(file);
    }
    if (entity == null || wallet == null || out == null || into != null) {
      throw Failure.usage(
          "nobody was named to sign a permit for.",
          "Add --for-entity ID --wallet WHO --out FILE, or --file CSV --into FOLDER");
    }
    Address named = accounts.byNameOrAddress(wallet).address();
    return List.of(PermitLimits.row(EntityId.of(entity), named));
  }

  private void require(List<PurchasePermit> permits, Address signer) {
    Participants known = new SaleFiles(session(), sale).participants(participants);
    List<String> findings = new ArrayList<>();
    for (PurchasePermit permit : permits) {
      String who = permits.size() == 1 ? "" : permit.wallet() + ": ";
      IssueChecks.of(sale.client(), sale.terms().grid(), permit, signer).stream()
          .map(Finding::text)
          .forEach(text -> findings.add(who + text));
      Participant participant = known.byId().get(permit.entity());
      if (participant != null && sale.terms().mustLock(participant) && !permit.forcedLock()) {
        findings.add(
            who
                + "by the terms, entity "
                + permit.entity()
                + " of region "
                + participant.region()
                + " must lock. Add --force-lock");
      }
    }
    if (!findings.isEmpty()) {
      throw Failure.refused(
          (permits.size() == 1 ? "the permit" : "some permits")
              + " would be of no use. Nothing was signed.",
          findings.stream().distinct().toList());
    }
  }

  private void show(List<PurchasePermit> permits, Account signer) {
    if (session().quiet()) {
      return;
    }
    Page page = new Page(session().env(), session().env().err(), false);
    for (PurchasePermit permit : permits) {
      page.blank();
      PermitText.rows(page, permit, sale.terms());
      page.row("hash", permit.digest().hex());
    }
    page.row("Signs", signer.line() + ", as an EIP-191 message of 448 bytes");
    page.row("Note", "a permit cannot be taken back before it expires");
    page.blank();
  }

  private List<PermitsSigned.Written> sign(List<PurchasePermit> permits, Account account) {
    List<PermitsSigned.Written> written = new ArrayList<>();
    try (Signer signer = accounts.unlock(account)) {
      for (PurchasePermit permit : permits) {
        SignedPermit signed = SignedPermit.sign(permit, signer);
        Path target = out != null ? out : into.resolve(permit.wallet().lower() + ".json");
        PrivateFiles.write(target, signed.toJson() + "\n");
        written.add(new PermitsSigned.Written(signed, target));
      }
    }
    return written;
  }
}
