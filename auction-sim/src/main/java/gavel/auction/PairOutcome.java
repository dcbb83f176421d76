package gavel.auction;

/**
 * What one wallet gets for its commitment in one payment token.
 *
 * @param token the payment token
 * @param committed micro-USD
 * @param accepted micro-USD that is kept
 * @param refund micro-USD that goes back; accepted + refund = committed
 */
public record PairOutcome(TokenId token, long committed, long accepted, long refund) {
  /** Refuses money that appears or vanishes. */
  public PairOutcome {
    Conservation.require(token, committed, accepted, refund);
  }
}
