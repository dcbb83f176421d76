package gavel.auction.whatif;

import gavel.auction.Terms;
import gavel.auction.io.Nearest;
import gavel.auction.terms.Allocation;
import gavel.auction.terms.Fill;
import gavel.auction.terms.Filter;
import gavel.auction.terms.Order;
import gavel.auction.terms.Reserve;
import gavel.auction.terms.Tranche;
import gavel.auction.terms.Weight;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.OptionalLong;

/** Ways to share out an offer that is oversubscribed, each in use somewhere. */
public enum Rules {
  /** As the terms say. */
  TERMS {
    @Override
    public Allocation allocation(Terms terms, long seed) {
      return terms.allocation();
    }
  },
  /** Everyone above the margin by amount, then everyone at it. */
  MARGIN {
    @Override
    public Allocation allocation(Terms terms, long seed) {
      return rule(
          Tranche.proRata("above the price", Filter.of(Filter.Margin.ABOVE)),
          Tranche.proRata("at the price", Filter.of(Filter.Margin.AT)));
    }
  },
  /** All who are eligible, by amount. */
  PRO_RATA {
    @Override
    public Allocation allocation(Terms terms, long seed) {
      return rule();
    }
  },
  /** All who are eligible, the same for each, so that small bids are filled whole first. */
  MAX_MIN {
    @Override
    public Allocation allocation(Terms terms, long seed) {
      return rule(step("the same for each", new Reserve.Rest(), new Fill.Water(Weight.EQUAL)));
    }
  },
  /** Half of the offer the same for each, the rest by amount. */
  HALF_EQUAL {
    @Override
    public Allocation allocation(Terms terms, long seed) {
      return rule(
          step(
              "the same for each",
              new Reserve.Share(gavel.auction.Fraction.of(1, 2)),
              new Fill.Water(Weight.EQUAL)));
    }
  },
  /** All or nothing, in an order that a seed decides. */
  LOTTERY {
    @Override
    public Allocation allocation(Terms terms, long seed) {
      return rule(inOrder("lottery", new Order.Lottery(Long.toString(seed))));
    }
  },
  /** Earlier bids whole before later ones. */
  FIRST_COME {
    @Override
    public Allocation allocation(Terms terms, long seed) {
      return rule(inOrder("first come", new Order.ByTime()));
    }
  };

  static final String WORDS = "terms, margin, pro-rata, max-min, half-equal, lottery or first-come";

  /**
   * The allocation under this rule.
   *
   * @param seed decides a lottery
   */
  public abstract Allocation allocation(Terms terms, long seed);

  /** The rule as it is written. */
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * The rule of a word.
   *
   * @throws ScenarioException naming the nearest
   */
  public static Rules of(String word) {
    return Arrays.stream(values())
        .filter(rule -> rule.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                new ScenarioException(
                    "There is no rule '%s' to share out an offer; %s"
                        .formatted(
                            word,
                            Nearest.to(word, Arrays.stream(values()).map(Rules::word).toList())
                                .map(near -> "did you mean '" + near + "'?")
                                .orElse("known are " + WORDS + "."))));
  }

  private static Allocation rule(Tranche... tranches) {
    return new Allocation(List.of(tranches), false, OptionalLong.empty());
  }

  private static Tranche step(String name, Reserve reserve, Fill fill) {
    return new Tranche(name, Filter.ALL, reserve, OptionalLong.empty(), fill);
  }

  private static Tranche inOrder(String name, Order order) {
    return step(name, new Reserve.Rest(), new Fill.InOrder(order, true));
  }
}
