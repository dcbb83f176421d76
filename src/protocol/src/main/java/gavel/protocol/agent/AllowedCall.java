package gavel.protocol.agent;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an agent can be allowed to sign, by the names that the contracts give. */
public enum AllowedCall {
  /** A bid by a token permit, and that permit. */
  BID_BY_PERMIT("replaceBidWithPermit"),
  BID_BY_APPROVAL("replaceBidWithApproval"),
  /** An allowance of a payment token for the sale. */
  APPROVE("approve"),
  CANCEL_BID("cancelBid"),
  REDUCE_COMMITMENT("reduceCommitment"),
  CLAIM_REFUND("claimRefund"),
  /** An empty transaction to the account itself, which takes the place of one that is stuck. */
  NOTHING("nothing");

  private final String word;

  AllowedCall(String word) {
    this.word = word;
  }

  /** The function's name. */
  public String word() {
    return word;
  }

  /** The call of this name, in any case. */
  public static Optional<AllowedCall> of(String word) {
    String wanted = word.toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(each -> each.word.toLowerCase(Locale.ROOT).equals(wanted))
        .findFirst();
  }

  /** All names. */
  public static String words() {
    return Arrays.stream(values()).map(AllowedCall::word).collect(Collectors.joining(", "));
  }
}
