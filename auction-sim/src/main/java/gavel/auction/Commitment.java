package gavel.auction;

import java.util.Comparator;
import java.util.Objects;

/**
 * What one wallet has committed in one payment token.
 *
 * @param wallet the wallet that paid
 * @param token what it paid in
 * @param amount micro-USD, 0 or more
 */
public record Commitment(WalletId wallet, TokenId token, long amount) {
  /** By wallet, then by token: the order in which ties within an entity are decided. */
  public static final Comparator<Commitment> BY_WALLET_AND_TOKEN =
      Comparator.comparing(Commitment::wallet).thenComparing(Commitment::token);

  /** Refuses a negative amount. */
  public Commitment {
    Objects.requireNonNull(wallet);
    Objects.requireNonNull(token);
    if (amount < 0) {
      throw new IllegalArgumentException("A commitment cannot be negative, got " + amount + ".");
    }
  }
}
