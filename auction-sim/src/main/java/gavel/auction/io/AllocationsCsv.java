package gavel.auction.io;

import gavel.auction.Commitment;
import gavel.auction.EntityId;
import gavel.auction.EntityOutcome;
import gavel.auction.PairOutcome;
import gavel.auction.Settlement;
import gavel.auction.TokenId;
import gavel.auction.WalletId;
import gavel.auction.WalletOutcome;
import gavel.auction.bonus.CommitmentSplit;
import gavel.auction.fast.BidColumns;
import java.io.IOException;

/** The allocations file of the sale contract's tools: what of each commitment is accepted. */
public final class AllocationsCsv {
  /** The first line. */
  public static final String HEADER = "SALE_SPECIFIC_ENTITY_ID,WALLET,TOKEN,ACCEPTED_AMOUNT";

  private AllocationsCsv() {}

  /**
   * Writes the rows of one part of a book, in order of the ids, without a header.
   *
   * @param accepted micro-USD by bid
   */
  public static void write(BidColumns part, long[] accepted, Appendable out) throws IOException {
    for (int bid : part.byId()) {
      if (accepted[bid] > 0) {
        for (CommitmentSplit each :
            CommitmentSplit.of(part.bid(bid).commitments(), accepted[bid])) {
          Commitment own = each.commitment();
          row(out, part.id(bid), own.wallet(), own.token(), each.accepted());
        }
      }
    }
  }

  /**
   * Writes one row for each commitment that is accepted in whole or in part, amounts in base units;
   * rows of nothing are left out, as the tools ignore them.
   */
  public static void write(Settlement settlement, Appendable out) throws IOException {
    out.append(HEADER).append('\n');
    for (EntityOutcome entity : settlement.entities()) {
      for (WalletOutcome wallet : entity.wallets()) {
        for (PairOutcome pair : wallet.pairs()) {
          row(out, entity.id(), wallet.wallet(), pair.token(), pair.accepted());
        }
      }
    }
  }

  /** Writes the row of one commitment, unless nothing of it is accepted. */
  static void row(Appendable out, EntityId entity, WalletId wallet, TokenId token, long accepted)
      throws IOException {
    if (accepted > 0) {
      out.append(entity + "," + wallet + "," + token + ",")
          .append(Long.toString(accepted))
          .append('\n');
    }
  }
}
