package gavel.auction;

import gavel.auction.terms.Allocation;
import gavel.auction.terms.BonusProgram;
import gavel.auction.terms.BonusProgram.Lock;
import gavel.auction.terms.BonusRule;
import gavel.auction.terms.Bonuses;
import gavel.auction.terms.Fill;
import gavel.auction.terms.Filter;
import gavel.auction.terms.LockRules;
import gavel.auction.terms.Offer;
import gavel.auction.terms.Order;
import gavel.auction.terms.PriceGrid;
import gavel.auction.terms.PriceRule;
import gavel.auction.terms.Reserve;
import gavel.auction.terms.Rounding;
import gavel.auction.terms.TotalRounding;
import gavel.auction.terms.Tranche;
import gavel.auction.terms.Weight;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;

/** Invents terms: every rule, filter, fill and bonus, from one unit of supply to billions. */
final class TermsGenerator {
  private static final Fraction[] TICKS = {
    Fraction.ONE, Fraction.of(1, 10_000), Fraction.of(43, 2000), Fraction.of(1, 3)
  };
  private static final Fraction[] RATES = {
    Fraction.ZERO, Fraction.of(1, 10), Fraction.of(1, 7), Fraction.of(3, 20)
  };

  private final Random random;

  TermsGenerator(Random random) {
    this.random = random;
  }

  Terms terms() {
    PriceGrid grid = grid();
    return new Terms(
        "generated",
        offer(),
        grid,
        rule(grid),
        0,
        allocation(),
        bonuses(),
        new LockRules(12, List.of("US"), Optional.empty()),
        Map.of());
  }

  /** Tranches by the margin only, after one for members of whom there are none. */
  Terms usualTerms() {
    PriceGrid grid = new PriceGrid(pick(TICKS), 1L + random.nextInt(3), 5L + random.nextInt(40));
    List<Tranche> tranches = new ArrayList<>();
    tranches.add(
        new Tranche(
            "community",
            Filter.minScore(1),
            reserve(),
            OptionalLong.empty(),
            new Fill.Water(Weight.SCORE)));
    for (int i = 0; i < random.nextInt(4); i++) {
      Filter filter = random.nextBoolean() ? Filter.ALL : Filter.of(pick(Filter.Margin.values()));
      Reserve most = random.nextInt(3) > 0 ? new Reserve.Rest() : reserve();
      tranches.add(
          new Tranche(
              "tranche " + i, filter, most, OptionalLong.empty(), new Fill.Water(Weight.UNFILLED)));
    }
    return new Terms(
        "usual",
        offer(),
        grid,
        random.nextBoolean() ? new PriceRule.Clock() : new PriceRule.Exact(),
        0,
        new Allocation(tranches, random.nextInt(6) == 0, OptionalLong.empty()),
        random.nextBoolean() ? plainBonuses() : bonuses(),
        new LockRules(12, List.of("US"), Optional.empty()),
        Map.of());
  }

  private Offer offer() {
    int decimals = random.nextInt(4) == 0 ? 18 : random.nextInt(7);
    BigInteger supply =
        switch (random.nextInt(4)) {
          case 0 -> BigInteger.ONE;
          case 1 -> BigInteger.valueOf(1 + random.nextInt(1000));
          default -> BigInteger.valueOf(1 + random.nextLong(1L << 50));
        };
    BigInteger scaled = decimals == 18 ? supply.multiply(BigInteger.TEN.pow(9)) : supply;
    return new Offer("T", decimals, scaled, scaled);
  }

  private PriceGrid grid() {
    long min = 1L + random.nextInt(5);
    long max =
        switch (random.nextInt(5)) {
          case 0 -> min;
          case 1 -> min + 1_000_000_000L * random.nextInt(1000);
          default -> min + random.nextInt(30);
        };
    return new PriceGrid(pick(TICKS), min, max);
  }

  private PriceRule rule(PriceGrid grid) {
    return switch (random.nextInt(5)) {
      case 0, 1 -> new PriceRule.Clock();
      case 2, 3 -> new PriceRule.Exact();
      default -> {
        long ticks = Math.min(grid.max() - grid.min(), 40);
        Fraction steps =
            Fraction.of(grid.min()).plus(Fraction.of(random.nextLong(2 * ticks + 1), 2));
        yield new PriceRule.Fixed(new Price(grid.tick().times(steps)));
      }
    };
  }

  private Allocation allocation() {
    List<Tranche> tranches = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      tranches.add(new Tranche("tranche " + i, filter(true), reserve(), cap(), fill()));
    }
    OptionalLong minFill =
        random.nextInt(5) == 0 ? OptionalLong.of(1L << random.nextInt(40)) : OptionalLong.empty();
    return new Allocation(tranches, random.nextInt(6) == 0, minFill);
  }

  private Filter filter(boolean tranche) {
    return new Filter(
        tranche && random.nextInt(3) == 0
            ? Optional.of(pick(Filter.Margin.values()))
            : Optional.empty(),
        random.nextInt(3) == 0 ? OptionalLong.of(random.nextInt(5)) : OptionalLong.empty(),
        tranche && random.nextInt(5) == 0
            ? Optional.of(new Filter.Rank(1 + random.nextInt(8), order()))
            : Optional.empty(),
        random.nextInt(4) == 0 ? Optional.of(random.nextBoolean()) : Optional.empty(),
        random.nextInt(5) == 0 ? List.of("US", "") : List.of());
  }

  private Order order() {
    return switch (random.nextInt(3)) {
      case 0 -> new Order.ByTime();
      case 1 -> new Order.ByScore();
      default -> new Order.Lottery("seed " + random.nextInt(3));
    };
  }

  private Reserve reserve() {
    return switch (random.nextInt(3)) {
      case 0 -> new Reserve.Rest();
      case 1 -> new Reserve.Share(Fraction.of(random.nextInt(11), 10));
      default -> new Reserve.Amount(random.nextLong(1L << random.nextInt(1, 50)));
    };
  }

  private OptionalLong cap() {
    return random.nextInt(4) == 0
        ? OptionalLong.of(random.nextLong(1L << random.nextInt(1, 40)))
        : OptionalLong.empty();
  }

  private Fill fill() {
    return random.nextInt(3) == 0
        ? new Fill.InOrder(order(), random.nextBoolean())
        : new Fill.Water(pick(Weight.values()));
  }

  private Bonuses bonuses() {
    List<BonusProgram> programs = new ArrayList<>();
    int count = random.nextInt(4);
    for (int i = 0; i < count; i++) {
      BonusRule rule = bonusRule();
      Optional<BigInteger> pool =
          rule instanceof BonusRule.Share || random.nextInt(3) == 0
              ? Optional.of(BigInteger.valueOf(random.nextLong(1L << random.nextInt(1, 60))))
              : Optional.empty();
      programs.add(
          new BonusProgram(
              "bonus " + i, filter(false), pool, rule, pick(BonusProgram.Lock.values())));
    }
    return new Bonuses(pick(Rounding.values()), pick(TotalRounding.values()), programs);
  }

  private Bonuses plainBonuses() {
    Lock[] locks = Lock.values();
    return new Bonuses(
        Rounding.DOWN,
        TotalRounding.PARTS,
        List.of(
            new BonusProgram(
                "lockup",
                filter(false),
                Optional.empty(),
                new BonusRule.Lockup(pick(RATES)),
                pick(locks)),
            new BonusProgram(
                "multiplier",
                Filter.ALL,
                Optional.of(BigInteger.TEN),
                new BonusRule.Multiplier(),
                pick(locks)),
            new BonusProgram(
                "by bid",
                filter(false),
                Optional.of(BigInteger.valueOf(random.nextLong(1L << random.nextInt(1, 60)))),
                new BonusRule.Share(),
                pick(locks))));
  }

  private BonusRule bonusRule() {
    return switch (random.nextInt(6)) {
      case 0 -> new BonusRule.Lockup(pick(RATES));
      case 1 -> new BonusRule.Multiplier();
      case 2 -> new BonusRule.Share();
      case 3 -> new BonusRule.Early(pick(RATES), Instant.ofEpochSecond(1000));
      case 4 ->
          new BonusRule.Bands(
              List.of(
                  new BonusRule.Band(1 + random.nextLong(1L << random.nextInt(1, 50)), pick(RATES)),
                  new BonusRule.Band(Long.MAX_VALUE, pick(RATES))));
      default -> new BonusRule.Discount(pick(RATES));
    };
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
