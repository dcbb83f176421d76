package gavel.protocol.settle;

import static gavel.protocol.Money.usd;

import gavel.auction.EntityId;
import gavel.protocol.Finding;
import gavel.protocol.sale.Allocation;
import gavel.protocol.sale.CommitmentData;
import gavel.protocol.sale.Pair;
import gavel.protocol.sale.WalletTokenAmount;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Compares wanted allocations with those on chain. */
final class AllocationDiff {
  private static final String SOURCE =
      "Were the rows made for this sale, from its latest book? To make them: gavel operator settle";

  private final List<Finding> findings = new ArrayList<>();
  private final Map<EntityId, CommitmentData> entities = new HashMap<>();
  private final Map<Pair, BigInteger> committed = new LinkedHashMap<>();
  private final Map<Pair, BigInteger> onChain = new HashMap<>();
  private final Map<Pair, BigInteger> wanted = new LinkedHashMap<>();

  AllocationDiff(SaleSnapshot chain, List<Allocation> rows) {
    for (CommitmentData each : chain.commitments()) {
      entities.put(each.entity(), each);
      each.amounts().forEach(pair -> committed.put(key(each.entity(), pair), pair.amount()));
    }
    onChain.putAll(chain.accepted());
    rows.stream().filter(row -> row.accepted().signum() != 0).forEach(this::want);
  }

  private static Pair key(EntityId entity, WalletTokenAmount pair) {
    return new Pair(entity, pair.wallet(), pair.token());
  }

  private void want(Allocation row) {
    Pair key = row.pair();
    if (wanted.put(key, row.accepted()) != null) {
      refuse("duplicate", "", key + " occurs twice", "Leave one row of it");
    }
  }

  AllocationPlan plan() {
    wanted.forEach(this::check);
    List<Allocation> changes = new ArrayList<>();
    List<Allocation> overwrites = new ArrayList<>();
    int unchanged = 0;
    for (Pair key : committed.keySet()) {
      BigInteger want = wanted.getOrDefault(key, BigInteger.ZERO);
      BigInteger have = onChain.getOrDefault(key, BigInteger.ZERO);
      if (want.equals(have)) {
        unchanged += want.signum();
      } else if (!entities.get(key.entity()).refunded()) {
        Allocation change = new Allocation(key.entity(), key.wallet(), key.token(), want);
        changes.add(change);
        if (have.signum() > 0) {
          overwrites.add(change);
        }
      }
    }
    return new AllocationPlan(changes, overwrites, unchanged, total(), findings);
  }

  /** Those that have left keep what they have on chain; everyone else gets what is wanted. */
  private BigInteger total() {
    BigInteger sum = wanted.values().stream().reduce(BigInteger.ZERO, BigInteger::add);
    Set<Pair> kept = new HashSet<>(onChain.keySet());
    kept.removeAll(wanted.keySet());
    return kept.stream()
        .filter(key -> entities.containsKey(key.entity()) && entities.get(key.entity()).refunded())
        .map(onChain::get)
        .reduce(sum, BigInteger::add);
  }

  private void check(Pair key, BigInteger amount) {
    CommitmentData entity = entities.get(key.entity());
    BigInteger have = committed.get(key);
    if (amount.signum() < 0) {
      refuse("amount", "", "%s has %s accepted".formatted(key, amount), "Amounts are 0 or more");
    } else if (entity == null) {
      refuse(
          "entity",
          "EntityNotInitialized",
          "the sale does not know entity " + key.entity(),
          SOURCE);
    } else if (have == null || have.signum() == 0) {
      boolean wallet =
          entity.amounts().stream().anyMatch(pair -> pair.wallet().equals(key.wallet()));
      refuse(
          "commitment",
          wallet ? "AllocationExceedsCommitment" : "WalletNotAssociatedWithEntity",
          key + " committed nothing",
          SOURCE);
    } else if (entity.refunded() && !amount.equals(onChain.get(key))) {
      refuse(
          "refunded",
          "AlreadyRefunded",
          "entity %s has left the sale or was refunded".formatted(key.entity()),
          SOURCE);
    } else if (amount.compareTo(have) > 0) {
      refuse(
          "commitment",
          "AllocationExceedsCommitment",
          "%s has %s accepted of %s committed".formatted(key, usd(amount), usd(have)),
          SOURCE);
    }
  }

  private void refuse(String id, String error, String sentence, String next) {
    findings.add(new Finding(id, error, sentence, next));
  }
}
