package gavel.cli.command.verify;

import gavel.auction.EntityId;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.claim.Distributor;
import gavel.protocol.commit.ParticipantCommitment;
import gavel.protocol.commit.Statement;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.descriptor.Rail;
import gavel.protocol.history.BidLog;
import gavel.protocol.rpc.BlockTag;
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

  @Override
  public View call() {
    long from = sale().descriptor().get(Keys.DEPLOYMENT_BLOCK).orElse(0L);
    SettlementVerifier verifier = new SettlementVerifier(SaleEvidence.read(sale().client(), from));
    Optional<Bundle> bundle = bundle();
    bundle.ifPresent(each -> withBundle(verifier, each));
    if (bundle.isEmpty() && byTerms) {
      verifier.terms(sale().terms());
    }
    Report report = verifier.verify();
    String digest = bundle.map(each -> each.manifest().digest()).orElse("");
    return new ReportView("gavel.verify-settlement/1", report, digest);
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
