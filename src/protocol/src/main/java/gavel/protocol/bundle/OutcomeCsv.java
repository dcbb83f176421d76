package gavel.protocol.bundle;

import gavel.auction.EntityOutcome;
import gavel.auction.PairOutcome;
import gavel.auction.Settlement;
import gavel.auction.WalletOutcome;
import gavel.auction.io.TokensCsv;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A settlement's rows as CSV. */
final class OutcomeCsv {
  private OutcomeCsv() {}

  static String settlement(Settlement settlement) {
    StringBuilder out =
        new StringBuilder("SALE_SPECIFIC_ENTITY_ID,WALLET,TOKEN,COMMITTED,ACCEPTED,REFUND\n");
    for (EntityOutcome entity : settlement.entities()) {
      for (WalletOutcome wallet : entity.wallets()) {
        for (PairOutcome pair : wallet.pairs()) {
          out.append(entity.id() + "," + wallet.wallet() + "," + pair.token())
              .append("," + pair.committed() + "," + pair.accepted() + "," + pair.refund())
              .append('\n');
        }
      }
    }
    return out.toString();
  }

  static String tokens(Settlement settlement) {
    try {
      StringBuilder out = new StringBuilder();
      TokensCsv.write(settlement, out);
      return out.toString();
    } catch (IOException e) {
      throw new UncheckedIOException("a StringBuilder never fails", e);
    }
  }
}
