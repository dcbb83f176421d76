package gavel.cli.command.allocation;

import gavel.auction.EntityId;
import gavel.auction.Participant;
import gavel.auction.Participants;
import gavel.cli.exit.Failure;
import gavel.cli.render.Page;
import gavel.cli.wiring.Sale;
import gavel.protocol.Times;
import gavel.protocol.commit.Opening;
import gavel.protocol.commit.OpeningCheck;
import gavel.protocol.commit.Statement;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.sale.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * An opening, held against what the operator committed to before the close.
 *
 * @param differences as sentences; none where all holds
 */
record OpeningShown(Opening opening, Statement.Published published, List<String> differences)
    implements Section {

  static Opening read(Path file) {
    try {
      return Opening.fromJson(Files.readString(file));
    } catch (IOException unreadable) {
      throw Failure.file("could not read the opening " + file + ".", "Check the path.")
          .because(unreadable);
    }
  }

  /**
   * Looks at an opening.
   *
   * @param known what this settlement takes everyone to be
   */
  static OpeningShown of(Opening opening, Sale sale, EntityId entity, Participants known) {
    Statement.Published published =
        Statement.Published.read(sale.l1(), sale.descriptor().require(Keys.COMMITMENT_TRANSACTION));
    Optional<Participant> used = Optional.ofNullable(known.byId().get(entity));
    List<String> differences =
        new ArrayList<>(
            OpeningCheck.of(opening, published.statement(), entity, sale.terms(), used));
    if (!sale.client().hasRole(Role.SALE_MANAGER, published.sender())) {
      differences.add(
          "The commitment is %s's, who is no manager of the sale.".formatted(published.sender()));
    }
    sale.descriptor()
        .get(Keys.CLOSES)
        .filter(closes -> !published.time().isBefore(closes))
        .ifPresent(
            closes ->
                differences.add(
                    "The commitment came at %s, after bids had closed at %s."
                        .formatted(Times.utc(published.time()), Times.utc(closes))));
    return new OpeningShown(opening, published, differences);
  }

  @Override
  public boolean holds() {
    return differences.isEmpty();
  }

  @Override
  public void text(Page page) {
    page.row("opening", OpeningCheck.words(opening.row().participant()));
    page.more(
        holds()
            ? "as committed at "
                + Times.utc(published.time())
                + " ("
                + published.transaction()
                + ")"
            : "is not as committed:");
    differences.forEach(page::more);
  }

  @Override
  public void json(ObjectNode into) {
    Participant row = opening.row().participant();
    ObjectNode json = into.putObject("opening");
    json.put("holds", holds())
        .put("root", published.statement().participantsRoot().hex())
        .put("transaction", published.transaction().hex())
        .put("committed_at", published.time().toString())
        .put("region", row.region())
        .put("score", row.score())
        .put("multiplier", row.multiplier());
    var array = json.putArray("differences");
    differences.forEach(array::add);
  }
}
