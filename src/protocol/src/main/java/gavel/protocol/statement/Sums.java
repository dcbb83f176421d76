package gavel.protocol.statement;

import gavel.protocol.claim.DistributorEvent;
import gavel.protocol.sale.SaleEvent;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a wallet's entries come to. Payments are base units by payment token, tokens base units.
 *
 * @param paid into the sale
 * @param returned when the bid was taken back
 * @param accepted by the last allocation of each token
 * @param refunded after the settlement
 * @param received free tokens, out of a lock included
 * @param locked booked into the lock
 * @param fees wei by chain id
 */
public record Sums(
    Map<Address, BigInteger> paid,
    Map<Address, BigInteger> returned,
    Map<Address, BigInteger> accepted,
    Map<Address, BigInteger> refunded,
    BigInteger received,
    BigInteger locked,
    Map<Long, BigInteger> fees) {

  /** Adds entries up. */
  static Sums of(List<Entry> entries) {
    Map<Address, BigInteger> paid = new LinkedHashMap<>();
    Map<Address, BigInteger> returned = new LinkedHashMap<>();
    Map<Address, BigInteger> accepted = new LinkedHashMap<>();
    Map<Address, BigInteger> refunded = new LinkedHashMap<>();
    BigInteger received = BigInteger.ZERO;
    BigInteger locked = BigInteger.ZERO;
    Map<Long, BigInteger> fees = new LinkedHashMap<>();
    for (Entry each : entries) {
      each.fee().ifPresent(fee -> fees.merge(each.chainId(), fee, BigInteger::add));
      switch (each.what()) {
        case Entry.OnSale(SaleEvent.CommitmentIncreased up) -> add(paid, up.token(), up.amount());
        case Entry.OnSale(SaleEvent.CommitmentReduced down) ->
            add(returned, down.token(), down.amount());
        case Entry.OnSale(SaleEvent.AllocationSet set) -> accepted.put(set.token(), set.accepted());
        case Entry.OnSale(SaleEvent.WalletRefunded back) ->
            add(refunded, back.token(), back.amount());
        case Entry.OnClaim(DistributorEvent.Claimed claim) -> {
          received = received.add(claim.unlocked());
          locked = locked.add(claim.locked());
        }
        case Entry.OnClaim(DistributorEvent.Released released) ->
            received = received.add(released.amount());
        case Entry.OnSale ignored -> {}
        case Entry.OnClaim ignored -> {}
        case Entry.Permitted ignored -> {}
      }
    }
    return new Sums(paid, returned, accepted, refunded, received, locked, fees);
  }

  private static void add(Map<Address, BigInteger> sums, Address token, BigInteger amount) {
    sums.merge(token, amount, BigInteger::add);
  }

  /**
   * What the sale still holds of a token for this wallet: 0 once everything is settled and paid.
   */
  public BigInteger open(Address token) {
    return of(paid, token)
        .subtract(of(returned, token))
        .subtract(of(accepted, token))
        .subtract(of(refunded, token));
  }

  private static BigInteger of(Map<Address, BigInteger> amounts, Address token) {
    return amounts.getOrDefault(token, BigInteger.ZERO);
  }
}
