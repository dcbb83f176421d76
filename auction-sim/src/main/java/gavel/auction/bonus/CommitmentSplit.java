package gavel.auction.bonus;

import gavel.auction.Commitment;
import gavel.auction.fill.WaterFill;
import gavel.auction.fill.WaterFill.Claim;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * One commitment's part of what its entity was filled.
 *
 * @param commitment with what it holds
 * @param accepted micro-USD of it
 */
public record CommitmentSplit(Commitment commitment, long accepted) {
  /**
   * Splits {@code accepted} over an entity's commitments in proportion to them, so that none is
   * filled beyond what it is; ties by their order. Commitments of nothing are left out.
   *
   * @param commitments in order of wallet, then token
   */
  public static List<CommitmentSplit> of(List<Commitment> commitments, long accepted) {
    List<Commitment> own = commitments.stream().filter(each -> each.amount() > 0).toList();
    if (own.size() == 1) {
      return List.of(new CommitmentSplit(own.getFirst(), accepted));
    }
    List<BigInteger> shares =
        WaterFill.share(
            BigInteger.valueOf(accepted),
            own.stream().map(each -> Claim.of(each.amount(), each.amount())).toList());
    List<CommitmentSplit> splits = new ArrayList<>();
    for (int i = 0; i < own.size(); i++) {
      splits.add(new CommitmentSplit(own.get(i), shares.get(i).longValueExact()));
    }
    return splits;
  }
}
