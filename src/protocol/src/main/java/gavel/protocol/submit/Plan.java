package gavel.protocol.submit;

import gavel.wallet.Address;
import java.util.List;

/**
 * What is to be sent, in order; a later step may need the ones before it.
 *
 * @param from the account that sends every step
 * @param summary what it is all for, in words
 */
public record Plan(long chainId, Address from, List<Step> steps, String summary) {
  public Plan {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a plan has at least one step");
    }
  }
}
