package gavel.protocol.trust;

import gavel.protocol.sale.Role;

/** What a role lets its holder do to a bidder. */
public final class Powers {
  private Powers() {}

  /** In words, from the bidder's side. */
  public static String of(Role role) {
    return switch (role) {
      case DEFAULT_ADMIN ->
          "pays the proceeds out and says to whom; sets any stage, back or forward, whatever was"
              + " promised; gives and takes every role";
      case SALE_MANAGER ->
          "opens each stage, so decides when bids close; pauses and resumes; switches refund claims"
              + " and reductions on and off";
      case PAUSER -> "pauses bids, cancellations and refund claims";
      case SETTLER -> "sets what is accepted of each bid, up to all of it";
      case SETTLEMENT_FINALIZER -> "ends the settlement; allocations are final from then on";
      case REFUNDER -> "pays refunds out";
      case COMMITMENT_REDUCER ->
          "reduces or ends anyone's bid at any stage; the money goes back to its wallet";
      case TOKEN_RECOVERER ->
          "takes any token out of the sale at any stage, bidders' money included";
      case PURCHASE_PERMIT_SIGNER -> "decides who may bid, how much, and who must lock";
    };
  }

  /** Whether a holder could take bidders' money. */
  public static boolean reachesMoney(Role role) {
    return role == Role.DEFAULT_ADMIN || role == Role.SETTLER || role == Role.TOKEN_RECOVERER;
  }
}
