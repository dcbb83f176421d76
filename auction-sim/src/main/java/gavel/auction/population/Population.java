package gavel.auction.population;

import java.util.List;
import java.util.Objects;

/**
 * How bidders are spread.
 *
 * @param name for people
 * @param terms the preset that it was made for
 * @param bidders how many, from 1
 * @param amounts how much they bid
 * @param prices at what prices
 * @param lockShare how many choose the lock, 0 to 1
 * @param regions where they are; whoever is in none of them has no region
 * @param community who has a score
 * @param open when bids begin, in seconds since 1970
 * @param close when they end, later than {@code open}
 */
public record Population(
    String name,
    String terms,
    int bidders,
    AmountSpread amounts,
    PriceSpread prices,
    double lockShare,
    List<Region> regions,
    Community community,
    long open,
    long close) {
  /** Refuses what cannot be drawn from. */
  public Population {
    Objects.requireNonNull(name);
    Objects.requireNonNull(terms);
    Objects.requireNonNull(amounts);
    Objects.requireNonNull(prices);
    Objects.requireNonNull(community);
    regions = List.copyOf(regions);
    requireShare("lock.share", lockShare);
    if (bidders < 1) {
      throw new IllegalArgumentException("wanted 1 bidder or more, got " + bidders + ".");
    }
    double sum = regions.stream().mapToDouble(Region::share).sum();
    if (sum > 1.000000001) {
      throw new IllegalArgumentException("the shares of all regions exceed 1, got " + sum + ".");
    }
    if (open < 0 || close <= open || close - open > Integer.MAX_VALUE) {
      throw new IllegalArgumentException("the close is after the opening, within 68 years.");
    }
  }

  /** The same with another number of bidders. */
  public Population with(int count) {
    return new Population(
        name, terms, count, amounts, prices, lockShare, regions, community, open, close);
  }

  static void requireShare(String what, double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(what + " is 0 to 1, got " + share + ".");
    }
  }

  /**
   * A part of the bidders by where they are.
   *
   * @param share of the bidders, 0 to 1
   */
  public record Region(String name, double share) {
    /** Refuses a share outside 0 to 1. */
    public Region {
      Objects.requireNonNull(name);
      requireShare("the share of region '" + name + "'", share);
    }
  }

  /**
   * Those with a community score.
   *
   * @param share of the bidders, 0 to 1
   * @param score cut to a whole number, at least 1
   * @param mostMultiplier in basis points; members have from 10,000 to this, each as likely
   */
  public record Community(double share, Lognormal score, int mostMultiplier) {
    /** Refuses a share outside 0 to 1 and a multiplier below one. */
    public Community {
      requireShare("community.share", share);
      Objects.requireNonNull(score);
      if (mostMultiplier < 10_000) {
        throw new IllegalArgumentException(
            "multipliers are basis points from 10000, got " + mostMultiplier + ".");
      }
    }
  }
}
