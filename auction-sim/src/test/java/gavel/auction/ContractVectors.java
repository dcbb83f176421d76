package gavel.auction;

import gavel.auction.clearing.ReferenceEngine;
import gavel.auction.terms.Allocation;
import gavel.auction.terms.LockRules;
import gavel.auction.terms.Offer;
import gavel.auction.terms.PriceGrid;
import gavel.auction.terms.PriceRule;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the vectors that the sale contract's live clearing is held to: random sequences of bids,
 * and the reference engine's price after each. The form is told in {@code
 * src/contracts/vectors/README.md}.
 */
final class ContractVectors {
  private static final long MILLION = 1_000_000;

  private ContractVectors() {}

  /** The whole file. */
  static String text() {
    StringBuilder text = new StringBuilder("{\"cases\":[");
    String separator = "\n";
    for (Kind kind : kinds()) {
      text.append(separator)
          .append(JsonMapper.shared().writeValueAsString(new Writer(kind).node()));
      separator = ",\n";
    }
    return text.append("]}\n").toString();
  }

  private static List<Kind> kinds() {
    return List.of(
        new Kind(
            "300 million tokens of 18 decimals, 1,000 ticks of 0.0001",
            BigInteger.valueOf(300 * MILLION).multiply(BigInteger.TEN.pow(18)),
            Fraction.of(1, 10_000_000_000_000_000L),
            new Range(1, 1000),
            new Steps(1, 120, 2 * MILLION * MILLION)),
        new Kind(
            "tokens of 6 decimals, ticks of 0.0215",
            BigInteger.valueOf(50 * MILLION * MILLION),
            Fraction.of(43, 2000),
            new Range(1, 40),
            new Steps(2, 90, MILLION * MILLION)),
        new Kind(
            "one price only",
            BigInteger.valueOf(100),
            Fraction.ONE,
            new Range(7, 7),
            new Steps(3, 12, 400)),
        new Kind(
            "a tick of a third, small books",
            BigInteger.valueOf(7),
            Fraction.of(1, 3),
            new Range(1, 50),
            new Steps(4, 60, 30)),
        new Kind(
            "a range that starts high",
            BigInteger.valueOf(1000),
            Fraction.of(2),
            new Range(900, 1031),
            new Steps(5, 60, MILLION)),
        new Kind(
            "undersubscribed throughout",
            BigInteger.TEN.pow(12),
            Fraction.ONE,
            new Range(1, 64),
            new Steps(6, 20, 1000)),
        new Kind(
            "at the cap throughout",
            BigInteger.ONE,
            Fraction.ONE,
            new Range(1, 33),
            new Steps(7, 30, MILLION)));
  }

  private record Range(int min, int max) {}

  private record Steps(int seed, int count, long largest) {}

  /** One case: the tick is payment base units for one token base unit. */
  private record Kind(String name, BigInteger supply, Fraction tick, Range range, Steps steps) {
    /** The same sale as the engine has it, whose tick is USD a token. */
    Terms terms() {
      return new Terms(
          name,
          new Offer("T", 0, supply, supply),
          new PriceGrid(tick.over(Fraction.of(MILLION)), range.min(), range.max()),
          new PriceRule.Clock(),
          0,
          new Allocation(List.of(), false, OptionalLong.empty()),
          Sale.of(1).bonuses(),
          new LockRules(0, List.of(), Optional.empty()),
          Map.of());
    }
  }

  /** Marsaglia's 32-bit xorshift, so that the file is the same wherever it is written. */
  private static final class Xorshift {
    private int state;

    Xorshift(int seed) {
      state = seed;
    }

    int below(int bound) {
      state ^= state << 13;
      state ^= state >>> 17;
      state ^= state << 5;
      return Integer.remainderUnsigned(state, bound);
    }
  }

  /** Invents the steps of one case and asks the engine after each. */
  private static final class Writer {
    private final Kind kind;
    private final Terms terms;
    private final Xorshift random;
    private final Map<Integer, Bid> bids = new HashMap<>();
    private final List<Bid> steps = new ArrayList<>();
    private final List<Long> clearingPrices = new ArrayList<>();

    Writer(Kind kind) {
      this.kind = kind;
      this.terms = kind.terms();
      this.random = new Xorshift(kind.steps().seed());
    }

    ObjectNode node() {
      Settlement last = null;
      for (int i = 0; i < kind.steps().count(); i++) {
        step();
        last = new ReferenceEngine(terms, Participants.NONE).settle(book());
        clearingPrices.add(last.pStar().orElseThrow());
      }
      ObjectNode node = head();
      steps.forEach(bid -> node.withArray("entities").add(bid.id().low()));
      steps.forEach(bid -> node.withArray("prices").add(bid.price()));
      steps.forEach(bid -> node.withArray("amounts").add(Long.toString(bid.committed())));
      clearingPrices.forEach(node.withArray("clearingPrices")::add);
      demands(node);
      subscription(node, last);
      return node;
    }

    private ObjectNode head() {
      return JsonMapper.shared()
          .createObjectNode()
          .put("name", kind.name())
          .put("supply", kind.supply().toString())
          .put("tickNumerator", kind.tick().numerator().toString())
          .put("tickDenominator", kind.tick().denominator().toString())
          .put("minPrice", kind.range().min())
          .put("maxPrice", kind.range().max());
    }

    /** A price of 0 lies below every range; the engine knows it only as the lack of one. */
    private Book book() {
      return Book.of(bids.values().stream().filter(bid -> bid.price() > 0).toList());
    }

    private int span() {
      return kind.range().max() - kind.range().min() + 1;
    }

    /** One step in nine takes money out at the same price; the others raise, some out of range. */
    private void step() {
      int entity = random.below((kind.steps().count() + 2) / 3);
      Bid old = bids.get(entity);
      long had = old == null ? 0 : old.committed();
      long before = old == null ? 0 : old.price();
      boolean leaves = had > 0 && random.below(9) == 0;
      long price =
          leaves ? before : Math.max(before, kind.range().min() - 1L + random.below(span() + 2));
      long change = share(random.below(1 << 30));
      long amount = leaves ? (random.below(3) == 0 ? 0 : had - had % (change + 1)) : had + change;
      Bid bid = Bid.simple(new EntityId(0, entity), price, false, steps.size(), amount);
      bids.put(entity, bid);
      steps.add(bid);
    }

    /** So many 2^30ths of the largest change. */
    private long share(int part) {
      return BigInteger.valueOf(part)
          .multiply(BigInteger.valueOf(kind.steps().largest()))
          .shiftRight(30)
          .longValueExact();
    }

    private void demands(ObjectNode node) {
      ArrayNode prices = node.putArray("demandPrices");
      prices.add(kind.range().min()).add(kind.range().max()).add(kind.range().max() + 1);
      for (int i = 0; i < 9; i++) {
        prices.add(kind.range().min() + random.below(span()));
      }
      DemandCurve demand = DemandCurve.of(book(), terms.grid());
      ArrayNode demands = node.putArray("demands");
      prices.forEach(price -> demands.add(Long.toString(demand.at(price.asLong()))));
    }

    /** All committed over the exact cost of the offer at the last price, not reduced. */
    private void subscription(ObjectNode node, Settlement last) {
      Fraction tick = kind.tick();
      long committed = bids.values().stream().mapToLong(Bid::committed).sum();
      BigInteger money = BigInteger.valueOf(committed).multiply(tick.denominator());
      BigInteger cost =
          kind.supply()
              .multiply(tick.numerator())
              .multiply(BigInteger.valueOf(clearingPrices.getLast()));
      long known = book().committed();
      if (!new Fraction(money, cost)
          .times(Fraction.of(known, committed))
          .equals(last.subscription())) {
        throw new AssertionError(kind.name() + ": subscribed " + last.subscription());
      }
      node.put("subscriptionNumerator", money.toString())
          .put("subscriptionDenominator", cost.toString());
    }
  }
}
