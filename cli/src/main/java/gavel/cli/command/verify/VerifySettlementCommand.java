package gavel.cli.command.verify;

import gavel.auction.EntityId;
import gavel.auction.Fraction;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.Quantity;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.claim.Distributor;
import gavel.protocol.commit.ParticipantCommitment;
import gavel.protocol.commit.Statement;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.Rail;
import gavel.protocol.history.BidLog;
import gavel.protocol.rpc.Block;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.rpc.RpcErrorException;
import gavel.protocol.verify.DistributionEvidence;
import gavel.protocol.verify.PermitOrigin;
import gavel.protocol.verify.PermitReader;
import gavel.protocol.verify.Report;
import gavel.protocol.verify.SaleEvidence;
import gavel.protocol.verify.SettlementVerifier;
import gavel.wallet.Bytes;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gavel verify settlement}. */
@Command(
    description = {
      "Rebuilds the book from events and from state, settles it again, and compares every allocation,"
          + " refund, total, token and leaf. Exit 10 where anything differs.",
      "Without a bundle, what must hold for any rule is checked; --by-terms clears by the"
          + " descriptor's terms instead."
    })
public final class VerifySettlementCommand extends VerifyCommand {

  @Option(
      names = "--by-terms",
      description = "without a bundle: clear by the descriptor's terms, nobody having a score")
  private boolean byTerms;

  @Option(
      names = "--no-permits",
      description = "do not read the bids' permits (one question to the node for each entity)")
  private boolean noPermits;

  @Option(
      names = "--commitment",
      paramLabel = "TX",
      description = "the transaction that committed to terms and participants before the close")
  private String commitment;

  @Option(
      names = "--rows",
      paramLabel = "FILE",
      description = "the committed rows, as auditors get them; with --commitment")
  private Path rows;

  @Option(
      names = "--block",
      paramLabel = "NUMBER",
      description =
          "read state and events at this block (default: the latest; an older one needs an archive"
              + " node)")
  private Long block;

  @Option(
      names = "--from-block",
      paramLabel = "NUMBER",
      description = "read events from here (default: the descriptor's deployment block, else 0)")
  private Long fromBlock;

  @Option(
      names = "--price",
      paramLabel = "USD",
      description = "without a bundle: the price that was announced; nobody below it may be filled")
  private Quantity price;

  @Override
  public View call() {
    Optional<Bundle> bundle = bundle();
    if (bundle.isEmpty() && (byTerms || price != null)) {
      requireDescriptor(byTerms ? "--by-terms" : "--price");
    }
    SettlementVerifier verifier = new SettlementVerifier(evidence());
    bundle.ifPresent(each -> withBundle(verifier, each));
    if (bundle.isEmpty() && byTerms) {
      verifier.terms(sale().terms());
    }
    if (bundle.isEmpty() && price != null) {
      verifier.announced(lowestTick());
    }
    Report report = verifier.verify();
    String digest = bundle.map(each -> each.manifest().digest()).orElse("");
    return new ReportView("gavel.verify-settlement/1", report, digest);
  }

  /** The first tick that pays the announced price: rounded up, as a step below it pays less. */
  private long lowestTick() {
    Fraction ticks = Fraction.of(price.value()).over(sale().terms().grid().tick());
    return ticks.floor().longValueExact() + (ticks.isWhole() ? 0 : 1);
  }

  private SaleEvidence evidence() {
    long from =
        fromBlock == null ? sale().descriptor().get(Keys.DEPLOYMENT_BLOCK).orElse(0L) : fromBlock;
    if (block == null) {
      return SaleEvidence.read(sale().client(), from);
    }
    Block at =
        sale()
            .l1()
            .block(BlockTag.of(block))
            .orElseThrow(() -> Failure.usage("the chain has no block " + block + " yet."));
    try {
      return SaleEvidence.at(sale().client(), from, at);
    } catch (RpcErrorException refused) {
      if (!refused.isPruned()) {
        throw refused;
      }
      throw Failure.network(
              "the node no longer has the state of block %d, and no other was named."
                  .formatted(block),
              "What is read from state: the parts book, allocations, refunds and totals.",
              "Name an archive node with --rpc-url, or leave --block out: the latest state says the"
                  + " same once the sale is in stage Done")
          .because(refused);
    }
  }

  private void withBundle(SettlementVerifier verifier, Bundle bundle) {
    verifier.bundle(bundle);
    sale().l1().block(BlockTag.of(bundle.manifest().block())).ifPresent(verifier::block);
    if (!noPermits) {
      verifier.permits(permits(verifier));
    }
    distribution().ifPresent(verifier::distribution);
    if ((commitment == null) != (rows == null)) {
      throw Failure.usage("--commitment and --rows go together.");
    }
    if (commitment != null) {
      verifier.commitment(
          Statement.Published.read(sale().l1(), Bytes.parse(commitment)),
          ParticipantCommitment.fromJson(text(rows)));
    }
  }

  private Map<EntityId, PermitOrigin> permits(SettlementVerifier verifier) {
    PermitReader reader = new PermitReader(sale().l1(), sale().client().address());
    Map<EntityId, PermitOrigin> permits = new LinkedHashMap<>();
    for (BidLog bid : verifier.history().lastBids().values()) {
      permits.put(bid.entity(), reader.read(bid));
    }
    return permits;
  }

  private Optional<DistributionEvidence> distribution() {
    boolean ours = sale().descriptor().get(Keys.CLAIM_RAIL).filter(Rail.GAVEL::equals).isPresent();
    return sale()
        .descriptor()
        .get(Keys.CLAIM_CONTRACT)
        .filter(ignored -> ours)
        .map(contract -> DistributionEvidence.read(new Distributor(sale().l2(), contract)));
  }
}
