package gavel.auction.io;

import gavel.auction.EntityOutcome;
import gavel.auction.Settlement;
import gavel.auction.WalletOutcome;
import gavel.auction.terms.BonusProgram;
import java.io.IOException;
import java.math.BigInteger;
import java.util.Locale;

/**
 * Tokens of each filled wallet in base units: {@code SALE_SPECIFIC_ENTITY_ID,WALLET,TOKENS,…one
 * column for each bonus…,TOTAL,LOCKED}.
 */
public final class TokensCsv {
  private TokensCsv() {}

  /** Writes the header and one row for each wallet with something accepted. */
  public static void write(Settlement settlement, Appendable out) throws IOException {
    out.append("SALE_SPECIFIC_ENTITY_ID,WALLET,TOKENS");
    for (BonusProgram program : settlement.terms().bonuses().programs()) {
      out.append(",BONUS_").append(column(program));
    }
    out.append(",TOTAL,LOCKED\n");
    for (EntityOutcome entity : settlement.entities()) {
      for (WalletOutcome wallet : entity.wallets()) {
        if (wallet.accepted() > 0) {
          out.append(entity.id() + "," + wallet.wallet() + "," + wallet.tokens());
          for (BigInteger bonus : wallet.bonuses()) {
            out.append("," + bonus);
          }
          out.append("," + wallet.total() + "," + wallet.locked()).append('\n');
        }
      }
    }
  }

  private static String column(BonusProgram program) {
    return program.name().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]+", "_");
  }
}
