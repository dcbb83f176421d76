package gavel.protocol.sale;

import gavel.auction.EntityId;
import gavel.protocol.abi.AbiValues;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/**
 * An entity's bid and wallets. One that never bid has no wallets and a bid of zeros.
 *
 * @param bidTimestamp of the last bid, Unix seconds
 * @param refunded whether it has left the sale or was paid back
 */
public record EntityState(
    EntityId entity, long bidTimestamp, boolean refunded, BidTerms bid, List<WalletState> wallets) {
  public EntityState {
    wallets = List.copyOf(wallets);
  }

  static EntityState ofAbi(AbiValues v) {
    AbiValues bid = v.tuple(3);
    return new EntityState(
        Ids.entity(v.bytes(0)),
        v.number(1),
        v.bool(2),
        new BidTerms(bid.bool(0), bid.number(1), bid.uint(2)),
        v.tuples(4).stream().map(WalletState::ofAbi).toList());
  }

  /** Whether it ever bid. */
  public boolean known() {
    return !wallets.isEmpty();
  }

  /** The state of one of its wallets. */
  public Optional<WalletState> wallet(Address address) {
    return wallets.stream().filter(each -> each.wallet().equals(address)).findFirst();
  }

  /** Everything committed now, payment base units. */
  public BigInteger committed() {
    return sum(wallets.stream().flatMap(each -> each.committed().stream()).toList());
  }

  /** Everything accepted, payment base units. */
  public BigInteger accepted() {
    return sum(wallets.stream().flatMap(each -> each.accepted().stream()).toList());
  }

  /** What a refund would pay, or has paid: committed − accepted. */
  public BigInteger refund() {
    return committed().subtract(accepted());
  }

  private static BigInteger sum(List<TokenAmount> amounts) {
    return amounts.stream().map(TokenAmount::amount).reduce(BigInteger.ZERO, BigInteger::add);
  }
}
