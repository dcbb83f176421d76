package gavel.auction.fast;

import gavel.auction.fill.WaterFill;
import gavel.auction.fill.WaterFill.Claim;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Water-filling where numbers are too large for 64-bit arithmetic: by the reference engine's. */
final class WideWaterFill {
  private WideWaterFill() {}

  /** What each taker gets, in the order of the takers. */
  static long[] share(long reserve, Takers takers, TieOrder ties) {
    int[] order = new int[takers.size()];
    Arrays.setAll(order, i -> i);
    IndexSort.sort(order, order.length, (a, b) -> ties.compare(takers.bid(a), takers.bid(b)));
    List<Claim> claims = new ArrayList<>(order.length);
    for (int place : order) {
      claims.add(new Claim(takers.wideWeight(place), BigInteger.valueOf(takers.cap(place))));
    }
    List<BigInteger> shares = WaterFill.share(BigInteger.valueOf(reserve), claims);
    long[] result = new long[order.length];
    for (int i = 0; i < order.length; i++) {
      result[order[i]] = shares.get(i).longValueExact();
    }
    return result;
  }
}
