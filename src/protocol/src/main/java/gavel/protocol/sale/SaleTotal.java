package gavel.protocol.sale;

/** The sums that a sale keeps, each in all and by payment token. */
public enum SaleTotal {
  /** Committed now: reductions and cancellations have left it, refunds have not. */
  COMMITTED("totalCommittedAmount"),
  /** Taken back before the settlement. */
  CANCELLED("totalCancelledAmount"),
  /** Paid back after it. */
  REFUNDED("totalRefundedAmount"),
  /** Accepted by the allocations. */
  ACCEPTED("totalAcceptedAmount"),
  /** Paid to the proceeds receiver. */
  WITHDRAWN("withdrawnAmount");

  private final String function;

  SaleTotal(String function) {
    this.function = function;
  }

  String function() {
    return function;
  }
}
