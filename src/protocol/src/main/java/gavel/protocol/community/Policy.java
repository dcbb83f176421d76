package gavel.protocol.community;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * The rules of a snapshot.
 *
 * @param minimum figures that a person must reach to have a score at all
 * @param components the score's summands
 * @param tieBreaks what decides between equal scores, from the first; larger figures come first
 * @param priority how many ranks have community priority
 * @param sale multipliers in the sale
 * @param mainnet multipliers on the main network, 10,000 to 30,000 basis points
 * @param workstationBy what the ranking for workstations goes by
 * @param workstations how many there are
 * @param text the file's text, which is published with the snapshot
 */
public record Policy(
    Map<Measure, BigInteger> minimum,
    List<Component> components,
    List<Measure> tieBreaks,
    int priority,
    List<Bracket> sale,
    List<Bracket> mainnet,
    Measure workstationBy,
    int workstations,
    String text) {
  /** The staking contract takes no more. */
  public static final int MAX_MAINNET = 30_000;

  /** Refuses a policy that scores nothing, or multipliers that staking does not take. */
  public Policy {
    minimum = Map.copyOf(minimum);
    components = List.copyOf(components);
    tieBreaks = List.copyOf(tieBreaks);
    sale = List.copyOf(sale);
    mainnet = List.copyOf(mainnet);
    if (components.isEmpty()) {
      throw new IllegalArgumentException("A policy has at least one [[component]].");
    }
    if (priority < 0 || workstations < 0) {
      throw new IllegalArgumentException("Places are 0 or more.");
    }
    mainnet.stream()
        .filter(bracket -> bracket.bps() > MAX_MAINNET)
        .forEach(
            bracket -> {
              throw new IllegalArgumentException(
                  "A main-network multiplier is at most %d basis points, got %d."
                      .formatted(MAX_MAINNET, bracket.bps()));
            });
  }

  /** What keeps a person out, one sentence each; empty if nothing does. */
  public List<String> shortfalls(Totals totals) {
    List<String> shortfalls = new ArrayList<>();
    for (Measure measure : Measure.values()) {
      BigInteger wanted = minimum.get(measure);
      if (wanted != null && measure.of(totals).compareTo(wanted) < 0) {
        shortfalls.add(
            "%s is %s; the minimum is %s".formatted(measure.word(), measure.of(totals), wanted));
      }
    }
    return List.copyOf(shortfalls);
  }

  /** Each component's points. */
  public List<BigInteger> points(Totals totals) {
    return components.stream().map(component -> component.points(totals)).toList();
  }

  /**
   * The score: all points together.
   *
   * @throws CommunityException where it would pass 2^63 − 1, which engines cannot count
   */
  public BigInteger score(Totals totals) {
    BigInteger score = points(totals).stream().reduce(BigInteger.ZERO, BigInteger::add);
    if (score.bitLength() > 63) {
      throw new CommunityException(
          "A score of %s is above 2^63 - 1. Lower the policy's caps or weights.".formatted(score));
    }
    return score;
  }

  /** A multiplier in basis points by these brackets. */
  static int multiplier(List<Bracket> brackets, int rank, BigInteger score) {
    return brackets.stream()
        .filter(bracket -> bracket.holds(rank, score))
        .findFirst()
        .map(Bracket::bps)
        .orElse(Bracket.ONE);
  }

  /** Larger figures first, then whoever was seen first. */
  Comparator<Totals> tieOrder() {
    Comparator<Totals> order = (_, _) -> 0;
    for (Measure measure : tieBreaks) {
      order = order.thenComparing(measure::of, Comparator.reverseOrder());
    }
    return order.thenComparingLong(Totals::firstSeen);
  }
}
