package gavel.auction.fill;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Sharing out by water-filling: everyone's share rises in proportion to a weight until it meets
 * their cap, and the level stops rising where the reserve is spent.
 *
 * <p>Everyone gets ⌊min(cap, λ·weight)⌋ for the exact λ at which the shares come to the lesser of
 * the reserve and all caps. Rounding down leaves fewer units than there are takers below their cap;
 * they go one each to the largest fractions of λ·weight, ties to whoever comes first in the list.
 */
public final class WaterFill {
  private final BigInteger reserve;
  private final List<Claim> claims;
  private final BigInteger[] shares;

  private WaterFill(BigInteger reserve, List<Claim> claims) {
    this.reserve = reserve;
    this.claims = claims;
    this.shares = new BigInteger[claims.size()];
    Arrays.fill(shares, BigInteger.ZERO);
  }

  /**
   * Shares out {@code reserve}.
   *
   * @param reserve 0 or more
   * @param claims in the order in which ties are decided
   * @return what each claim gets, in the order of the claims
   */
  public static List<BigInteger> share(BigInteger reserve, List<Claim> claims) {
    WaterFill fill = new WaterFill(reserve, claims);
    fill.run();
    return List.of(fill.shares);
  }

  private void run() {
    List<Integer> takers = takersByCapPerWeight();
    BigInteger left = reserve;
    BigInteger weights = BigInteger.ZERO;
    for (int taker : takers) {
      weights = weights.add(claims.get(taker).weight());
    }
    for (int i = 0; i < takers.size(); i++) {
      Claim claim = claims.get(takers.get(i));
      // λ = left ÷ weights; the cap is met where λ·weight ≥ cap.
      if (claim.cap().multiply(weights).compareTo(left.multiply(claim.weight())) > 0) {
        shareBelowCaps(takers.subList(i, takers.size()), left, weights);
        return;
      }
      shares[takers.get(i)] = claim.cap();
      left = left.subtract(claim.cap());
      weights = weights.subtract(claim.weight());
    }
  }

  private List<Integer> takersByCapPerWeight() {
    Comparator<Integer> capPerWeight =
        (a, b) ->
            claims
                .get(a)
                .cap()
                .multiply(claims.get(b).weight())
                .compareTo(claims.get(b).cap().multiply(claims.get(a).weight()));
    return new ArrayList<>(
        IntStream.range(0, claims.size())
            .boxed()
            .filter(i -> claims.get(i).weight().signum() > 0)
            .sorted(capPerWeight)
            .toList());
  }

  private void shareBelowCaps(List<Integer> takers, BigInteger left, BigInteger weights) {
    record Fractional(int taker, BigInteger remainder) {}
    List<Fractional> fractions = new ArrayList<>();
    BigInteger dust = left;
    for (int taker : takers.stream().sorted().toList()) {
      BigInteger[] level = claims.get(taker).weight().multiply(left).divideAndRemainder(weights);
      shares[taker] = level[0];
      dust = dust.subtract(level[0]);
      fractions.add(new Fractional(taker, level[1]));
    }
    // The sort is stable, so equal fractions stay in the order of the list.
    fractions.sort(Comparator.comparing(Fractional::remainder).reversed());
    for (Fractional lucky : fractions.subList(0, dust.intValueExact())) {
      shares[lucky.taker()] = shares[lucky.taker()].add(BigInteger.ONE);
    }
  }

  /**
   * Someone's claim.
   *
   * @param weight in proportion to which shares rise, 0 or more; 0 gets nothing
   * @param cap the most it gets, 0 or more
   */
  public record Claim(BigInteger weight, BigInteger cap) {
    /** Refuses negative numbers. */
    public Claim {
      if (weight.signum() < 0 || cap.signum() < 0) {
        throw new IllegalArgumentException(
            "Weights and caps cannot be negative, got " + weight + " and " + cap + ".");
      }
    }

    /** A claim on money. */
    public static Claim of(long weight, long cap) {
      return new Claim(BigInteger.valueOf(weight), BigInteger.valueOf(cap));
    }
  }
}
