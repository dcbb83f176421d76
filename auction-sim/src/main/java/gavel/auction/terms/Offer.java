package gavel.auction.terms;

import gavel.auction.Fraction;
import gavel.auction.Price;
import java.math.BigInteger;
import java.util.Objects;

/**
 * What is for sale.
 *
 * @param token the token's symbol
 * @param decimals of the token, 0 to 36
 * @param supply offered, in base units, above zero
 * @param totalSupply of the token, in base units, at least {@code supply}
 */
public record Offer(String token, int decimals, BigInteger supply, BigInteger totalSupply) {
  /** Refuses an empty offer, and one that is larger than the token's total supply. */
  public Offer {
    Objects.requireNonNull(token);
    if (decimals < 0 || decimals > 36) {
      throw new IllegalArgumentException("Token decimals are 0 to 36, got " + decimals + ".");
    }
    if (supply.signum() <= 0) {
      throw new IllegalArgumentException("The supply offered is above zero, got " + supply + ".");
    }
    if (supply.compareTo(totalSupply) > 0) {
      throw new IllegalArgumentException(
          "The supply offered, %s, is more than the total supply, %s."
              .formatted(supply, totalSupply));
    }
  }

  /** What the whole offer costs at a price, in micro-USD, exact. */
  public Fraction cost(Price price) {
    return price.costOf(supply, decimals);
  }

  /** USD for the token's total supply at a price. */
  public Fraction fdv(Price price) {
    return price.usd().times(new Fraction(totalSupply, BigInteger.TEN.pow(decimals)));
  }
}
