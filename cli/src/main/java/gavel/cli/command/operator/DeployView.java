package gavel.cli.command.operator;

import gavel.cli.View;
import gavel.cli.render.Page;
import gavel.cli.wiring.Sent;
import gavel.protocol.deploy.AddressBook;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.node.ObjectNode;

/**
 * A deployment.
 *
 * @param book what lies where
 * @param sent what was sent on each chain, in order
 * @param complete whether nothing is missing
 */
record DeployView(
    String name,
    UUID uuid,
    AddressBook book,
    List<Sent> sent,
    boolean complete,
    DeployFolder folder)
    implements View {

  @Override
  public String schema() {
    return "gavel.operator-deploy/1";
  }

  @Override
  public void text(Page page) {
    if (!complete) {
      page.line("Would be accepted. Nothing was signed.");
      return;
    }
    page.line("Deployed: " + name + " (" + uuid + ")");
    for (AddressBook.Entry entry : book.entries()) {
      page.line(
          "  %s  %s  chain %d, block %d"
              .formatted(entry.address(), entry.name(), entry.chainId(), entry.block()));
    }
    page.line("Written: " + folder.saleFile());
    page.line("         " + folder.bookFile());
    page.line("Next: gavel verify deployment --sale " + folder.saleFile());
    page.line("      gavel sale add " + folder.saleFile());
  }

  @Override
  public void json(ObjectNode into) {
    into.put("name", name)
        .put("sale_uuid", uuid.toString())
        .put("complete", complete)
        .put("sale_file", folder.saleFile().toString())
        .put("address_book", folder.bookFile().toString());
    var contracts = into.putArray("contracts");
    for (AddressBook.Entry entry : book.entries()) {
      contracts
          .addObject()
          .put("chain_id", entry.chainId())
          .put("name", entry.name())
          .put("address", entry.address().toString())
          .put("code_hash", entry.codeHash().hex());
    }
    var chains = into.putArray("chains");
    sent.forEach(each -> each.json(chains.addObject()));
  }
}
