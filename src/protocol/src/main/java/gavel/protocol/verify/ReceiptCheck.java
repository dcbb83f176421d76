package gavel.protocol.verify;

import gavel.auction.Bid;
import gavel.auction.Settlement;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.bundle.BundleOutcome;
import gavel.protocol.bundle.Manifest;
import gavel.protocol.receipt.BidReceipt;
import gavel.protocol.receipt.ProvenBid;
import gavel.protocol.sale.SaleEvent.CommitmentIncreased;
import gavel.wallet.Address;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether a settlement took in the bid that a receipt proves. Nothing is asked of a chain. */
public final class ReceiptCheck {
  private final BidReceipt receipt;
  private final ProvenBid bid;
  private final Bundle bundle;

  /**
   * A check of a receipt against a bundle.
   *
   * @throws gavel.protocol.receipt.ReceiptException where the receipt proves nothing
   */
  public ReceiptCheck(BidReceipt receipt, Bundle bundle) {
    this.receipt = receipt;
    this.bid = receipt.prove();
    this.bundle = bundle;
  }

  /** The bid that is proven. */
  public ProvenBid bid() {
    return bid;
  }

  /**
   * Looks at everything.
   *
   * @param settlement the bundle's, computed again
   */
  public Report verify(Settlement settlement) {
    return new Report(
        List.of(
            proof(),
            inclusion(),
            BundleCheck.clearing(bundle, settlement, BundleOutcome.of(settlement))));
  }

  private Part proof() {
    Comparison found = new Comparison("receipt");
    found.unknown(
        "Whether block %d of chain %d has the hash %s: look it up with any node or explorer."
            .formatted(bid.block(), receipt.chainId(), bid.blockHash()));
    if (!bid.direct()) {
      found.unknown("Whether the permit is the bid's: the bid came through another contract.");
    }
    return found.part(
        "bid of entity %s at %s, transaction %s"
            .formatted(bid.entity(), bid.time(), bid.transaction()));
  }

  private Part inclusion() {
    Comparison found = new Comparison("bundle");
    Manifest manifest = bundle.manifest();
    found.equal("chain", "the bundle", manifest.chainId(), receipt.chainId());
    found.equal("sale", "the bundle", manifest.sale(), receipt.sale());
    found.equal("sale UUID", "the bundle", manifest.saleUuid(), receipt.saleUuid());
    found.require(
        manifest.block() >= bid.block(),
        "block",
        "the bundle",
        manifest.block(),
        "at least " + bid.block() + ", where the bid is");
    String summary =
        bundle.book().bids().stream()
            .filter(each -> each.id().equals(bid.entity()))
            .findFirst()
            .map(each -> compare(found, each))
            .orElseGet(() -> missing(found));
    history(found);
    return found.part(summary);
  }

  private String missing(Comparison found) {
    found.equal("bid", bid.entity(), "missing", words());
    return "the bid is not in it";
  }

  private String compare(Comparison found, Bid settled) {
    long amount = bid.bid().amount().longValueExact();
    long time = bid.time().getEpochSecond();
    if (settled.time() > time) {
      // Bids are only ever renewed upwards.
      boolean grown =
          settled.price() >= bid.bid().price() && (settled.lock() || !bid.bid().lockup());
      found.require(grown, "bid", bid.entity(), words(settled), "at least " + words());
      found.unknown(
          "Whether the later bid of this entity, of %s, is its own: make a receipt of that one."
              .formatted(java.time.Instant.ofEpochSecond(settled.time())));
      return "it has a later bid of this entity: " + words(settled);
    }
    found.equal("bid time", bid.entity(), settled.time(), time);
    found.equal("price", bid.entity(), settled.price(), bid.bid().price());
    found.equal("lock", bid.entity(), settled.lock(), bid.bid().lockup());
    if (!settled.isLive()) {
      found.unknown("Whether the entity left the sale itself: verify settlement reads that.");
      return "it has the bid, taken back whole";
    }
    found.equal("amount", bid.entity(), settled.committed(), amount);
    return found.holds() ? "it has the bid as it is proven" : "it has another bid of this entity";
  }

  /** Each increase is a line of the history, where the bundle has one. */
  private void history(Comparison found) {
    Optional<String> history = Optional.ofNullable(bundle.files().get(Bundle.HISTORY));
    if (history.isEmpty()) {
      return;
    }
    List<String> lines = history.get().lines().toList();
    for (CommitmentIncreased each : bid.increases()) {
      String start = row(each.entity().toString(), each.wallet(), each.token(), each);
      String end = "," + bid.transaction();
      found.require(
          lines.stream().anyMatch(line -> line.startsWith(start) && line.endsWith(end)),
          "history",
          bid.entity(),
          "no line",
          start + "…" + end);
    }
  }

  private String row(String entity, Address wallet, Address token, CommitmentIncreased each) {
    return "%s,%s,%s,%s,%d,%d,"
        .formatted(entity, wallet, token, each.amount(), bid.time().getEpochSecond(), bid.block());
  }

  private String words() {
    return "tick %d%s, %s, at %d"
        .formatted(
            bid.bid().price(),
            bid.bid().lockup() ? " locked" : "",
            bid.bid().amount(),
            bid.time().getEpochSecond());
  }

  private static String words(Bid settled) {
    String amounts =
        settled.commitments().stream()
            .filter(each -> each.amount() > 0)
            .map(each -> Long.toString(each.amount()))
            .collect(Collectors.joining(" + "));
    return "tick %d%s, %s, at %d"
        .formatted(
            settled.price(),
            settled.lock() ? " locked" : "",
            amounts.isEmpty() ? "nothing" : amounts,
            settled.time());
  }
}
