package gavel.auction.fast;

import gavel.auction.bonus.FilledWallet;
import gavel.auction.bonus.TokenLedger;
import gavel.auction.bonus.WalletSplit;
import java.util.function.Consumer;

/** Shows every wallet with something accepted. */
final class FilledWallets {
  private FilledWallets() {}

  static void visit(
      Field field, Filled filled, TokenLedger ledger, Consumer<FilledWallet> visitor) {
    for (int bid = 0; bid < field.bids().size(); bid++) {
      long accepted = filled.accepted().get(bid);
      if (accepted > 0) {
        for (WalletSplit split : WalletSplit.of(field.contender(bid, false), accepted, ledger)) {
          if (split.wallet().accepted() > 0) {
            visitor.accept(split.wallet());
          }
        }
      }
    }
  }
}
