package gavel.protocol.bid;

import gavel.protocol.Money;
import gavel.protocol.rpc.CallRequest;
import gavel.protocol.rpc.CallReverted;
import gavel.protocol.sale.BidIntent;
import gavel.protocol.sale.BidTerms;
import gavel.protocol.sale.PurchasePermit;
import gavel.protocol.sale.SaleCalls;
import gavel.protocol.sale.SaleClient;
import gavel.protocol.sale.SignedPermit;
import gavel.protocol.submit.Plan;
import gavel.protocol.submit.Step;
import gavel.protocol.token.Erc20;
import gavel.protocol.token.PermitSupport;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans the transactions of a bid: with a token permit it is one; else the allowance is set to
 * exactly what the bid takes, after a reset to 0 where the token demands that.
 */
public final class BidPlanner {
  /** How long a token permit is good for: it is used at once. */
  private static final Duration PERMIT_LIFE = Duration.ofMinutes(20);

  private final SaleClient sale;
  private final Erc20 token;
  private final BidIntent bid;
  private final BidTerms terms;
  private final SignedPermit permit;

  /** A planner of one bid, which the checks found good; {@code tick} is its price on the grid. */
  public BidPlanner(SaleClient sale, BidIntent bid, long tick, SignedPermit permit) {
    this.sale = sale;
    this.bid = bid;
    this.permit = permit;
    this.token = new Erc20(sale.chain(), bid.token());
    this.terms = new BidTerms(bid.lockup(), tick, bid.total());
  }

  /**
   * How the token is to be taken: by a token permit where it takes those (EIP-2612, probed) and
   * {@code approve} does not ask otherwise.
   */
  public static BidIntent.Funding funding(Erc20 token, boolean approve) {
    return !approve && token.permitSupport().isPresent()
        ? BidIntent.Funding.TOKEN_PERMIT
        : BidIntent.Funding.APPROVAL;
  }

  /**
   * The plan.
   *
   * @param difference what the sale takes now, payment base units
   * @param now the chain's time
   */
  public Plan plan(BigInteger difference, Instant now) {
    List<Step> steps = new ArrayList<>();
    boolean permits = bid.funding() == BidIntent.Funding.TOKEN_PERMIT && difference.signum() > 0;
    if (permits) {
      steps.add(withTokenPermit(difference, now));
    } else {
      approvals(difference, steps);
      steps.add(withApproval());
    }
    return new Plan(
        sale.chain().chainId(),
        bid.wallet(),
        steps,
        "bid " + Money.usd(bid.total()),
        Optional.of(permitEnd()));
  }

  private Instant permitEnd() {
    PurchasePermit signed = permit.permit();
    return Instant.ofEpochSecond(Math.min(signed.expiresAt(), signed.closesAt()));
  }

  private Step withTokenPermit(BigInteger difference, Instant now) {
    PermitSupport support = token.permitSupport().orElseThrow();
    BigInteger deadline = BigInteger.valueOf(now.plus(PERMIT_LIFE).getEpochSecond());
    BigInteger nonce = token.permitNonce(bid.wallet()).orElseThrow();
    Step.Completion completion =
        signer ->
            SaleCalls.replaceBidWithPermit(
                bid.token(),
                terms,
                permit,
                deadline,
                signer
                    .signTypedData(
                        support.document(bid.wallet(), sale.address(), difference, nonce, deadline))
                    .bytes());
    Bytes unsigned =
        SaleCalls.replaceBidWithPermit(bid.token(), terms, permit, deadline, Bytes.EMPTY);
    return new Step(
        "bid",
        Optional.of(sale.address()),
        BigInteger.ZERO,
        unsigned,
        "replaceBidWithPermit, with a token permit for " + Money.usd(difference),
        Optional.of(purpose()),
        Optional.of(completion));
  }

  private Step withApproval() {
    return new Step(
        "bid",
        Optional.of(sale.address()),
        BigInteger.ZERO,
        SaleCalls.replaceBidWithApproval(bid.token(), terms, permit),
        "replaceBidWithApproval",
        Optional.of(purpose()));
  }

  private void approvals(BigInteger difference, List<Step> steps) {
    BigInteger allowance = token.allowance(bid.wallet(), sale.address());
    if (difference.signum() == 0 || allowance.equals(difference)) {
      return;
    }
    Bytes approval = Erc20.approve(sale.address(), difference);
    if (allowance.signum() > 0 && refuses(approval)) {
      Bytes reset = Erc20.approve(sale.address(), BigInteger.ZERO);
      steps.add(approve("reset", reset, "approve 0, a left-over allowance is in the way"));
    }
    steps.add(approve("approve", approval, "approve " + Money.usd(difference)));
  }

  // Found by simulation, not by the token's name: some take a new allowance over an old one.
  private boolean refuses(Bytes approval) {
    try {
      Address from = bid.wallet();
      sale.chain()
          .estimateGas(
              new CallRequest(
                  Optional.of(from), Optional.of(bid.token()), BigInteger.ZERO, approval));
      return false;
    } catch (CallReverted demandsReset) {
      return true;
    }
  }

  private Step approve(String title, Bytes data, String decoded) {
    return new Step(
        title,
        Optional.of(bid.token()),
        BigInteger.ZERO,
        data,
        decoded,
        Optional.of(title + " " + purpose()));
  }

  private String purpose() {
    return "bid " + sale.address().lower();
  }
}
