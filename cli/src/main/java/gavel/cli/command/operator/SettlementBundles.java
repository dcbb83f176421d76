package gavel.cli.command.operator;

import gavel.auction.terms.BonusProgram;
import gavel.cli.Version;
import gavel.cli.exit.Failure;
import gavel.cli.wiring.Sale;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.bundle.BundleFolder;
import gavel.protocol.bundle.BundleMaker;
import gavel.protocol.bundle.Kind;
import gavel.protocol.descriptor.Keys;
import gavel.protocol.history.BlockTimes;
import gavel.protocol.history.SaleHistory;
import gavel.protocol.rpc.BlockTag;
import gavel.protocol.settle.SaleSnapshot;
import gavel.protocol.verify.BundleAge;
import gavel.protocol.verify.Difference;
import gavel.protocol.verify.Part;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The bundle of a settlement: made once, and taken up again by every later run, as long as what it
 * was made from is unchanged.
 *
 * @param folder where it lies
 * @param anew whether one that does not fit any more is put aside for a new one
 */
record SettlementBundles(Sale sale, Path folder, boolean anew) {

  private static final int SHOWN = 10;

  /** The bundle that is there, else a new one, written before it is used. */
  Bundle of(Kind kind, SaleSnapshot chain, Optional<String> participants) {
    if (Files.exists(folder)) {
      Bundle kept = BundleFolder.read(folder);
      Part age =
          BundleAge.of(
              kept,
              chain,
              sale.l1().block(BlockTag.of(kept.manifest().block())),
              sale.terms(),
              participants);
      if (age.differences().isEmpty()) {
        return kept;
      }
      if (!anew) {
        throw outdated(age);
      }
      putAside(kept);
    }
    Bundle bundle =
        BundleMaker.make(
            kind,
            chain,
            history(chain),
            sale.descriptor(),
            participants,
            "gavel " + Version.current());
    BundleFolder.write(bundle, folder);
    return bundle;
  }

  private Optional<SaleHistory> history(SaleSnapshot chain) {
    boolean asked = sale.terms().bonuses().programs().stream().anyMatch(BonusProgram::needsHistory);
    long from = sale.descriptor().get(Keys.DEPLOYMENT_BLOCK).orElse(0L);
    return asked
        ? Optional.of(
            SaleHistory.replay(
                chain.tokens(),
                sale.client().events(from, chain.block().number()),
                BlockTimes.of(sale.l1())))
        : Optional.empty();
  }

  private Failure outdated(Part age) {
    List<String> lines = new ArrayList<>();
    age.differences().stream().limit(SHOWN).map(Difference::toString).forEach(lines::add);
    if (age.differences().size() > SHOWN) {
      lines.add("and " + (age.differences().size() - SHOWN) + " more");
    }
    lines.add("The bundle is " + folder + ". Nothing was sent.");
    lines.add("To settle what is there now, with the old bundle put aside: --anew");
    return Failure.refused(
        "what this settlement was made from has changed since: the book, the terms, or the chain"
            + " itself.",
        lines);
  }

  private void putAside(Bundle kept) {
    String name = folder.getFileName() + "-block-" + kept.manifest().block();
    Path aside = folder.resolveSibling(name);
    for (int i = 2; Files.exists(aside); i++) {
      aside = folder.resolveSibling(name + "-" + i);
    }
    try {
      Files.move(folder, aside);
    } catch (IOException failed) {
      throw Failure.file("could not put the old bundle aside: " + folder + ".").because(failed);
    }
  }
}
