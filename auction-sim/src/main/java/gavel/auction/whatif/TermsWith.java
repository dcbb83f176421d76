package gavel.auction.whatif;

import gavel.auction.Terms;
import gavel.auction.terms.Allocation;
import gavel.auction.terms.Bonuses;
import gavel.auction.terms.Offer;
import gavel.auction.terms.PriceGrid;
import gavel.auction.terms.PriceRule;

/** Terms with one part replaced. Their figures keep their sources, which tell of the base. */
final class TermsWith {
  private TermsWith() {}

  static Terms offer(Terms terms, Offer offer) {
    return build(terms, offer, terms.grid(), terms.rule(), terms.allocation(), terms.bonuses());
  }

  static Terms grid(Terms terms, PriceGrid grid) {
    return build(terms, terms.offer(), grid, terms.rule(), terms.allocation(), terms.bonuses());
  }

  static Terms rule(Terms terms, PriceRule rule) {
    return build(terms, terms.offer(), terms.grid(), rule, terms.allocation(), terms.bonuses());
  }

  static Terms allocation(Terms terms, Allocation allocation) {
    return build(terms, terms.offer(), terms.grid(), terms.rule(), allocation, terms.bonuses());
  }

  static Terms bonuses(Terms terms, Bonuses bonuses) {
    return build(terms, terms.offer(), terms.grid(), terms.rule(), terms.allocation(), bonuses);
  }

  private static Terms build(
      Terms terms,
      Offer offer,
      PriceGrid grid,
      PriceRule rule,
      Allocation allocation,
      Bonuses bonuses) {
    return new Terms(
        terms.name(),
        offer,
        grid,
        rule,
        terms.minimumBid(),
        allocation,
        bonuses,
        terms.lock(),
        terms.figures());
  }
}
