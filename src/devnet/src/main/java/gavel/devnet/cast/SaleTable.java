package gavel.devnet.cast;

import gavel.auction.Terms;
import java.math.BigDecimal;
import java.time.Instant;

/** The head of a registrar's file of entities: its format, and what permits of the sale allow. */
public final class SaleTable {
  private SaleTable() {}

  /**
   * As TOML, after a comment.
   *
   * @param comment one line that says whose entities follow
   * @param opens when permits begin to hold
   * @param closes when they end
   * @param maxWallets for each entity
   */
  public static String of(
      String comment, Terms terms, Instant opens, Instant closes, int maxWallets) {
    return """
    # %s
    format = 1

    [sale]
    min_amount = "%s"
    max_amount = "none"
    min_price = %d
    max_price = %d
    opens_at = %s
    closes_at = %s
    max_wallets = %d
    """
        .formatted(
            comment,
            new BigDecimal(terms.minimumBid()).movePointLeft(6).toPlainString(),
            terms.grid().min(),
            terms.grid().max(),
            opens,
            closes,
            maxWallets);
  }
}
