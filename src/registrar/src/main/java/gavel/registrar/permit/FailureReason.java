package gavel.registrar.permit;

import gavel.registrar.entity.WireName;

/** Why no permit is given. */
public enum FailureReason implements WireName {
  /** Verification is not through, or the entity may not buy. */
  UNKNOWN("unknown", "the entity is not verified for this sale"),
  WALLET_RISK("wallet-risk", "this wallet may not be used"),
  MAX_WALLETS_USED("max-wallets-used", "the entity already uses as many wallets as it may"),
  REQUIRES_LIVENESS("requires-liveness", "the person has to show up first, at the liveness page"),
  SALE_NOT_ACTIVE("sale-not-active", "the sale does not take bids now"),
  WALLET_NOT_LINKED("wallet-not-linked", "this wallet is not linked to the entity"),
  OUTSIDE_TIME_WINDOW("outside-time-window", "the entity's time for bidding is not now");

  private final String wire;
  private final String sentence;

  FailureReason(String wire, String sentence) {
    this.wire = wire;
    this.sentence = sentence;
  }

  @Override
  public String wire() {
    return wire;
  }

  /** The reason in words. */
  public String sentence() {
    return sentence;
  }
}
