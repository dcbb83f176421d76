package gavel.protocol.sale;

import gavel.protocol.submit.Plan;
import gavel.protocol.submit.Step;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** The transactions by which a bidder leaves, reduces, or has a refund paid. */
public final class LeavePlans {
  private LeavePlans() {}

  /** Everything goes back, in the cancellation stage. */
  public static Plan cancel(SaleClient sale, Address wallet) {
    return plan(sale, wallet, "cancel", SaleCalls.cancelBid(), "cancelBid()");
  }

  /** A part goes back, in the cancellation stage. */
  public static Plan reduce(SaleClient sale, Address wallet, List<WalletTokenAmount> reductions) {
    Bytes data = SaleCalls.reduceCommitment(reductions);
    return plan(
        sale, wallet, "reduce", data, "reduceCommitment, " + reductions.size() + " amounts");
  }

  /** What was not accepted goes back, when the sale is done. */
  public static Plan refund(SaleClient sale, Address wallet) {
    return plan(sale, wallet, "refund", SaleCalls.claimRefund(), "claimRefund()");
  }

  private static Plan plan(
      SaleClient sale, Address wallet, String title, Bytes data, String decoded) {
    String purpose = title + " " + sale.address().lower();
    Step step =
        new Step(
            title,
            Optional.of(sale.address()),
            BigInteger.ZERO,
            data,
            decoded,
            Optional.of(purpose));
    return new Plan(sale.chain().chainId(), wallet, List.of(step), title);
  }
}
