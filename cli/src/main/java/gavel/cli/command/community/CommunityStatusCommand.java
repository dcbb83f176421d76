package gavel.cli.command.community;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.AccountOptions;
import gavel.cli.render.Page;
import gavel.cli.wiring.Account;
import gavel.cli.wiring.Accounts;
import gavel.cli.wiring.TextFrom;
import gavel.protocol.community.CommunityFile;
import gavel.protocol.community.Explanation;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel community status}. */
@Command(
    description =
        "Shows what the published snapshot gives a wallet: priority, multipliers, workstation rank;"
            + " every line of the snapshot is recomputed first.")
public final class CommunityStatusCommand extends GavelCommand {

  @Option(
      names = "--snapshot",
      paramLabel = "FILE|URL",
      required = true,
      description = "the published community.jsonl")
  private String source;

  @Mixin private AccountOptions account;

  @Override
  public View call() {
    CommunityFile snapshot = CommunityFile.parse(TextFrom.read(source, "the snapshot"), source);
    Account current = new Accounts(session(), account).current();
    return new Place(current, snapshot.size(), snapshot.explain(current.address()));
  }

  private record Place(Account account, int wallets, Optional<Explanation> row) implements View {
    @Override
    public String schema() {
      return "gavel.community-status/1";
    }

    @Override
    public void text(Page page) {
      page.line(account.line());
      if (row.isEmpty()) {
        page.line("The snapshot knows " + wallets + " wallets, but not this one.");
        page.line("Next: gavel community link, with the account that took part in the testnet");
        return;
      }
      Explanation each = row.get();
      page.row("rank", each.rank().map(rank -> rank + " of " + wallets).orElse("none"));
      page.row("priority", each.priority() ? "yes" : "no");
      page.row("in the sale", CommunityExplained.multiplier(each.saleBps()));
      page.row("main net", CommunityExplained.multiplier(each.mainnetBps()));
      page.row("workstation", each.workstation().map(rank -> "number " + rank).orElse("no"));
      each.shortfalls().forEach(shortfall -> page.row("no score", shortfall));
      page.line("Next: gavel community explain " + each.wallet() + ", for the sum behind it");
    }

    @Override
    public void json(ObjectNode into) {
      into.put("wallet", account.address().toString()).put("known", row.isPresent());
      row.ifPresent(
          each ->
              into.put("rank", each.rank().orElse(null))
                  .put("priority", each.priority())
                  .put("sale_bps", each.saleBps())
                  .put("mainnet_bps", each.mainnetBps())
                  .put("workstation_rank", each.workstation().orElse(null)));
    }
  }
}
