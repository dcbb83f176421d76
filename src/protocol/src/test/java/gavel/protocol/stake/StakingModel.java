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

  private static final long THAWING = 14 * 86_400L;

  final Provider[] providers;
  private final List<Item> items = new ArrayList<>();
  private final int[] proved;
  private long termEnd;
  private long now;
  private long end;
  private BigInteger left = BigInteger.ZERO;

  /** Stake on its way out, or moved and still answering for where it was. */
  private static final class Item {
    final int owner;
    int provider;
    int from = -1;
    BigInteger amount;
    final long readyAt;
    long movedAt;
    int multiplier;

    Item(int owner, int provider, BigInteger amount, long readyAt) {
      this.owner = owner;
      this.provider = provider;
      this.amount = amount;
      this.readyAt = readyAt;
    }

    boolean moved() {
      return from >= 0;
    }

    BigInteger weight() {
      return moved() ? amount.multiply(BigInteger.valueOf(multiplier)) : BigInteger.ZERO;
    }
  }

  /** Somebody who takes stake, with what every owner has there. */
  static final class Provider {
    BigInteger own = BigInteger.ZERO;
    BigInteger owed = BigInteger.ZERO;
    int commission;
    final BigInteger[] stakes;
    final BigInteger[] rewards;
    final int[] multipliers;

    Provider(int owners, int commission) {
      this.commission = commission;
      stakes = zeros(owners);
      rewards = zeros(owners);
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
    proved = new int[owners];
    java.util.Arrays.fill(proved, 10_000);
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
    for (Item item : items) {
      weight = weight.add(item.weight());
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
      for (Item item : items) {
        earn(providers[item.provider], item.owner, item.weight(), flowed, weight);
      }
    }
    now = to;
    settle();
  }

  /** Moved stake counts by the multiplier of now; once its clock has run out it is delegated. */
  private void settle() {
    for (Item item : List.copyOf(items)) {
      if (item.moved()) {
        item.multiplier = multiplierOf(item.owner);
        if (now >= item.readyAt) {
          join(item, item.provider);
        }
      }
    }
  }

  private void join(Item item, int provider) {
    items.remove(item);
    sync(item.owner, provider);
    Provider p = providers[provider];
    p.stakes[item.owner] = p.stakes[item.owner].add(item.amount);
  }

  private static void handOut(Provider provider, BigInteger flowed, BigInteger weight) {
    provider.owed =
        provider.owed.add(flowed.multiply(provider.own.multiply(POINTS)).divide(weight));
    for (int owner = 0; owner < provider.stakes.length; owner++) {
      earn(provider, owner, provider.weightOf(owner), flowed, weight);
    }
  }

  private static void earn(
      Provider provider, int owner, BigInteger part, BigInteger flowed, BigInteger weight) {
    BigInteger earned = flowed.multiply(part).divide(weight);
    BigInteger cut = earned.multiply(BigInteger.valueOf(provider.commission)).divide(POINTS);
    provider.owed = provider.owed.add(cut);
    provider.rewards[owner] = provider.rewards[owner].add(earned).subtract(cut);
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

  /** What a stake counts for changes when it is next moved in any way. */
  private void sync(int owner, int provider) {
    providers[provider].multipliers[owner] = multiplierOf(owner);
  }

  private int multiplierOf(int owner) {
    return now < termEnd ? proved[owner] : 10_000;
  }

  void compound(int owner, int provider) {
    sync(owner, provider);
    Provider p = providers[provider];
    p.stakes[owner] = p.stakes[owner].add(p.rewards[owner]);
    p.rewards[owner] = BigInteger.ZERO;
  }

  /** A part of the stake, in thousandths, leaves. */
  void undelegate(int owner, int provider, int thousandths) {
    Provider p = providers[provider];
    BigInteger out =
        p.stakes[owner].multiply(BigInteger.valueOf(thousandths)).divide(BigInteger.valueOf(1_000));
    if (out.signum() == 0) {
      return;
    }
    sync(owner, provider);
    p.stakes[owner] = p.stakes[owner].subtract(out);
    items.add(new Item(owner, provider, out, now + THAWING));
  }

  /** The newest stake of an owner's on its way out of a provider goes to another. */
  void redelegate(int owner, int provider, int to) {
    Item item = newest(owner, provider);
    if (item == null) {
      return;
    }
    if (to == provider || now >= item.readyAt) {
      join(item, to);
      return;
    }
    item.from = provider;
    item.provider = to;
    item.movedAt = now;
    item.multiplier = multiplierOf(owner);
  }

  private Item newest(int owner, int provider) {
    return items.stream()
        .filter(each -> each.owner == owner && each.provider == provider && !each.moved())
        .reduce((first, second) -> second)
        .orElse(null);
  }

  /** All that an owner has on its way out of a provider, and all that moved there. */
  BigInteger itemsOf(int owner, int provider) {
    return items.stream()
        .filter(each -> each.owner == owner && each.provider == provider)
        .map(each -> each.amount)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  void claim(int owner, int provider) {
    if (providers[provider].rewards[owner].shiftRight(FINE).signum() == 0) {
      return;
    }
    sync(owner, provider);
    providers[provider].rewards[owner] = BigInteger.ZERO;
  }

  /** Everything that an owner has staked counts for so much until a time. */
  void prove(int owner, int points, long until) {
    proved[owner] = points;
    termEnd = until;
    for (int provider = 0; provider < providers.length; provider++) {
      if (providers[provider].stakes[owner].signum() > 0) {
        compound(owner, provider);
      }
    }
  }

  /**
   * Own stake pays first; the others lose one and the same part. Who moved pays by the dates: for
   * offences before the move where they were, for later ones where they are.
   */
  void slash(int provider, int share, long offenceAt) {
    Provider p = providers[provider];
    BigInteger others = BigInteger.ZERO;
    for (BigInteger stake : p.stakes) {
      others = others.add(stake);
    }
    for (Item item : items) {
      if (item.provider == provider || item.from == provider) {
        others = others.add(item.amount);
      }
    }
    BigInteger due = p.own.add(others).multiply(BigInteger.valueOf(share)).divide(POINTS);
    BigInteger ownLoss = due.min(p.own);
    p.own = p.own.subtract(ownLoss);
    BigInteger rest = due.subtract(ownLoss);
    if (rest.signum() == 0) {
      return;
    }
    for (int owner = 0; owner < p.stakes.length; owner++) {
      p.stakes[owner] = less(p.stakes[owner], rest, others);
    }
    for (Item item : items) {
      boolean here = item.provider == provider && (!item.moved() || offenceAt >= item.movedAt);
      boolean there = item.from == provider && offenceAt < item.movedAt;
      if (here || there) {
        item.amount = less(item.amount, rest, others);
      }
    }
  }

  private static BigInteger less(BigInteger amount, BigInteger lost, BigInteger of) {
    return amount.subtract(amount.multiply(lost).divide(of));
  }
}
