package gavel.protocol.community;

import gavel.auction.EntityId;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everybody's standing by a policy, best first; those without a score follow in the order of their
 * wallets. The same input gives the same snapshot, in whatever order its rows come.
 */
public record CommunitySnapshot(Policy policy, List<Standing> standings) {
  /** Copies the list. */
  public CommunitySnapshot {
    standings = List.copyOf(standings);
  }

  /** Groups wallets by entity, scores, ranks, and gives out multipliers and places. */
  public static CommunitySnapshot of(Policy policy, List<Activity> rows, Links links) {
    List<Person> scored = new ArrayList<>();
    List<Person> others = new ArrayList<>();
    for (Person person : persons(policy, rows, links)) {
      (policy.shortfalls(person.totals()).isEmpty() ? scored : others).add(person);
    }
    Comparator<Person> ties =
        Comparator.comparing(Person::totals, policy.tieOrder()).thenComparing(Person::first);
    scored.sort(Comparator.comparing(Person::score, Comparator.reverseOrder()).thenComparing(ties));
    others.sort(Comparator.comparing(Person::first));
    Map<Person, Integer> workstations = workstations(policy, scored, ties);
    List<Standing> standings = new ArrayList<>();
    for (Person person : scored) {
      int rank = standings.size() + 1;
      standings.add(ranked(policy, person, rank, Optional.ofNullable(workstations.get(person))));
    }
    others.forEach(person -> standings.add(unranked(policy, person)));
    return new CommunitySnapshot(policy, standings);
  }

  private static List<Person> persons(Policy policy, List<Activity> rows, Links links) {
    Map<Object, List<Activity>> groups = new HashMap<>();
    for (Activity row : rows) {
      Object key = links.of(row.wallet()).<Object>map(entity -> entity).orElse(row.wallet());
      groups.computeIfAbsent(key, ignored -> new ArrayList<>()).add(row);
    }
    return groups.values().stream()
        .map(
            group -> {
              Totals totals = Totals.of(group);
              return new Person(
                  group.stream().map(Activity::wallet).sorted().toList(),
                  links.of(group.getFirst().wallet()),
                  totals,
                  policy.score(totals));
            })
        .toList();
  }

  private static Map<Person, Integer> workstations(
      Policy policy, List<Person> scored, Comparator<Person> ties) {
    Comparator<Person> order =
        Comparator.comparing(
            person -> policy.workstationBy().of(person.totals()), Comparator.reverseOrder());
    List<Person> winners =
        scored.stream()
            .filter(person -> policy.workstationBy().of(person.totals()).signum() > 0)
            .sorted(order.thenComparing(ties))
            .limit(policy.workstations())
            .toList();
    Map<Person, Integer> ranks = new HashMap<>();
    winners.forEach(person -> ranks.put(person, ranks.size() + 1));
    return ranks;
  }

  private static Standing ranked(
      Policy policy, Person person, int rank, Optional<Integer> workstation) {
    return new Standing(
        person.wallets(),
        person.entity(),
        person.totals(),
        List.of(),
        person.score(),
        Optional.of(rank),
        rank <= policy.priority(),
        Policy.multiplier(policy.sale(), rank, person.score()),
        Policy.multiplier(policy.mainnet(), rank, person.score()),
        workstation);
  }

  private static Standing unranked(Policy policy, Person person) {
    return new Standing(
        person.wallets(),
        person.entity(),
        person.totals(),
        policy.shortfalls(person.totals()),
        BigInteger.ZERO,
        Optional.empty(),
        false,
        Bracket.ONE,
        Bracket.ONE,
        Optional.empty());
  }

  private record Person(
      List<Address> wallets, Optional<EntityId> entity, Totals totals, BigInteger score) {
    Address first() {
      return wallets.getFirst();
    }
  }
}
