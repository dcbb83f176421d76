package gavel.protocol.verify;

import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.Settlement;
import gavel.auction.digest.TermsJson;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.bundle.BundleOutcome;
import gavel.protocol.bundle.Manifest;
import gavel.protocol.claim.ClaimException;
import gavel.protocol.claim.DistributionTree;
import gavel.protocol.rpc.Block;
import gavel.protocol.settle.SaleSnapshot;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Whether a bundle is what its own inputs come to, and is about this sale. */
final class BundleCheck {
  private BundleCheck() {}

  /** Whether it is about this sale and chain. */
  static void subject(Comparison found, Manifest manifest, SaleSnapshot state) {
    found.equal("chain", "the bundle", manifest.chainId(), state.chainId());
    found.equal("sale", "the bundle", manifest.sale(), state.sale());
    found.equal("sale UUID", "the bundle", manifest.saleUuid(), state.saleUuid());
    found.require(
        manifest.block() <= state.block().number(),
        "block",
        "the bundle",
        manifest.block(),
        "at most " + state.block().number());
  }

  /** Whether the book in it is the chain's at its block. */
  static Part book(Bundle bundle, SaleEvidence evidence, Optional<Block> block) {
    Comparison found = new Comparison("bundle");
    subject(found, bundle.manifest(), evidence.state());
    Manifest manifest = bundle.manifest();
    block.ifPresentOrElse(
        each -> {
          found.equal("block hash", "the bundle", manifest.blockHash(), each.hash());
          found.equal("block time", "the bundle", manifest.blockTime(), each.timestamp());
        },
        () -> found.unknown("The hash of block " + manifest.block() + " was not asked for."));
    Book got = bundle.book();
    Book wanted = evidence.historyAt(bundle.manifest().block()).book();
    BookCheck.compare(found, got, wanted);
    if (bundle.files().containsKey(Bundle.HISTORY)) {
      found.equal("first times", Bundle.HISTORY, firstTimes(got), firstTimes(wanted));
      found.equal("arrivals", Bundle.HISTORY, got.arrivals(), wanted.arrivals());
    }
    return found.part(
        "%s settlement of the book that the events up to block %d give"
            .formatted(bundle.manifest().kind().key(), bundle.manifest().block()));
  }

  private static List<Long> firstTimes(Book book) {
    return book.bids().stream().map(Bid::firstTime).toList();
  }

  /** Clears again, and compares all that the bundle says came out. */
  static Part clearing(Bundle bundle, Settlement settlement, BundleOutcome outcome) {
    Comparison found = new Comparison("clearing");
    Manifest manifest = bundle.manifest();
    found.equal("price", "the bundle", manifest.price(), settlement.price().toString());
    found.equal("digest", "the bundle", manifest.digest(), settlement.digest());
    found.equal(
        "terms",
        Bundle.TERMS,
        bundle.file(Bundle.TERMS).strip(),
        TermsJson.write(settlement.terms()));
    lines(found, Bundle.SETTLEMENT, bundle.file(Bundle.SETTLEMENT), outcome.settlementCsv());
    lines(found, Bundle.ALLOCATIONS, bundle.file(Bundle.ALLOCATIONS), outcome.allocationsCsv());
    lines(found, Bundle.TOKENS, bundle.file(Bundle.TOKENS), outcome.tokensCsv());
    tree(found, bundle, outcome.tree());
    return found.part(
        "$%s by rule %s, digest %s"
            .formatted(
                settlement.price().toDecimal(12),
                settlement.terms().rule().getClass().getSimpleName().toLowerCase(Locale.ROOT),
                settlement.digest()));
  }

  private static void lines(Comparison found, String file, String got, String wanted) {
    if (got.equals(wanted)) {
      return;
    }
    List<String> gotLines = got.lines().toList();
    List<String> wantedLines = wanted.lines().toList();
    for (int i = 0; i < Math.max(gotLines.size(), wantedLines.size()); i++) {
      found.equal("line " + (i + 1), file, line(gotLines, i), line(wantedLines, i));
    }
  }

  private static String line(List<String> lines, int at) {
    return at < lines.size() ? lines.get(at) : "missing";
  }

  private static void tree(Comparison found, Bundle bundle, Optional<DistributionTree> wanted) {
    Optional<Bytes> root = wanted.map(DistributionTree::root);
    found.equal("distribution root", "the bundle", text(bundle.manifest().root()), text(root));
    try {
      Map<Address, Object> got = leaves(bundle.tree());
      Map<Address, Object> want = leaves(wanted);
      found.equal("leaf", got, want, "missing");
      String text = bundle.files().getOrDefault(Bundle.TREE, "").strip();
      found.require(
          !got.equals(want) || text.equals(wanted.map(DistributionTree::toJson).orElse("")),
          "leaf",
          Bundle.TREE,
          "the same values otherwise written",
          "their standard-v1 dump");
    } catch (ClaimException e) {
      found.equal("leaf", Bundle.TREE, e.getMessage(), "the tree of its own leaves");
    }
  }

  private static Map<Address, Object> leaves(Optional<DistributionTree> tree) {
    Map<Address, Object> byWallet = new LinkedHashMap<>();
    tree.ifPresent(each -> each.leaves().forEach(leaf -> byWallet.put(leaf.wallet(), leaf)));
    return byWallet;
  }

  private static String text(Optional<Bytes> root) {
    return root.map(Bytes::hex).orElse("none");
  }
}
