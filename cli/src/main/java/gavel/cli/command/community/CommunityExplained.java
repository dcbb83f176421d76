package gavel.cli.command.community;

import gavel.cli.View;
import gavel.cli.render.Page;
import gavel.cli.render.Table;
import gavel.protocol.community.CommunityFile;
import gavel.protocol.community.Component;
import gavel.protocol.community.Explanation;
import gavel.protocol.community.Policy;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A wallet's place in a snapshot, and the sum that led to it. */
record CommunityExplained(CommunityFile snapshot, Explanation row) implements View {
  @Override
  public String schema() {
    return "gavel.community-explain/1";
  }

  @Override
  public void text(Page page) {
    page.line(
        row.wallet()
            + (row.wallets() > 1
                ? ", counted together with " + (row.wallets() - 1) + " more of its person"
                : ""));
    page.table(components());
    page.row("score", row.score().toString());
    row.shortfalls().forEach(shortfall -> page.row("no score", shortfall));
    row.rank().ifPresent(rank -> page.row("rank", rank + " of " + snapshot.size() + " wallets"));
    page.row("priority", row.priority() ? "yes" : "no");
    page.row("in the sale", multiplier(row.saleBps()));
    page.row("main net", multiplier(row.mainnetBps()));
    row.workstation().ifPresent(rank -> page.row("workstation", "number " + rank));
    snapshot.root().ifPresent(root -> page.row("root", root.hex()));
  }

  private Table components() {
    Table table = new Table("figure", "is", "counts as", "transform", "weight", "points");
    List<Component> components = snapshot.policy().components();
    for (int i = 0; i < components.size(); i++) {
      Component each = components.get(i);
      table.row(
          each.of().word(),
          each.of().of(row.totals()).toString(),
          each.counted(row.totals()).toString(),
          each.transform().word(),
          Long.toString(each.weight()),
          row.points().get(i).toString());
    }
    return table;
  }

  /** Basis points as a factor, exact. */
  static String multiplier(int bps) {
    return String.format(Locale.ROOT, "× %d.%04d", bps / 10_000, bps % 10_000);
  }

  @Override
  public void json(ObjectNode into) {
    Policy policy = snapshot.policy();
    into.put("wallet", row.wallet().toString()).put("wallets", row.wallets());
    ArrayNode components = into.putArray("components");
    for (int i = 0; i < policy.components().size(); i++) {
      Component each = policy.components().get(i);
      components
          .addObject()
          .put("of", each.of().word())
          .put("value", each.of().of(row.totals()).toString())
          .put("counted", each.counted(row.totals()).toString())
          .put("transform", each.transform().word())
          .put("weight", each.weight())
          .put("points", row.points().get(i).toString());
    }
    ArrayNode shortfalls = into.putArray("shortfalls");
    row.shortfalls().forEach(shortfalls::add);
    into.put("score", row.score().toString())
        .put("rank", row.rank().orElse(null))
        .put("priority", row.priority())
        .put("sale_bps", row.saleBps())
        .put("mainnet_bps", row.mainnetBps())
        .put("workstation_rank", row.workstation().orElse(null));
    snapshot.root().ifPresent(root -> into.put("root", root.hex()));
  }
}
