package gavel.bench;

import gavel.auction.Terms;
import gavel.auction.io.TermsToml;

/** The terms that the benchmarks settle by: Gensyn's, with other amounts on offer. */
final class Sales {
  private Sales() {}

  /**
   * Terms of an offer that costs a share of what {@code bids} invented bids commit: 1 in 20 of it
   * clears at the cap, where every bid at the cap is filled in part; two thirds of it clear in the
   * middle of the range, where the bids above the margin are rationed or whole.
   *
   * @param bids how many
   * @param atTheCap which of the two
   */
  static Terms terms(int bids, boolean atTheCap) {
    // What an invented bid commits on average is a little more than $929, through rounding up.
    long usd = 929L * bids;
    long supply = atTheCap ? usd / 20 * 10 : usd * 2 / 3 * 20;
    return TermsToml.parse(
        "preset = \"gensyn\"\n[offer]\nsupply = \"%d\"\ntotal-supply = \"%d\"\n"
            .formatted(supply, supply * 30),
        "benchmark");
  }
}
