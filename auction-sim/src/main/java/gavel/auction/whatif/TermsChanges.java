package gavel.auction.whatif;

import gavel.auction.Bid;
import gavel.auction.Book;
import gavel.auction.Fraction;
import gavel.auction.Price;
import gavel.auction.Terms;
import gavel.auction.io.BadInput;
import gavel.auction.io.TermsToml;
import gavel.auction.terms.Allocation;
import gavel.auction.terms.BonusProgram;
import gavel.auction.terms.BonusRule;
import gavel.auction.terms.Bonuses;
import gavel.auction.terms.Offer;
import gavel.auction.terms.PriceGrid;
import gavel.auction.terms.PriceRule;
import gavel.auction.terms.Reserve;
import gavel.auction.terms.Tranche;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/** Changes of the rules. */
final class TermsChanges {
  private TermsChanges() {}

  static Change supply(String text) {
    boolean times = text.endsWith("x") || text.endsWith("%");
    Fraction number = times ? Values.factor(text) : Values.number(text);
    return base -> {
      Offer offer = base.terms().offer();
      Fraction units =
          times ? number.times(offer.supply()) : number.times(BigInteger.TEN.pow(offer.decimals()));
      // A supply is a whole number of base units; a part of one is left out.
      BigInteger supply = units.floor();
      return base.with(
          TermsWith.offer(
              base.terms(),
              new Offer(offer.token(), offer.decimals(), supply, offer.totalSupply().max(supply))));
    };
  }

  static Change tick(String text) {
    Fraction tick = Values.number(text);
    return base -> {
      PriceGrid old = base.terms().grid();
      PriceGrid grid =
          new PriceGrid(
              tick,
              old.tick().times(old.min()).over(tick).ceiling().longValueExact(),
              old.tick().times(old.max()).over(tick).floor().longValueExact());
      Book book =
          BookChanges.each(
              base.book(), bid -> BookChanges.at(bid, rescaled(bid.price(), old.tick(), tick)));
      return base.with(TermsWith.grid(base.terms(), grid)).with(book);
    };
  }

  /** A bid is a promise to pay up to its price, so between two new steps it counts as the lower. */
  private static long rescaled(long price, Fraction old, Fraction tick) {
    return price == Bid.ANY_PRICE
        ? price
        : Math.max(1, old.times(price).over(tick).floor().longValueExact());
  }

  static Change floor(String text) {
    Fraction usd = Values.number(text);
    return base -> {
      PriceGrid old = base.terms().grid();
      return base.with(
          TermsWith.grid(
              base.terms(), new PriceGrid(old.tick(), Values.tick(old, usd), old.max())));
    };
  }

  static Change cap(String text) {
    Fraction usd = Values.number(text);
    return base -> {
      PriceGrid old = base.terms().grid();
      return base.with(
          TermsWith.grid(
              base.terms(), new PriceGrid(old.tick(), old.min(), Values.tick(old, usd))));
    };
  }

  static Change rule(String text) {
    PriceRule rule =
        switch (text) {
          case "clock" -> new PriceRule.Clock();
          case "exact" -> new PriceRule.Exact();
          default -> {
            if (!text.startsWith("fixed:")) {
              throw new NumberFormatException(text);
            }
            yield new PriceRule.Fixed(new Price(Values.number(text.substring("fixed:".length()))));
          }
        };
    return base -> base.with(TermsWith.rule(base.terms(), rule));
  }

  static Change tranches(String text, long seed) {
    Rules rule = Rules.of(text);
    return base ->
        base.with(TermsWith.allocation(base.terms(), rule.allocation(base.terms(), seed)));
  }

  static Change bonuses(String text) {
    try {
      List<BonusProgram> programs =
          text.equals("none") ? List.of() : TermsToml.preset(text).bonuses().programs();
      return base -> base.with(bonuses(base.terms(), programs));
    } catch (BadInput e) {
      throw new ScenarioException("bonuses: " + e.getMessage(), e);
    }
  }

  private static Terms bonuses(Terms terms, List<BonusProgram> programs) {
    Bonuses old = terms.bonuses();
    return TermsWith.bonuses(terms, new Bonuses(old.rounding(), old.totals(), programs));
  }

  static Change lockBonus(String text) {
    Fraction rate = Values.share(text);
    return base -> {
      List<BonusProgram> programs = new ArrayList<>();
      boolean found = false;
      for (BonusProgram each : base.terms().bonuses().programs()) {
        boolean lockup = each.rule() instanceof BonusRule.Lockup;
        found |= lockup;
        programs.add(
            lockup
                ? new BonusProgram(
                    each.name(),
                    each.qualifies(),
                    each.pool(),
                    new BonusRule.Lockup(rate),
                    each.lock())
                : each);
      }
      if (!found) {
        throw new ScenarioException("These terms have no bonus for locking to change.");
      }
      return base.with(bonuses(base.terms(), programs));
    };
  }

  static Change reserve(String text) {
    Fraction share = Values.share(text);
    return base -> {
      Allocation old = base.terms().allocation();
      List<Tranche> tranches = new ArrayList<>();
      boolean found = false;
      for (Tranche each : old.tranches()) {
        boolean community = each.filter().minScore().isPresent();
        found |= community;
        tranches.add(
            community
                ? new Tranche(
                    each.name(), each.filter(), new Reserve.Share(share), each.cap(), each.fill())
                : each);
      }
      if (!found) {
        throw new ScenarioException("These terms have no tranche by community score to change.");
      }
      return base.with(
          TermsWith.allocation(
              base.terms(), new Allocation(tranches, old.remainderUnsold(), old.minFill())));
    };
  }
}
