package gavel.auction;

import gavel.auction.terms.Allocation;
import gavel.auction.terms.BonusProgram;
import gavel.auction.terms.Bonuses;
import gavel.auction.terms.Filter;
import gavel.auction.terms.Filter.Margin;
import gavel.auction.terms.LockRules;
import gavel.auction.terms.Offer;
import gavel.auction.terms.PriceGrid;
import gavel.auction.terms.PriceRule;
import gavel.auction.terms.Rounding;
import gavel.auction.terms.TotalRounding;
import gavel.auction.terms.Tranche;
import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/** Terms for tests: small numbers, each part replaceable. One token costs one USD a tick. */
public record Sale(
    long tokens, PriceGrid grid, PriceRule rule, Allocation allocation, Bonuses bonuses) {
  /** So many whole tokens without decimals at 1 to 10 USD, shared above the margin first. */
  public static Sale of(long tokens) {
    return new Sale(
        tokens,
        new PriceGrid(Fraction.ONE, 1, 10),
        new PriceRule.Clock(),
        new Allocation(
            List.of(
                Tranche.proRata("above", Filter.of(Margin.ABOVE)),
                Tranche.proRata("at", Filter.of(Margin.AT))),
            false,
            OptionalLong.empty()),
        new Bonuses(Rounding.DOWN, TotalRounding.PARTS, List.of()));
  }

  public Sale rule(PriceRule other) {
    return new Sale(tokens, grid, other, allocation, bonuses);
  }

  public Sale tranches(Tranche... tranches) {
    Allocation other = new Allocation(List.of(tranches), false, allocation.minFill());
    return new Sale(tokens, grid, rule, other, bonuses);
  }

  public Sale minFill(long micro) {
    Allocation other = new Allocation(allocation.tranches(), false, OptionalLong.of(micro));
    return new Sale(tokens, grid, rule, other, bonuses);
  }

  public Sale unsoldRemainder() {
    Allocation other = new Allocation(allocation.tranches(), true, allocation.minFill());
    return new Sale(tokens, grid, rule, other, bonuses);
  }

  public Sale bonuses(BonusProgram... programs) {
    return bonuses(Rounding.DOWN, TotalRounding.PARTS, programs);
  }

  public Sale bonuses(Rounding rounding, TotalRounding totals, BonusProgram... programs) {
    return new Sale(
        tokens, grid, rule, allocation, new Bonuses(rounding, totals, List.of(programs)));
  }

  public Terms terms() {
    BigInteger supply = BigInteger.valueOf(tokens);
    return new Terms(
        "test",
        new Offer("T", 0, supply, supply),
        grid,
        rule,
        0,
        allocation,
        bonuses,
        new LockRules(12, List.of("US"), Optional.empty()),
        Map.of());
  }
}
