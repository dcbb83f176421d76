package gavel.cli.command.simulate;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.protocol.rpc.Block;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.settle.OperatorCsv;
import gavel.protocol.settle.SaleSnapshot;
import java.nio.file.Path;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel simulate pull}. */
@Command(
    description = {
      "Reads a sale's book from the chain, all of it as it was at one block, into the commitments"
          + " export that the other commands take.",
      "For example: auction-sim pull --sale devnet --out bids.csv"
    })
public final class PullCommand extends GavelCommand {

  @Option(
      names = "--out",
      paramLabel = "FILE",
      required = true,
      description = "the book to write, as CSV")
  private Path out;

  @Option(
      names = "--block",
      paramLabel = "N",
      description = "as it was at this block; the latest where none is given")
  private Long block;

  @Mixin private SaleOptions sale;
  @Mixin private NetworkOptions network;

  @Override
  public View call() {
    if (block != null && block < 0) {
      throw Failure.usage("--block is 0 or more, got " + block + ".");
    }
    Sale opened = new Sales(session()).open(sale, network);
    SaleSnapshot snapshot =
        block == null
            ? SaleSnapshot.latest(opened.client())
            : SaleSnapshot.at(opened.client(), known(opened));
    OutputFile.write(out, to -> to.append(OperatorCsv.commitments(snapshot)));
    return new PullView(snapshot, out);
  }

  private Block known(Sale opened) {
    return opened
        .l1()
        .block(BlockTag.of(block))
        .orElseThrow(
            () ->
                Failure.network(
                    "the node has no block "
                        + block
                        + "; its latest is "
                        + opened.l1().latestBlock().number()
                        + ".",
                    "Give an earlier block, or leave --block out."));
  }
}
