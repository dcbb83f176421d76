package gavel.protocol.history;

import gavel.auction.Arrival;
import gavel.auction.WalletId;
import gavel.protocol.sale.Pair;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;

/**
 * A commitment that grew or shrank.
 *
 * @param amount payment base units; below 0 for a reduction
 */
public record Change(
    Pair pair, BigInteger amount, Instant time, long block, int logIndex, Bytes transaction) {
  /** As the engine takes it. */
  public Arrival arrival() {
    return new Arrival(pair.entity(), new WalletId(pair.wallet().lower()), amount.longValueExact());
  }
}
