package gavel.protocol.sale;

import gavel.auction.EntityId;
import gavel.protocol.abi.AbiValues;
import gavel.wallet.Address;
import java.math.BigInteger;
import java.util.List;

/** One wallet of an entity: what it committed, took back and has accepted, by payment token. */
public record WalletState(
    Address wallet,
    EntityId entity,
    List<TokenAmount> committed,
    List<TokenAmount> cancelled,
    List<TokenAmount> accepted) {
  public WalletState {
    committed = List.copyOf(committed);
    cancelled = List.copyOf(cancelled);
    accepted = List.copyOf(accepted);
  }

  static WalletState ofAbi(AbiValues v) {
    return new WalletState(
        v.address(0), Ids.entity(v.bytes(1)), amounts(v, 2), amounts(v, 3), amounts(v, 4));
  }

  private static List<TokenAmount> amounts(AbiValues v, int at) {
    return v.tuples(at).stream().map(TokenAmount::ofAbi).toList();
  }

  /** What it committed in a token, now. */
  public BigInteger committedIn(Address token) {
    return in(committed, token);
  }

  /** What of it is accepted in a token. */
  public BigInteger acceptedIn(Address token) {
    return in(accepted, token);
  }

  private static BigInteger in(List<TokenAmount> amounts, Address token) {
    return amounts.stream()
        .filter(each -> each.token().equals(token))
        .map(TokenAmount::amount)
        .reduce(BigInteger.ZERO, BigInteger::add);
  }
}
