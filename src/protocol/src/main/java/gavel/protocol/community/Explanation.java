package gavel.protocol.community;

import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * What a published snapshot says of one wallet: the figures of its person and what came of them.
 * Neither the entity nor the person's other wallets are named.
 *
 * @param wallets how many the person has
 * @param points of each component of the policy
 */
public record Explanation(
    Address wallet,
    int wallets,
    Totals totals,
    List<String> shortfalls,
    List<BigInteger> points,
    BigInteger score,
    Optional<Integer> rank,
    boolean priority,
    int saleBps,
    int mainnetBps,
    Optional<Integer> workstation) {
  /** Copies the lists. */
  public Explanation {
    shortfalls = List.copyOf(shortfalls);
    points = List.copyOf(points);
  }

  /** The explanation of one of a person's wallets. */
  static Explanation of(Policy policy, Standing standing, Address wallet) {
    return new Explanation(
        wallet,
        standing.wallets().size(),
        standing.totals(),
        standing.shortfalls(),
        policy.points(standing.totals()),
        standing.score(),
        standing.rank(),
        standing.priority(),
        standing.saleBps(),
        standing.mainnetBps(),
        standing.workstation());
  }

  /** What the policy makes of the figures and the rank; equal to this where the file is right. */
  Explanation recomputed(Policy policy) {
    List<String> missing = policy.shortfalls(totals);
    boolean scored = missing.isEmpty();
    BigInteger due = scored ? policy.score(totals) : BigInteger.ZERO;
    int place = rank.orElse(Integer.MAX_VALUE);
    return new Explanation(
        wallet,
        wallets,
        totals,
        missing,
        policy.points(totals),
        due,
        scored ? rank : Optional.empty(),
        scored && place <= policy.priority(),
        scored ? Policy.multiplier(policy.sale(), place, due) : Bracket.ONE,
        scored ? Policy.multiplier(policy.mainnet(), place, due) : Bracket.ONE,
        scored ? workstation : Optional.empty());
  }
}
