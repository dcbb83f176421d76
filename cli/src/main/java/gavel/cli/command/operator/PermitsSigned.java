package gavel.cli.command.operator;

import gavel.auction.Terms;
import gavel.cli.View;
import gavel.cli.render.Page;
import gavel.cli.render.PermitText;
import gavel.protocol.sale.SignedPermit;
import java.nio.file.Path;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * Permits that were signed.
 *
 * @param checked how many were looked at; none is written on a dry run
 */
record PermitsSigned(Terms terms, List<Written> written, int checked) implements View {

  /** A permit and its file. */
  record Written(SignedPermit permit, Path file) {}

  PermitsSigned {
    written = List.copyOf(written);
  }

  @Override
  public String schema() {
    return "gavel.operator-permit/1";
  }

  @Override
  public void text(Page page) {
    if (written.isEmpty()) {
      page.line(checked + " would be of use. Nothing was signed.");
      return;
    }
    for (Written each : written) {
      PermitText.rows(page, each.permit(), terms);
      page.row("file", each.file().toString());
    }
    page.line("Next, for the bidder: gavel register permit --import FILE");
  }

  @Override
  public void json(ObjectNode into) {
    into.put("dry_run", written.isEmpty()).put("checked", checked);
    var permits = into.putArray("permits");
    for (Written each : written) {
      ObjectNode json = permits.addObject().put("file", each.file().toString());
      PermitText.json(json, each.permit());
    }
  }
}
