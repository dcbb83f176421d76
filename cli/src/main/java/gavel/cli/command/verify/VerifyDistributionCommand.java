package gavel.cli.command.verify;

import gavel.auction.Terms;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.BlockNumber;
import gavel.cli.option.TreeOptions;
import gavel.cli.wiring.SaleFiles;
import gavel.protocol.claim.DistributionTree;
import gavel.protocol.claim.Distributor;
import gavel.protocol.verify.ClaimsCheck;
import gavel.protocol.verify.DistributionCheck;
import gavel.protocol.verify.DistributionEvidence;
import gavel.protocol.verify.Part;
import gavel.protocol.verify.Report;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code gavel verify distribution}. */
@Command(
    description =
        "Holds the distributor against the published tree: root, funding, claims so far, TGE and"
            + " locks. Exit 10 where anything differs.")
public final class VerifyDistributionCommand extends VerifyCommand {

  @Mixin private TreeOptions tree;

  @Option(
      names = "--from-block",
      paramLabel = "NUMBER",
      defaultValue = "0",
      description = "read the distributor's events from this block of the L2 (default: 0)")
  private BlockNumber fromBlock;

  @Option(names = "--no-claims", description = "do not read the claims so far")
  private boolean noClaims;

  @Override
  public View call() {
    requireDescriptor("verify distribution");
    Terms terms = sale().terms();
    Distributor distributor = sale().distributor();
    DistributionTree given = tree();
    DistributionEvidence chain = DistributionEvidence.read(distributor);
    List<Part> parts = new ArrayList<>();
    parts.add(DistributionCheck.of(chain, given, terms.lock(), terms.offer().decimals()));
    if (!noClaims) {
      parts.add(
          ClaimsCheck.of(
              chain, distributor.events(fromBlock.value(), sale().l2().blockNumber()), given));
    }
    return new ReportView("gavel.verify-distribution/1", new Report(parts), "");
  }

  private DistributionTree tree() {
    return bundle()
        .flatMap(each -> each.tree())
        .or(() -> new SaleFiles(session(), sale()).tree(tree))
        .orElseThrow(
            () ->
                Failure.file(
                    "there is no tree to hold the distributor against.",
                    "Name it: --tree FILE|URL, or --bundle FOLDER"));
  }
}
