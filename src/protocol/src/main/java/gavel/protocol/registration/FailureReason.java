package gavel.protocol.registration;

/** Why no permit can be had at present. */
public enum FailureReason {
  UNKNOWN("the platform gives no reason; try again later, or ask it"),
  WALLET_RISK("the wallet did not pass the platform's risk check; use another one"),
  MAX_WALLETS_USED("the entity already uses as many wallets as it may; bid from one of those"),
  REQUIRES_LIVENESS("a liveness check is due; open the address shown and follow it"),
  SALE_NOT_ACTIVE("the sale is not active"),
  WALLET_NOT_LINKED("the wallet is not linked to the entity; link it at the platform"),
  OUTSIDE_TIME_WINDOW("bids are not taken at this time");

  private final String remedy;

  FailureReason(String remedy) {
    this.remedy = remedy;
  }

  /** What it means and what can be done, as half a sentence. */
  public String remedy() {
    return remedy;
  }

  /** The API's word, such as {@code wallet-risk}. */
  public String word() {
    return Wire.word(this);
  }
}
