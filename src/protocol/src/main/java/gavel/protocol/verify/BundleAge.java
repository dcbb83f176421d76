package gavel.protocol.verify;

import gavel.auction.Terms;
import gavel.auction.digest.TermsJson;
import gavel.protocol.bundle.Bundle;
import gavel.protocol.bundle.Manifest;
import gavel.protocol.rpc.Block;
import gavel.protocol.settle.SaleSnapshot;
import java.util.Optional;

/** Whether a bundle that was made earlier still is what would be made now. */
public final class BundleAge {
  private BundleAge() {}

  /**
   * Holds its inputs against the chain and the files of now.
   *
   * @param itsBlock the chain's block of the bundle's number; empty where there is none
   * @param participants the participants file's text
   */
  public static Part of(
      Bundle bundle,
      SaleSnapshot now,
      Optional<Block> itsBlock,
      Terms terms,
      Optional<String> participants) {
    Comparison found = new Comparison("bundle");
    Manifest manifest = bundle.manifest();
    BundleCheck.subject(found, manifest, now);
    found.equal(
        "block hash",
        "block " + manifest.block(),
        itsBlock.map(block -> block.hash().hex()).orElse("gone"),
        manifest.blockHash().hex());
    BookCheck.compare(found, now.book(), bundle.book());
    found.require(
        TermsJson.write(terms).equals(TermsJson.write(bundle.terms())),
        "terms",
        "the sale's descriptor",
        TermsJson.sha256(terms),
        TermsJson.sha256(bundle.terms()));
    found.require(
        participants.equals(Optional.ofNullable(bundle.files().get(Bundle.PARTICIPANTS))),
        "participants",
        "the participants file",
        participants.isPresent() ? "another file" : "none",
        "the bundle's own");
    return found.part("as at block " + now.block().number());
  }
}
