package gavel.cli.command.devnet;

import gavel.cli.View;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import gavel.devnet.Devnet;
import gavel.devnet.DevnetStatus;
import tools.jackson.databind.node.ObjectNode;

/** Running local chains: where they are and how they are. */
record DevnetView(String schema, Devnet devnet, DevnetStatus status) implements View {

  DevnetView(String schema, Devnet devnet) {
    this(schema, devnet, devnet.status());
  }

  @Override
  public void text(Page page) {
    page.heading("Local chains", "process " + status.host());
    Table table = new Table("chain", "id", "endpoint", "block").leftAlign(2);
    chain(table, status.l1());
    chain(table, status.l2());
    page.table(table);
    page.row("time", page.time(status.l1().time()));
    page.row("registrar", status.registrar().toString());
    page.row("sale", status.sale() + "  stage " + status.stage());
    page.row("files", devnet.folder().path().toString());
    page.line("Next: gavel devnet accounts");
  }

  private static void chain(Table table, DevnetStatus.Chain chain) {
    table.row(
        chain.network().title(),
        Long.toString(chain.network().chainId()),
        endpoint(chain),
        Long.toString(chain.block()));
  }

  private static String endpoint(DevnetStatus.Chain chain) {
    return chain.network().endpoints().getFirst().toString();
  }

  @Override
  public void json(ObjectNode into) {
    into.put("pid", status.host());
    chain(into.putObject("l1"), status.l1());
    chain(into.putObject("l2"), status.l2());
    into.put("registrar", status.registrar().toString())
        .put("sale", status.sale().toString())
        .put("stage", status.stage().contractName())
        .put("descriptor", devnet.folder().descriptor().toString())
        .put("folder", devnet.folder().path().toString());
  }

  private static void chain(ObjectNode into, DevnetStatus.Chain chain) {
    into.put("network", chain.network().name())
        .put("chain_id", chain.network().chainId())
        .put("endpoint", endpoint(chain))
        .put("pid", chain.pid())
        .put("block", chain.block())
        .put("time", chain.time().toString());
  }
}
