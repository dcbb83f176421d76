package gavel.protocol.settle;

import gavel.auction.EntityId;
import gavel.protocol.sale.CommitmentData;
import gavel.protocol.sale.Pair;
import gavel.protocol.sale.WalletTokenAmount;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Where two readings of one book do not agree. Entities that have nothing committed do not count.
 */
public final class BookDifferences {
  private BookDifferences() {}

  /**
   * Differences, one a line, in the order of the chain.
   *
   * @param locks whether the published book says who locks
   */
  public static List<String> of(
      List<CommitmentData> chain, List<CommitmentData> published, boolean locks) {
    Map<EntityId, CommitmentData> there = live(published);
    Map<EntityId, CommitmentData> here = live(chain);
    Set<EntityId> all = new LinkedHashSet<>(here.keySet());
    all.addAll(there.keySet());
    List<String> found = new ArrayList<>();
    for (EntityId id : all) {
      if (!there.containsKey(id)) {
        found.add(id + ": on chain only");
      } else if (!here.containsKey(id)) {
        found.add(id + ": published only");
      } else {
        compare(here.get(id), there.get(id), locks, found);
      }
    }
    return found;
  }

  private static Map<EntityId, CommitmentData> live(List<CommitmentData> all) {
    Map<EntityId, CommitmentData> live = new LinkedHashMap<>();
    for (CommitmentData each : all) {
      if (each.amounts().stream().anyMatch(of -> of.amount().signum() > 0)) {
        live.put(each.entity(), each);
      }
    }
    return live;
  }

  private static void compare(
      CommitmentData chain, CommitmentData published, boolean locks, List<String> found) {
    String id = chain.entity().toString();
    differ(id, "price", chain.price(), published.price(), found);
    differ(id, "time", chain.timestamp(), published.timestamp(), found);
    if (locks) {
      differ(id, "lockup", chain.lockup(), published.lockup(), found);
    }
    Map<Pair, BigInteger> there = amounts(published);
    amounts(chain)
        .forEach(
            (pair, amount) -> {
              BigInteger other = there.getOrDefault(pair, BigInteger.ZERO);
              differ(id, pair.wallet() + " in " + pair.token(), amount, other, found);
              there.remove(pair);
            });
    there.forEach(
        (pair, amount) ->
            differ(id, pair.wallet() + " in " + pair.token(), BigInteger.ZERO, amount, found));
  }

  private static Map<Pair, BigInteger> amounts(CommitmentData of) {
    Map<Pair, BigInteger> amounts = new HashMap<>();
    for (WalletTokenAmount each : of.amounts()) {
      amounts.merge(
          new Pair(of.entity(), each.wallet(), each.token()), each.amount(), BigInteger::add);
    }
    return amounts;
  }

  private static void differ(
      String id, String what, Object chain, Object published, List<String> found) {
    if (!chain.equals(published)) {
      found.add("%s: %s is %s on chain, %s published".formatted(id, what, chain, published));
    }
  }
}
