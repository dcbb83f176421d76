package gavel.auction.fill;

import gavel.auction.EntityId;
import gavel.auction.EntityOutcome.Standing;
import gavel.auction.TrancheOutcome;
import gavel.auction.TranchePart;
import gavel.auction.terms.Allocation;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Who is filled, and by how much.
 *
 * @param contenders all live bids; whoever fell below the least fill is marked so
 * @param filled micro-USD by entity; absent for nothing
 * @param parts by entity, in order of the tranches; empty where nothing was rationed
 * @param tranches one for each step of the pipeline; empty where nothing was rationed
 * @param rationed whether those eligible wanted more than the capacity
 */
public record Sharing(
    List<Contender> contenders,
    Map<EntityId, Long> filled,
    Map<EntityId, List<TranchePart>> parts,
    List<TrancheOutcome> tranches,
    boolean rationed) {
  /** Keeps copies. */
  public Sharing {
    contenders = List.copyOf(contenders);
    filled = Map.copyOf(filled);
    parts = Map.copyOf(parts);
    tranches = List.copyOf(tranches);
  }

  /** Shares {@code capacity} micro-USD out among the contenders by the rules of the terms. */
  public static Sharing of(List<Contender> contenders, long capacity, Allocation allocation) {
    Set<EntityId> dropped = new HashSet<>();
    while (true) {
      List<Contender> eligible =
          contenders.stream()
              .filter(each -> each.standing() != Standing.BELOW && !dropped.contains(each.id()))
              .toList();
      if (eligible.stream().mapToLong(Contender::committed).sum() <= capacity) {
        return whole(mark(contenders, dropped), eligible);
      }
      Rationing.Shares shares = Rationing.run(eligible, capacity, allocation.pipeline());
      Optional<Contender> tooSmall = leastBelow(eligible, shares, allocation.minFill().orElse(0));
      if (tooSmall.isEmpty()) {
        return new Sharing(
            mark(contenders, dropped), shares.filled(), shares.parts(), shares.tranches(), true);
      }
      dropped.add(tooSmall.get().id());
    }
  }

  private static Sharing whole(List<Contender> contenders, List<Contender> eligible) {
    Map<EntityId, Long> filled = new HashMap<>();
    eligible.forEach(each -> filled.put(each.id(), each.committed()));
    return new Sharing(contenders, filled, Map.of(), List.of(), false);
  }

  /** The smallest fill above zero and below the least one; ties: the later bid, the larger id. */
  private static Optional<Contender> leastBelow(
      List<Contender> eligible, Rationing.Shares shares, long least) {
    return eligible.stream()
        .filter(each -> shares.filled().containsKey(each.id()))
        .filter(each -> shares.filled().get(each.id()) < least)
        .min(
            Comparator.comparingLong((Contender each) -> shares.filled().get(each.id()))
                .thenComparing(Contender.FIRST_COME.reversed()));
  }

  private static List<Contender> mark(List<Contender> contenders, Set<EntityId> dropped) {
    return contenders.stream()
        .map(each -> dropped.contains(each.id()) ? belowMinimum(each) : each)
        .toList();
  }

  private static Contender belowMinimum(Contender each) {
    return new Contender(
        each.bid(),
        each.participant(),
        each.mustLock(),
        Standing.BELOW_MINIMUM_FILL,
        each.committed());
  }
}
