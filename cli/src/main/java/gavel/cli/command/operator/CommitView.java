package gavel.cli.command.operator;

import gavel.cli.View;
import gavel.cli.render.Page;
import gavel.cli.wiring.Sent;
import gavel.protocol.commit.CommitmentFolder;
import gavel.protocol.commit.Statement;
import java.util.Optional;
import tools.jackson.databind.node.ObjectNode;

/**
 * A commitment to participants and terms.
 *
 * @param published as it stands on chain; empty on a dry run
 */
record CommitView(
    Statement statement,
    Optional<Statement.Published> published,
    CommitmentFolder folder,
    Sent sent)
    implements View {

  @Override
  public String schema() {
    return "gavel.operator-commit/1";
  }

  @Override
  public void text(Page page) {
    if (published.isEmpty()) {
      sent.text(page);
      return;
    }
    page.line("Committed to " + statement.rows() + " participants and the terms.");
    page.row("root", statement.participantsRoot().hex());
    page.row("terms", statement.termsHash());
    page.row("published", published.get().transaction() + ", block " + published.get().block());
    page.row("auditors", folder.path().resolve(CommitmentFolder.ROWS).toString());
    page.row("openings", folder.path().resolve(CommitmentFolder.OPENINGS) + ", one an entity");
    page.row("descriptor", folder.path().resolve("sale.toml") + ", to be published");
    page.line("Next, for a bidder: gavel allocation show --opening FILE");
  }

  @Override
  public void json(ObjectNode into) {
    into.put("root", statement.participantsRoot().hex())
        .put("terms", statement.termsHash())
        .put("rows", statement.rows())
        .put("folder", folder.path().toString());
    published.ifPresent(
        each ->
            into.put("transaction", each.transaction().hex())
                .put("published_block", each.block())
                .put("published_at", each.time().toString()));
    sent.json(into);
  }
}
