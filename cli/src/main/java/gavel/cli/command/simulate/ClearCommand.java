package gavel.cli.command.simulate;

import gavel.auction.Auction;
import gavel.auction.EntityId;
import gavel.auction.EntityOutcome;
import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.auction.cluster.ClearedParts;
import gavel.auction.cluster.Cluster;
import gavel.auction.cluster.ClusterBook;
import gavel.auction.fast.BidColumns;
import gavel.auction.io.AllocationsCsv;
import gavel.auction.io.BookRead;
import gavel.auction.io.TokensCsv;
import gavel.cli.GavelCommand;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel simulate clear}. */
@Command(
    description = {
      "Settles a book: price, who is filled by which tranche, refunds, bonuses.",
      "For example: auction-sim clear bids.csv --terms gensyn --allocations allocations.csv"
    })
public final class ClearCommand extends GavelCommand {

  @Mixin private BookOptions options;

  @Mixin private EngineOptions engine;

  @Option(
      names = "--allocations",
      paramLabel = "FILE",
      description =
          "write the allocations file of the sale contract's tools; a folder of such with --engine"
              + " spark")
  private Path allocations;

  @Option(
      names = "--tokens",
      paramLabel = "FILE",
      description = "write every wallet's tokens and bonuses as CSV")
  private Path tokens;

  @Option(
      names = "--explain",
      paramLabel = "ENTITY",
      description = "say step by step why this entity gets so much")
  private String explain;

  @Option(names = "--csv", description = "print one row a commitment instead of a summary")
  private boolean csv;

  @Option(names = "--digest", description = "print the settlement's digest, too")
  private boolean digest;

  @Override
  public View call() {
    Instant start = session().env().clock().instant();
    Terms terms = options.terms();
    if (engine.isCluster()) {
      return onCluster(terms, start);
    }
    BookRead read = options.read(session(), terms);
    Settlement settlement = Auction.settle(read.bids(), terms, options.participants());
    if (allocations != null) {
      OutputFile.write(allocations, out -> AllocationsCsv.write(settlement, out));
      session().say("allocations written to " + allocations);
    }
    if (tokens != null) {
      OutputFile.write(tokens, out -> TokensCsv.write(settlement, out));
      session().say("tokens written to " + tokens);
    }
    if (csv) {
      return new CommitmentsView(settlement);
    }
    if (explain != null) {
      return explanation(read.bids(), settlement);
    }
    Duration took = Duration.between(start, session().env().clock().instant());
    return new ClearView(settlement, read, digest ? settlement.digest() : null, took);
  }

  private View onCluster(Terms terms, Instant start) {
    if (tokens != null || explain != null || csv || digest || options.knowsParticipants()) {
      throw Failure.usage(
          "a cluster clears a book's money: --participants, --tokens, --explain, --csv and --digest"
              + " are for one machine.");
    }
    ClusterBook book = new ClusterBook(options.location(), options.reading());
    Optional<String> folder = Optional.ofNullable(allocations).map(Path::toString);
    try (Cluster cluster = engine.connect()) {
      ClearedParts cleared = cluster.clear(book, terms, folder);
      BookOptions.saySkipped(session(), cleared.skipped(), cleared.findings());
      folder.ifPresent(written -> session().say("allocations written to " + written));
      return new ClearedPartsView(
          cleared, Duration.between(start, session().env().clock().instant()));
    }
  }

  private View explanation(BidColumns bids, Settlement settlement) {
    EntityId id = EntityId.of(explain);
    EntityOutcome outcome =
        settlement
            .find(id)
            .orElseThrow(
                () ->
                    Failure.usage(
                        "entity " + explain + " has nothing committed in this book.",
                        "Ids are written as in the book: 32 hex digits, a UUID, or a name."));
    return ExplainView.of(bids, settlement, outcome);
  }
}
