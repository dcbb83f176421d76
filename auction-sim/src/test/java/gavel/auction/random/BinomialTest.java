package gavel.auction.random;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import org.junit.jupiter.api.Test;

class BinomialTest {

  private static final int DRAWS = 200_000;

  @Test
  void theSameSeedGivesTheSameNumbers() {
    Draws chance = Draws.of(7, 3);
    assertThat(new long[] {chance.next(), chance.below(1000), Binomial.draw(chance, 1000, 1, 3)})
        .isEqualTo(again());
  }

  private static long[] again() {
    Draws chance = Draws.of(7, 3);
    return new long[] {chance.next(), chance.below(1000), Binomial.draw(chance, 1000, 1, 3)};
  }

  @Test
  void fewSuccessesAreAsLikelyAsTheFormulaSays() {
    assertFits(40, 1, 10);
  }

  @Test
  void manySuccessesAreAsLikelyAsTheFormulaSays() {
    assertFits(60, 2, 5);
  }

  @Test
  void moreThanHalfIsTheMirrorOfLess() {
    assertFits(50, 7, 10);
  }

  /** Pearson's statistic over all counts that are expected 20 times or more. */
  private static void assertFits(int trials, int part, int whole) {
    int[] seen = new int[trials + 1];
    Draws chance = Draws.of(1, 1);
    for (int i = 0; i < DRAWS; i++) {
      seen[Binomial.draw(chance, trials, part, whole)]++;
    }
    double statistic = 0;
    int cells = 0;
    for (int k = 0; k <= trials; k++) {
      double expected = DRAWS * likelihood(trials, k, part, whole);
      if (expected >= 20) {
        statistic += (seen[k] - expected) * (seen[k] - expected) / expected;
        cells++;
      }
    }
    // The seed is fixed, so this never varies; 3.3 deviations would be one in a thousand.
    assertThat(statistic).isLessThan(cells + 3.3 * Math.sqrt(2.0 * cells));
  }

  private static double likelihood(int trials, int k, int part, int whole) {
    BigInteger ways = BigInteger.ONE;
    for (int i = 0; i < k; i++) {
      ways = ways.multiply(BigInteger.valueOf(trials - i)).divide(BigInteger.valueOf(i + 1));
    }
    BigInteger favourable =
        ways.multiply(BigInteger.valueOf(part).pow(k))
            .multiply(BigInteger.valueOf(whole - part).pow(trials - k));
    return new BigDecimal(favourable)
        .divide(new BigDecimal(BigInteger.valueOf(whole).pow(trials)), MathContext.DECIMAL64)
        .doubleValue();
  }
}
