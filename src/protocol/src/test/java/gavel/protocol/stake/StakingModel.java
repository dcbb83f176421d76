package gavel.protocol.stake;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * Staking as one would explain it: every second's rewards are handed to everybody at once, and a
 * slash visits everybody. Amounts are base units × 2^128, so that rounding is far below one unit.
 */
final class StakingModel {
  static final int FINE = 128;
  private static final BigInteger POINTS = BigInteger.valueOf(10_000);

  /** Below this weight (base units × basis points) nothing flows, and the period waits. */
  private static final BigInteger LEAST_WEIGHT = BigInteger.TEN.pow(20).multiply(POINTS);

  final Provider[] providers;
  private long now;
  private long end;
  private BigInteger left = BigInteger.ZERO;

  /** Somebody who takes stake, with what every owner has there. */
  static final class Provider {
    BigInteger own = BigInteger.ZERO;
    BigInteger owed = BigInteger.ZERO;
    int commission;
    final BigInteger[] stakes;
    final BigInteger[] rewards;
    final BigInteger[] thawing;
    final int[] multipliers;

    Provider(int owners, int commission) {
      this.commission = commission;
      stakes = zeros(owners);
      rewards = zeros(owners);
      thawing = zeros(owners);
      multipliers = new int[owners];
      java.util.Arrays.fill(multipliers, 10_000);
    }

    private static BigInteger[] zeros(int count) {
      BigInteger[] zeros = new BigInteger[count];
      java.util.Arrays.fill(zeros, BigInteger.ZERO);
      return zeros;
    }

    BigInteger weightOf(int owner) {
      return stakes[owner].multiply(BigInteger.valueOf(multipliers[owner]));
    }

    BigInteger weight() {
      BigInteger sum = own.multiply(POINTS);
      for (int owner = 0; owner < stakes.length; owner++) {
        sum = sum.add(weightOf(owner));
      }
      return sum;
    }
  }

  StakingModel(int owners, long start, int... commissions) {
    now = start;
    List<Provider> list = new ArrayList<>();
    for (int commission : commissions) {
      list.add(new Provider(owners, commission));
    }
    providers = list.toArray(Provider[]::new);
  }

  static BigInteger fine(BigInteger units) {
    return units.shiftLeft(FINE);
  }

  /** Time goes on, and what flows meanwhile is handed out by weight, commission first. */
  void advance(long to) {
    BigInteger weight = BigInteger.ZERO;
    for (Provider each : providers) {
      weight = weight.add(each.weight());
    }
    if (weight.compareTo(fine(LEAST_WEIGHT)) < 0) {
      end += end > now ? to - now : 0;
    } else if (Math.min(to, end) > now) {
      BigInteger flowed = left.multiply(BigInteger.valueOf(Math.min(to, end) - now));
      flowed = flowed.divide(BigInteger.valueOf(end - now));
      left = left.subtract(flowed);
      for (Provider each : providers) {
        handOut(each, flowed, weight);
      }
    }
    now = to;
  }

  private static void handOut(Provider provider, BigInteger flowed, BigInteger weight) {
    provider.owed =
        provider.owed.add(flowed.multiply(provider.own.multiply(POINTS)).divide(weight));
    for (int owner = 0; owner < provider.stakes.length; owner++) {
      BigInteger earned = flowed.multiply(provider.weightOf(owner)).divide(weight);
      BigInteger cut = earned.multiply(BigInteger.valueOf(provider.commission)).divide(POINTS);
      provider.owed = provider.owed.add(cut);
      provider.rewards[owner] = provider.rewards[owner].add(earned).subtract(cut);
    }
  }

  void fund(BigInteger units, long seconds) {
    left = left.add(fine(units));
    end = now + seconds;
  }

  void stakeSelf(int provider, BigInteger units) {
    providers[provider].own = providers[provider].own.add(fine(units));
  }

  /** Rewards compound first. */
  void delegate(int owner, int provider, BigInteger units) {
    compound(owner, provider);
    Provider p = providers[provider];
    p.stakes[owner] = p.stakes[owner].add(fine(units));
  }

  void compound(int owner, int provider) {
    Provider p = providers[provider];
    p.stakes[owner] = p.stakes[owner].add(p.rewards[owner]);
    p.rewards[owner] = BigInteger.ZERO;
  }

  /** A part of the stake, in thousandths, leaves. */
  void undelegate(int owner, int provider, int thousandths) {
    Provider p = providers[provider];
    BigInteger out =
        p.stakes[owner].multiply(BigInteger.valueOf(thousandths)).divide(BigInteger.valueOf(1_000));
    p.stakes[owner] = p.stakes[owner].subtract(out);
    p.thawing[owner] = p.thawing[owner].add(out);
  }

  void claim(int owner, int provider) {
    providers[provider].rewards[owner] = BigInteger.ZERO;
  }

  void multiplier(int owner, int provider, int points) {
    providers[provider].multipliers[owner] = points;
    compound(owner, provider);
  }

  /** Own stake pays first; the others lose one and the same part. */
  void slash(int provider, int share) {
    Provider p = providers[provider];
    BigInteger others = BigInteger.ZERO;
    for (int owner = 0; owner < p.stakes.length; owner++) {
      others = others.add(p.stakes[owner]).add(p.thawing[owner]);
    }
    BigInteger due = p.own.add(others).multiply(BigInteger.valueOf(share)).divide(POINTS);
    BigInteger ownLoss = due.min(p.own);
    p.own = p.own.subtract(ownLoss);
    BigInteger rest = due.subtract(ownLoss);
    for (int owner = 0; rest.signum() > 0 && owner < p.stakes.length; owner++) {
      p.stakes[owner] = less(p.stakes[owner], rest, others);
      p.thawing[owner] = less(p.thawing[owner], rest, others);
    }
  }

  private static BigInteger less(BigInteger amount, BigInteger lost, BigInteger of) {
    return amount.subtract(amount.multiply(lost).divide(of));
  }
}
