package gavel.cli.command.operator;

import gavel.auction.Participants;
import gavel.auction.terms.Figure;
import gavel.auction.terms.Figure.Standing;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.ParticipantsOptions;
import gavel.cli.wiring.Review;
import gavel.cli.wiring.SaleFiles;
import gavel.cli.wiring.Sent;
import gavel.protocol.commit.CommitmentFolder;
import gavel.protocol.commit.ParticipantCommitment;
import gavel.protocol.commit.Statement;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.journal.EntryState;
import gavel.protocol.journal.JournalEntry;
import gavel.protocol.network.Network;
import gavel.protocol.sale.Role;
import gavel.protocol.sale.Stage;
import gavel.protocol.submit.Step;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.secret.PrivateFiles;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel operator commit}. */
@Command(
    description = {
      "Commits to the participants' regions, scores and multipliers and to the terms before bids"
          + " close: publishes the root of their salted rows in a transaction, which the chain dates"
          + " and nobody can take back.",
      "The folder gets every row with its salt for auditors, an opening for each entity to hand out"
          + " (it reveals nobody else), and the sale's descriptor with the root."
    })
public final class OperatorCommitCommand extends OperatorCommand {

  private static final Figure ORIGIN = new Figure(Standing.PUBLISHED, "gavel operator commit");

  @Option(
      names = "--into",
      paramLabel = "FOLDER",
      description = "where rows and openings are kept (default: in gavel's data folder)")
  private Path into;

  @Option(
      names = "--seed-source",
      paramLabel = "TEXT",
      defaultValue = "none: nothing is drawn by lot",
      description = "where a lottery's seed will come from (default: ${DEFAULT-VALUE})")
  private String seedSource;

  @Mixin private ParticipantsOptions participants;

  @Override
  public View call() {
    CommitmentFolder folder = new CommitmentFolder(into == null ? defaultFolder() : into);
    ParticipantCommitment rows = rows(folder);
    Statement statement = Statement.of(rows, sale().terms(), seedSource);
    if (!sendOptions().dryRun()) {
      finishOpen();
    }
    Optional<Bytes> earlier = folder.transaction().or(() -> sent(statement));
    if (earlier.isPresent()) {
      return done(folder, statement, earlier.get(), new Sent(false, List.of()));
    }
    require();
    if (!sendOptions().dryRun()) {
      folder.write(rows);
    }
    Sent sent = onL1(List.of(step(statement)), "commit to the participants", review(statement));
    return sent.dryRun()
        ? new CommitView(statement, Optional.empty(), folder, sent)
        : done(folder, statement, Bytes.parse(sent.steps().getLast().hash()), sent);
  }

  private Path defaultFolder() {
    return session().home().data().resolve("commitments").resolve(sale().descriptor().name());
  }

  /** Rows that were salted earlier keep their salts. */
  private ParticipantCommitment rows(CommitmentFolder folder) {
    Participants known = new SaleFiles(session(), sale()).participants(participants);
    Optional<ParticipantCommitment> earlier = folder.rows();
    if (earlier.isPresent() && !earlier.get().participants().equals(known.byId())) {
      throw Failure.file(
          folder.path() + " holds the commitment to other participants than the file has now.",
          "A published commitment cannot be changed. To make another one: --into FOLDER");
    }
    return earlier.orElseGet(
        () ->
            ParticipantCommitment.of(
                sale().descriptor().require(Keys.SALE_UUID), known, new SecureRandom()));
  }

  private void require() {
    Stage stage = sale().client().stage();
    if (stage.code() > Stage.COMMITMENT.code()) {
      throw Failure.refused(
          "bids are over (stage " + stage + "): a commitment counts only before that.",
          List.of("Nothing was signed."));
    }
    Address from = account().address();
    if (!sale().client().hasRole(Role.SALE_MANAGER, from)) {
      throw Failure.refused(
          from + " is no manager of the sale, so its commitment would bind nobody.",
          List.of("Commit from an account that is: gavel sale trust shows them"));
    }
  }

  private Step step(Statement statement) {
    Address self = account().address();
    String decoded =
        "gavel-commitment-v1: root %s of %d rows, terms %s"
            .formatted(statement.participantsRoot(), statement.rows(), statement.termsHash());
    return step(title(statement), call(self, statement.data(), decoded));
  }

  private static String title(Statement statement) {
    return "commit " + statement.participantsRoot().hex();
  }

  private Optional<Bytes> sent(Statement statement) {
    return session().journal().ofAccount(sale().l1().chainId(), account().address()).stream()
        .filter(each -> each.purpose().equals(title(statement)))
        .filter(each -> each.state() == EntryState.MINED || each.state() == EntryState.FINAL)
        .findFirst()
        .flatMap(JournalEntry::hash);
  }

  private Review review(Statement statement) {
    return Review.of("Commits", statement.rows() + " participants and the terms, before the close")
        .row("Root", statement.participantsRoot().hex())
        .row("Seed", statement.seedSource())
        .note("it cannot be taken back, and a score that is changed later is caught");
  }

  private View done(CommitmentFolder folder, Statement statement, Bytes transaction, Sent sent) {
    folder.published(transaction);
    Statement.Published published = Statement.Published.read(sale().l1(), transaction);
    if (!published.statement().equals(statement)) {
      throw Failure.differences(
          "transaction " + transaction + " committed to something else.",
          List.of(
              "got  " + published.statement(),
              "want " + statement,
              "Were terms, participants or the seed's source changed since?"));
    }
    SaleDescriptor named =
        sale()
            .descriptor()
            .with(Keys.PARTICIPANTS_ROOT, statement.participantsRoot(), ORIGIN)
            .with(Keys.COMMITMENT_TRANSACTION, transaction, ORIGIN);
    PrivateFiles.write(folder.path().resolve("sale.toml"), Descriptors.write(named));
    if (sale().l1Network().purpose() == Network.Purpose.LOCAL
        && sale().descriptor().name().equals("devnet")) {
      PrivateFiles.write(session().home().devnet().resolve("sale.toml"), Descriptors.write(named));
    }
    return new CommitView(statement, Optional.of(published), folder, sent);
  }
}
