package gavel.cli.command.simulate;

import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.BlockNumber;
import gavel.cli.option.NetworkOptions;
import gavel.cli.option.SaleOptions;
import gavel.cli.wiring.Sale;
import gavel.cli.wiring.Sales;
import gavel.protocol.settle.BookDifferences;
import gavel.protocol.settle.OperatorCsv;
import gavel.protocol.settle.PublishedBook;
import gavel.protocol.settle.SaleSnapshot;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel simulate pull}. */
@Command(
    description = {
      "Reads a sale's book into the commitments export that the other commands take: from the"
          + " chain, all of it as it was at one block, or from the registration service's public"
          + " API. A reading of the chain that was cut off goes on where it ended.",
      "For example: auction-sim pull --sale devnet --out bids.csv"
    })
public final class PullCommand extends GavelCommand {

  private static final int TRIES = 3;
  private static final int SHOWN = 20;

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
  private BlockNumber block;

  @Option(
      names = "--from-api",
      description =
          "read what the registration service publishes, without a node; it knows neither"
              + " allocations nor refunds")
  private boolean fromApi;

  @Option(
      names = "--cross-check",
      description = "read both, and refuse where they differ; the book written is the chain's")
  private boolean crossCheck;

  @Mixin private SaleOptions sale;
  @Mixin private NetworkOptions network;

  @Override
  public View call() {
    if (fromApi && (block != null || crossCheck)) {
      throw Failure.usage(
          "--from-api reads what is published now, so it goes with neither --block nor"
              + " --cross-check.",
          "Leave it out, or leave them out.");
    }
    if (crossCheck && block != null) {
      throw Failure.usage(
          "--cross-check compares what is published now, so it goes without --block.",
          "Leave one of them out.");
    }
    Sale opened = new Sales(session()).open(sale, network);
    return fromApi ? published(opened) : crossCheck ? both(opened) : chain(opened);
  }

  private View chain(Sale opened) {
    SaleSnapshot snapshot =
        new ChainPull(session(), opened).read(out, block == null ? null : block.value());
    OutputFile.write(out, to -> to.append(OperatorCsv.commitments(snapshot)));
    return new PullView(snapshot, out, false);
  }

  private View published(Sale opened) {
    PublishedBook book = new ApiPull(session(), opened).read();
    OutputFile.write(out, to -> to.append(OperatorCsv.commitments(book.commitments(), List.of())));
    return new PublishedView(opened.descriptor().name(), book, out);
  }

  /** Both move while a sale is on, so a difference counts only when it stays. */
  private View both(Sale opened) {
    List<String> found = List.of();
    for (int i = 0; i < TRIES; i++) {
      PublishedBook book = new ApiPull(session(), opened).read();
      SaleSnapshot snapshot = new ChainPull(session(), opened).read(out, null);
      found =
          BookDifferences.of(snapshot.commitments(), book.commitments(), book.unsaidLocks() == 0);
      if (found.isEmpty()) {
        OutputFile.write(out, to -> to.append(OperatorCsv.commitments(snapshot)));
        return new PullView(snapshot, out, true);
      }
    }
    List<String> lines = new ArrayList<>(found.subList(0, Math.min(SHOWN, found.size())));
    if (found.size() > SHOWN) {
      lines.add("and " + (found.size() - SHOWN) + " more");
    }
    lines.add("Nothing was written. To take the chain's word: leave --cross-check out");
    throw Failure.differences(
        "the book on chain and the published one differ in %d places.".formatted(found.size()),
        lines);
  }
}
