package gavel.auction.bonus;

import gavel.auction.Fraction;
import gavel.auction.WalletId;
import gavel.auction.fill.Contender;
import java.util.Comparator;

/**
 * A wallet with something accepted.
 *
 * @param contender its entity's bid
 * @param wallet the wallet
 * @param committed micro-USD
 * @param accepted micro-USD, above zero
 * @param tokens bought, in base units, unrounded
 */
public record FilledWallet(
    Contender contender, WalletId wallet, long committed, long accepted, Fraction tokens) {
  /** The order in which ties over a pool are decided: time, then entity, then wallet. */
  public static final Comparator<FilledWallet> FIRST_COME =
      Comparator.comparing(FilledWallet::contender, Contender.FIRST_COME)
          .thenComparing(FilledWallet::wallet);
}
