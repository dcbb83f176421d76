package gavel.cli.command.verify;

import gavel.auction.EntityId;
import gavel.auction.Fraction;
import gavel.auction.Participants;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.BlockNumber;
import gavel.cli.option.Quantity;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.claim.Distributor;
import gavel.protocol.commit.ParticipantCommitment;
import gavel.protocol.commit.Statement;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.Rail;
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
      "Without a bundle, what must hold for any rule is checked, and what cannot be known is listed;"
          + " --by-terms clears by the descriptor's terms instead, and with --rows by the committed"
          + " participants too.",
      "In stage Done the latest state says all. An older block (--block) needs an archive node for"
          + " what is read from state: the parts book, allocations, refunds and totals."
    })
public final class VerifySettlementCommand extends VerifyCommand {

  @Option(
      names = "--by-terms",
      description =
          "without a bundle: clear by the descriptor's terms, nobody having a score unless --rows"
              + " says so")
  private boolean byTerms;

  @Option(
      names = "--no-permits",
      description = "do not read the bids' permits (one question to the node for each bid)")
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
  private BlockNumber block;

  @Option(
      names = "--from-block",
      paramLabel = "NUMBER",
      description = "read events from here (default: the descriptor's deployment block, else 0)")
  private BlockNumber fromBlock;

  @Option(
      names = "--price",
      paramLabel = "USD",
      description = "without a bundle: the price that was announced; nobody below it may be filled")
  private Quantity price;

  @Override
  public View call() {
    if ((commitment == null) != (rows == null)) {
      throw Failure.usage("--commitment and --rows go together.");
    }
    Optional<Bundle> bundle = bundle();
    boolean clears = byTerms || rows != null;
    if (bundle.isEmpty() && (clears || price != null)) {
      requireDescriptor(clears ? "clearing by terms" : "--price");
    }
    SettlementVerifier verifier = new SettlementVerifier(evidence());
    committed(verifier);
    bundle.ifPresent(each -> withBundle(verifier, each));
    if (bundle.isEmpty() && clears) {
      verifier.terms(sale().terms(), participants());
      permits(verifier);
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
        fromBlock == null
            ? sale().descriptor().get(Keys.DEPLOYMENT_BLOCK).orElse(0L)
            : fromBlock.value();
    if (block == null) {
      return SaleEvidence.read(sale().client(), from);
    }
    Block at =
        sale()
            .l1()
            .block(BlockTag.of(block.value()))
            .orElseThrow(() -> Failure.usage("the chain has no block " + block.value() + " yet."));
    try {
      return SaleEvidence.at(sale().client(), from, at);
    } catch (RpcErrorException refused) {
      if (!refused.isPruned()) {
        throw refused;
      }
      throw Failure.network(
              "the node no longer has the state of block %d, and no other was named."
                  .formatted(block.value()),
              "What is read from state: the parts book, allocations, refunds and totals.",
              "Name an archive node with --rpc-url, or leave --block out: the latest state says the"
                  + " same once the sale is in stage Done")
          .because(refused);
    }
  }

  private void withBundle(SettlementVerifier verifier, Bundle bundle) {
    verifier.bundle(bundle);
    sale().l1().block(BlockTag.of(bundle.manifest().block())).ifPresent(verifier::block);
    permits(verifier);
    distribution().ifPresent(verifier::distribution);
  }

  private void committed(SettlementVerifier verifier) {
    if (rows != null) {
      verifier.commitment(
          Statement.Published.read(sale().l1(), Bytes.parse(commitment)),
          ParticipantCommitment.fromJson(text(rows)));
    }
  }

  /** The committed ones, where their rows were named. */
  private Participants participants() {
    return rows == null
        ? Participants.NONE
        : Participants.of(ParticipantCommitment.fromJson(text(rows)).participants().values());
  }

  private void permits(SettlementVerifier verifier) {
    if (noPermits) {
      return;
    }
    PermitReader reader = new PermitReader(sale().l1(), sale().client().address());
    Map<EntityId, PermitOrigin> permits = new LinkedHashMap<>();
    verifier.history().bidsByEntity().forEach((id, bids) -> permits.put(id, reader.read(bids)));
    verifier.permits(permits);
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
