package gavel.devnet.load;

import gavel.devnet.load.Bidder.Leaving;

/**
 * What a bidder's wallet does, in this order. Each deed is a fixed number of transactions, so that
 * a wallet's nonce tells how far it came: that is all that a run which goes on needs to know.
 */
enum Deed {
  BID,
  RAISE,
  LEAVE,
  FETCH_REFUND;

  /** Transactions of a wallet for it. */
  int transactions(Bidder bidder, int wallet) {
    boolean first = wallet == 0;
    return switch (this) {
      case BID -> bidder.stakes().get(wallet).token().equals("usdc") ? 1 : 2;
      case RAISE -> first && bidder.raisedTo().isPresent() ? 1 : 0;
      case LEAVE -> first && bidder.leaving() != Leaving.STAYS ? 1 : 0;
      case FETCH_REFUND ->
          first && bidder.fetchesRefund() && bidder.leaving() != Leaving.CANCELS ? 1 : 0;
    };
  }

  /** The nonce of its first transaction. */
  long firstNonce(Bidder bidder, int wallet) {
    long nonce = 0;
    for (Deed earlier : values()) {
      if (earlier == this) {
        return nonce;
      }
      nonce += earlier.transactions(bidder, wallet);
    }
    throw new IllegalStateException("no deed " + this);
  }
}
