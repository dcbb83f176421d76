package gavel.auction.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import gavel.auction.random.Draws;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;

class ExactSumTest {

  @Test
  void itIsTheSumOfTheProducts() {
    Draws chance = Draws.of(1, 0);
    ExactSum sum = new ExactSum();
    BigInteger wanted = BigInteger.ZERO;
    for (int i = 0; i < 5000; i++) {
      long left = chance.next() >>> (2 + i % 60);
      long right = chance.next() >>> (14 + i % 40);
      sum.add(left, right);
      wanted = wanted.add(BigInteger.valueOf(left).multiply(BigInteger.valueOf(right)));
      assertThat(sum.value()).isEqualTo(wanted);
    }
    assertThat(wanted.bitLength()).isGreaterThan(64);
  }
}
