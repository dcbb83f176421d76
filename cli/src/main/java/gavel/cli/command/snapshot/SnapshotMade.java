package gavel.cli.command.snapshot;

import gavel.cli.View;
import gavel.cli.render.Page;
import gavel.protocol.community.CommunitySnapshot;
import gavel.protocol.community.MultiplierTree;
import gavel.protocol.community.Standing;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Predicate;
import tools.jackson.databind.node.ObjectNode;

/** How many people a snapshot knows, and where it was written. */
record SnapshotMade(CommunitySnapshot snapshot, Optional<MultiplierTree> tree, Path folder)
    implements View {
  @Override
  public String schema() {
    return "gavel.operator-snapshot-make/1";
  }

  @Override
  public void text(Page page) {
    page.line("Snapshot of " + snapshot.standings().size() + " people in " + folder);
    page.row("scored", count(standing -> standing.rank().isPresent()));
    page.row("linked", count(standing -> standing.entity().isPresent()));
    page.row("priority", count(Standing::priority));
    page.row("workstation", count(standing -> standing.workstation().isPresent()));
    page.row(
        "root",
        tree.map(it -> it.root().hex() + " (" + it.size() + " wallets)")
            .orElse("none: nobody has a multiplier on the main network"));
    page.line("Publish community.jsonl; anyone can check a wallet with:");
    page.line("  gavel community explain WALLET --snapshot " + folder.resolve("community.jsonl"));
  }

  @Override
  public void json(ObjectNode into) {
    into.put("folder", folder.toString())
        .put("people", snapshot.standings().size())
        .put("scored", number(standing -> standing.rank().isPresent()))
        .put("linked", number(standing -> standing.entity().isPresent()))
        .put("priority", number(Standing::priority))
        .put("workstations", number(standing -> standing.workstation().isPresent()))
        .put("root", tree.map(it -> it.root().hex()).orElse(null));
  }

  private String count(Predicate<Standing> which) {
    return Long.toString(number(which));
  }

  private long number(Predicate<Standing> which) {
    return snapshot.standings().stream().filter(which).count();
  }
}
