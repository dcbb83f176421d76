package gavel.cli.command.simulate;

import gavel.cli.View;
import gavel.cli.render.Money;
import gavel.cli.render.Page;
import gavel.protocol.settle.SaleSnapshot;
import java.nio.file.Path;
import tools.jackson.databind.node.ObjectNode;

/**
 * A book that was read from the chain.
 *
 * @param checked whether the registration service publishes the same
 */
record PullView(SaleSnapshot snapshot, Path file, boolean checked) implements View {

  @Override
  public String schema() {
    return "gavel.simulate-pull/1";
  }

  @Override
  public void text(Page page) {
    page.line(
        "%s bidders of sale %s at block %s written to %s"
            .formatted(
                Money.count(snapshot.commitments().size()),
                snapshot.sale(),
                Money.count(snapshot.block().number()),
                file));
    if (checked) {
      page.line("The registration service publishes the same.");
    }
    page.line("Next: auction-sim clear " + file);
  }

  @Override
  public void json(ObjectNode into) {
    into.put("chainId", snapshot.chainId())
        .put("sale", snapshot.sale().toString())
        .put("block", snapshot.block().number())
        .put("blockHash", snapshot.block().hash().hex())
        .put("stage", snapshot.stage().name())
        .put("bidders", snapshot.commitments().size())
        .put("published", checked ? "same" : "not compared")
        .put("file", file.toString());
  }
}
