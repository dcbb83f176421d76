package gavel.protocol.community;

import java.math.BigInteger;
import java.util.Locale;

/** How a figure grows into points: never faster than itself. Exact, in thousandths, floored. */
public enum Transform {
  /** As it is. */
  LINEAR {
    @Override
    public BigInteger thousandths(BigInteger figure) {
      return figure.multiply(THOUSAND);
    }
  },
  /** Its square root: four times the work counts twice. */
  SQRT {
    @Override
    public BigInteger thousandths(BigInteger figure) {
      return figure.multiply(THOUSAND).multiply(THOUSAND).sqrt();
    }
  },
  /** The logarithm to base 2 of one more than it: doubling adds one. */
  LOG2 {
    @Override
    public BigInteger thousandths(BigInteger figure) {
      // floor(1000 · log2 x) = floor(log2 x^1000), and that is one less than the power's bits.
      return BigInteger.valueOf(figure.add(BigInteger.ONE).pow(1000).bitLength() - 1L);
    }
  };

  private static final BigInteger THOUSAND = BigInteger.valueOf(1000);

  /** Thousandths of points for a figure of 0 or more. */
  public abstract BigInteger thousandths(BigInteger figure);

  /** Its name in files. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
