package gavel.auction.metrics;

import gavel.auction.EntityId;
import gavel.auction.EntityOutcome;
import gavel.auction.Fraction;
import gavel.auction.Price;
import gavel.auction.Settlement;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalLong;

/**
 * A settlement in a dozen figures.
 *
 * @param price what everyone who is filled pays
 * @param tick the clearing tick; absent under a fixed price
 * @param fdv USD for the token's total supply at the price
 * @param raise accepted money, in micro-USD
 * @param subscription committed money ÷ cost of the offer
 * @param bidders with something committed
 * @param winners with something accepted
 * @param concentration of accepted money over all bidders
 * @param fillByDecile accepted ÷ committed, from the smallest tenth of the bids to the largest
 * @param smallest what of the smallest bid is accepted
 * @param largest what of the largest bid is accepted
 * @param locked accepted money of those who lock, in micro-USD
 * @param bonuses paid by each program of the terms, in base units
 */
public record Metrics(
    Price price,
    OptionalLong tick,
    Fraction fdv,
    long raise,
    Fraction subscription,
    int bidders,
    int winners,
    Concentration concentration,
    List<Fraction> fillByDecile,
    Fraction smallest,
    Fraction largest,
    long locked,
    List<BigInteger> bonuses) {
  private static final int TENTHS = 10;

  /** Keeps copies. */
  public Metrics {
    fillByDecile = List.copyOf(fillByDecile);
    bonuses = List.copyOf(bonuses);
  }

  /** One bidder's money, both in micro-USD. */
  private record Share(EntityId id, long committed, long accepted) {}

  /** Measures a settlement. */
  public static Metrics of(Settlement settlement) {
    return of(settlement, settlement.entities());
  }

  /** Measures a settlement whose entities are made already. */
  public static Metrics of(Settlement settlement, List<EntityOutcome> entities) {
    List<Share> shares = new ArrayList<>();
    long locked = 0;
    for (EntityOutcome each : entities) {
      shares.add(new Share(each.id(), each.committed(), each.accepted()));
      locked += each.isLocked() ? each.accepted() : 0;
    }
    shares.sort(Comparator.comparingLong(Share::committed).thenComparing(Share::id));
    long[] accepted = shares.stream().mapToLong(Share::accepted).toArray();
    return new Metrics(
        settlement.price(),
        settlement.pStar(),
        settlement.terms().offer().fdv(settlement.price()),
        settlement.totals().accepted(),
        settlement.subscription(),
        shares.size(),
        settlement.totals().winners(),
        Concentration.of(accepted),
        deciles(shares),
        fill(shares.subList(0, Math.min(1, shares.size()))),
        fill(shares.subList(Math.max(0, shares.size() - 1), shares.size())),
        locked,
        settlement.totals().bonuses());
  }

  private static List<Fraction> deciles(List<Share> bySize) {
    List<Fraction> fills = new ArrayList<>();
    for (int i = 0; i < TENTHS; i++) {
      int from = (int) ((long) bySize.size() * i / TENTHS);
      int to = (int) ((long) bySize.size() * (i + 1) / TENTHS);
      fills.add(fill(bySize.subList(from, to)));
    }
    return fills;
  }

  /** Of nothing it is 0. */
  private static Fraction fill(List<Share> shares) {
    long committed = shares.stream().mapToLong(Share::committed).sum();
    long accepted = shares.stream().mapToLong(Share::accepted).sum();
    return committed == 0 ? Fraction.ZERO : Fraction.of(accepted, committed);
  }
}
