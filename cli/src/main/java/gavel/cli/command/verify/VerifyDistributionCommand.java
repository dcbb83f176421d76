package gavel.cli.command.verify;

import gavel.auction.Terms;
import gavel.cli.View;
import gavel.cli.exit.Failure;
import gavel.cli.option.TreeOptions;
import gavel.cli.wiring.SaleFiles;
import gavel.protocol.claim.DistributionTree;
import gavel.protocol.verify.DistributionCheck;
import gavel.protocol.verify.DistributionEvidence;
import gavel.protocol.verify.Report;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code gavel verify distribution}. */
@Command(
    description =
        "Holds the distributor against the published tree: root, funding, claims so far, TGE and"
            + " locks. Exit 10 where anything differs.")
public final class VerifyDistributionCommand extends VerifyCommand {

  @Mixin private TreeOptions tree;

  @Override
  public View call() {
    Terms terms = sale().terms();
    DistributionEvidence chain = DistributionEvidence.read(sale().distributor());
    return new ReportView(
        "gavel.verify-distribution/1",
        new Report(
            List.of(DistributionCheck.of(chain, tree(), terms.lock(), terms.offer().decimals()))),
        "");
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
