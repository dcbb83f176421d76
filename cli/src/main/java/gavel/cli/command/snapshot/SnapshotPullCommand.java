package gavel.cli.command.snapshot;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.option.BlockNumber;
import gavel.cli.option.NetworkOptions;
import gavel.cli.render.Page;
import gavel.cli.wiring.Chains;
import gavel.protocol.community.Activity;
import gavel.protocol.community.ActivityCsv;
import gavel.protocol.community.SwarmCoordinator;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import gavel.wallet.secret.PrivateFiles;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.ObjectNode;

/** {@code gavel operator snapshot pull}. */
@Command(
    description =
        "Reads testnet activity as it was at a block from SwarmCoordinator contracts, and writes"
            + " the activity file: activity = rounds won + votes cast, earnings = rewards.")
public final class SnapshotPullCommand extends GavelCommand {

  @Option(
      names = "--block",
      paramLabel = "N",
      required = true,
      description = "the last block that counts; an old one needs an archive node")
  private BlockNumber block;

  @Option(
      names = "--from-block",
      paramLabel = "N",
      defaultValue = "0",
      description = "where the contracts' logs begin (default: ${DEFAULT-VALUE})")
  private BlockNumber fromBlock;

  @Option(
      names = "--contract",
      paramLabel = "ADDRESS",
      description = "a coordinator; may be repeated (default: Gensyn testnet's two)")
  private List<Address> contracts = new ArrayList<>();

  @Option(names = "--out", paramLabel = "FILE", required = true, description = "where to write")
  private Path out;

  @Mixin private NetworkOptions network;

  @Override
  public View call() {
    EthClient chain = new Chains(session(), network).connect();
    List<Activity> rows = new ArrayList<>();
    for (Address contract : contracts.isEmpty() ? SwarmCoordinator.GENSYN_TESTNET : contracts) {
      session().say("Reading " + contract + " …");
      rows.addAll(new SwarmCoordinator(chain, contract).activity(fromBlock.value(), block.value()));
    }
    List<Activity> merged = SwarmCoordinator.merge(rows);
    PrivateFiles.write(out, ActivityCsv.write(merged));
    return new Pulled(merged.size(), block.value(), out);
  }

  private record Pulled(int wallets, long block, Path file) implements View {
    @Override
    public String schema() {
      return "gavel.operator-snapshot-pull/1";
    }

    @Override
    public void text(Page page) {
      page.line(wallets + " wallets at block " + block + ", written to " + file);
      page.line(
          "Next: gavel operator snapshot make --activity "
              + file
              + " --policy POLICY.toml --out FOLDER");
    }

    @Override
    public void json(ObjectNode into) {
      into.put("wallets", wallets).put("block", block).put("file", file.toString());
    }
  }
}
