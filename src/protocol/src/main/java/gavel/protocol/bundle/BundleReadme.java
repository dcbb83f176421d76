package gavel.protocol.bundle;

import static gavel.protocol.Money.plain;
import static gavel.protocol.Money.usd;
import static gavel.protocol.Times.utc;

import gavel.auction.Settlement;
import gavel.auction.Terms;
import gavel.protocol.claim.DistributionTree;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.settle.SaleSnapshot;
import java.util.Optional;

/** The bundle's page in words. */
final class BundleReadme {
  private BundleReadme() {}

  static String write(
      Kind kind,
      SaleSnapshot chain,
      SaleDescriptor descriptor,
      Settlement settlement,
      Optional<DistributionTree> tree) {
    Terms terms = settlement.terms();
    int decimals = terms.offer().decimals();
    String token = terms.offer().token();
    return """
        # %s: %s settlement

        Sale `%s` (%s) on chain %d, state of block %d (`%s`, %s).

        | | |
        |---|---|
        | price | $%s (exactly %s) |
        | bids | %d, %s committed |
        | filled | %d, %s accepted |
        | goes back | %s |
        | tokens | %s %s, of it %s locked |
        | distribution root | %s |
        | digest | `%s` |

        Anyone can recompute it: `gavel verify settlement --bundle FOLDER` settles `book.csv` by the
        terms in `sale.toml` and the participants in `participants.csv`, and compares the outcome
        with every file here and with the chain.

        | file | what |
        |---|---|
        | `sale.toml`, `terms.json` | the sale and its rules; the rules resolved, as the digest takes them |
        | `book.csv`, `history.csv` | every commitment at that block; every change that led to it |
        | `participants.csv` | regions, scores, multipliers, where any are known |
        | `settlement.csv`, `allocations.csv` | the outcome of every commitment; what the contract is told |
        | `tokens.csv`, `tree.json` | every wallet's tokens; the tree they are claimed by |
        | `bundle.json` | the SHA-256 of each file |
        """
        .formatted(
            descriptor.name(),
            kind.key(),
            chain.sale(),
            chain.saleUuid(),
            chain.chainId(),
            chain.block().number(),
            chain.block().hash(),
            utc(chain.block().timestamp()),
            settlement.price().toDecimal(12),
            settlement.price(),
            settlement.totals().entities(),
            usd(settlement.totals().committed()),
            settlement.totals().winners(),
            usd(settlement.totals().accepted()),
            usd(settlement.totals().refund()),
            plain(settlement.totals().total(), decimals),
            token,
            plain(settlement.totals().locked(), decimals),
            tree.map(each -> "`" + each.root() + "`").orElse("none: nobody gets tokens"),
            settlement.digest());
  }
}
