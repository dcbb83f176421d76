package gavel.cli.option;

import gavel.auction.Fraction;
import gavel.auction.Terms;
import java.math.BigInteger;
import picocli.CommandLine.Option;

/** The highest price of a bid, in one of three ways. To be used as an exclusive group. */
public final class PriceOptions {

  @Option(
      names = "--price",
      paramLabel = "USD",
      description = "the most to pay for a token, such as 0.0321")
  private Quantity price;

  @Option(
      names = "--fdv",
      paramLabel = "USD",
      description = "the same as a valuation of all tokens, such as 321M")
  private Quantity fdv;

  @Option(names = "--tick", paramLabel = "N", description = "the same as a number of price steps")
  private Long tick;

  /** USD for a whole token, exact; it may lie between two steps. */
  public Fraction usd(Terms terms) {
    if (price != null) {
      return Fraction.of(price.value());
    }
    if (tick != null) {
      return terms.grid().tick().times(tick);
    }
    BigInteger unit = BigInteger.TEN.pow(terms.offer().decimals());
    return Fraction.of(fdv.value()).over(new Fraction(terms.offer().totalSupply(), unit));
  }
}
