package gavel.protocol.submit;

import gavel.wallet.transaction.Fees;
import java.math.BigInteger;
import java.util.List;

/**
 * A plan that was looked at, ready to be shown and confirmed. What is confirmed holds: no step is
 * signed with higher fees or more gas than it says.
 *
 * @param fees for every step
 * @param nonce the first step's, if nothing else is sent meanwhile
 * @param balance the account's, in wei
 * @param findings every reason why it would fail; empty if none was found
 */
public record PreparedPlan(
    Plan plan,
    List<PreparedStep> steps,
    Fees fees,
    BigInteger nonce,
    BigInteger balance,
    List<Finding> findings) {
  public PreparedPlan {
    steps = List.copyOf(steps);
    findings = List.copyOf(findings);
  }

  /** The most that all steps can cost in fees, in wei. */
  public BigInteger feeCeiling() {
    return steps.stream()
        .map(step -> step.gasLimit().multiply(fees.ceilingPerGas()).add(step.l2Fee()))
        .reduce(BigInteger.ZERO, BigInteger::add);
  }

  /**
   * This plan, if nothing stands against it.
   *
   * @throws ChecksFailedException with every finding otherwise
   */
  public PreparedPlan requireClear() {
    if (!findings.isEmpty()) {
      throw new ChecksFailedException(findings);
    }
    return this;
  }
}
