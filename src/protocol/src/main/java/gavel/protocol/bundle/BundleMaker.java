package gavel.protocol.bundle;

import gavel.auction.Auction;
import gavel.auction.Book;
import gavel.auction.Participants;
import gavel.auction.Settlement;
import gavel.auction.Sha256;
import gavel.auction.digest.TermsJson;
import gavel.auction.io.ParticipantsCsv;
import gavel.protocol.claim.DistributionTree;
import gavel.protocol.descriptor.Descriptors;
import gavel.protocol.descriptor.SaleDescriptor;
import gavel.protocol.history.SaleHistory;
import gavel.protocol.settle.OperatorCsv;
import gavel.protocol.settle.SaleSnapshot;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Settles a sale's state and makes the bundle of it. */
public final class BundleMaker {
  private final SaleSnapshot chain;
  private final SaleDescriptor descriptor;
  private final Map<String, String> files = new TreeMap<>();

  private BundleMaker(SaleSnapshot chain, SaleDescriptor descriptor) {
    this.chain = chain;
    this.descriptor = descriptor;
  }

  /**
   * Settles and bundles.
   *
   * @param history up to the same block; where it is empty, terms that ask for first times or the
   *     order of arrivals cannot be settled
   * @param participants the participants file's text
   * @param engine which program this is, for the manifest
   */
  public static Bundle make(
      Kind kind,
      SaleSnapshot chain,
      Optional<SaleHistory> history,
      SaleDescriptor descriptor,
      Optional<String> participants,
      String engine) {
    BundleMaker maker = new BundleMaker(chain, descriptor);
    Book book = maker.inputs(history, participants);
    Participants known =
        participants
            .map(text -> ParticipantsCsv.parse(text, Bundle.PARTICIPANTS))
            .orElse(Participants.NONE);
    return maker.bundle(kind, Auction.settle(book, descriptor.terms(), known), engine);
  }

  private Book inputs(Optional<SaleHistory> history, Optional<String> participants) {
    files.put(Bundle.DESCRIPTOR, Descriptors.write(descriptor));
    files.put(Bundle.TERMS, TermsJson.write(descriptor.terms()) + "\n");
    files.put(Bundle.BOOK, OperatorCsv.commitments(chain));
    history.ifPresent(each -> files.put(Bundle.HISTORY, BundleBook.history(each.changes())));
    participants.ifPresent(text -> files.put(Bundle.PARTICIPANTS, text));
    return BundleBook.read(
        files.get(Bundle.BOOK),
        Optional.ofNullable(files.get(Bundle.HISTORY)),
        descriptor.terms().grid());
  }

  private Bundle bundle(Kind kind, Settlement settlement, String engine) {
    BundleOutcome outcome = BundleOutcome.of(settlement);
    files.put(Bundle.SETTLEMENT, outcome.settlementCsv());
    files.put(Bundle.ALLOCATIONS, outcome.allocationsCsv());
    files.put(Bundle.TOKENS, outcome.tokensCsv());
    Optional<DistributionTree> tree = outcome.tree();
    tree.ifPresent(each -> files.put(Bundle.TREE, each.toJson() + "\n"));
    files.put(Bundle.README, BundleReadme.write(kind, chain, descriptor, settlement, tree));
    return new Bundle(manifest(kind, settlement, tree, engine), files);
  }

  private Manifest manifest(
      Kind kind, Settlement settlement, Optional<DistributionTree> tree, String engine) {
    return new Manifest(
        kind,
        chain.chainId(),
        chain.sale(),
        chain.saleUuid(),
        chain.block().number(),
        chain.block().hash(),
        chain.block().timestamp(),
        engine,
        settlement.price().toString(),
        settlement.digest(),
        tree.map(DistributionTree::root),
        hashes(files));
  }

  static Map<String, String> hashes(Map<String, String> files) {
    Map<String, String> hashes = new TreeMap<>();
    files.forEach(
        (name, text) -> hashes.put(name, Sha256.hexOf(text.getBytes(StandardCharsets.UTF_8))));
    return hashes;
  }
}
