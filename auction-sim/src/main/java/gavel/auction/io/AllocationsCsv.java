package gavel.auction.io;

import gavel.auction.EntityOutcome;
import gavel.auction.PairOutcome;
import gavel.auction.Settlement;
import gavel.auction.WalletOutcome;
import java.io.IOException;

/** The allocations file of the sale contract's tools: what of each commitment is accepted. */
public final class AllocationsCsv {
  /** The first line. */
  public static final String HEADER = "SALE_SPECIFIC_ENTITY_ID,WALLET,TOKEN,ACCEPTED_AMOUNT";

  private AllocationsCsv() {}

  /**
   * Writes one row for each commitment that is accepted in whole or in part, amounts in base units;
   * rows of nothing are left out, as the tools ignore them.
   */
  public static void write(Settlement settlement, Appendable out) throws IOException {
    out.append(HEADER).append('\n');
    for (EntityOutcome entity : settlement.entities()) {
      for (WalletOutcome wallet : entity.wallets()) {
        for (PairOutcome pair : wallet.pairs()) {
          if (pair.accepted() > 0) {
            out.append(entity.id() + "," + wallet.wallet() + "," + pair.token() + ",")
                .append(Long.toString(pair.accepted()))
                .append('\n');
          }
        }
      }
    }
  }
}
