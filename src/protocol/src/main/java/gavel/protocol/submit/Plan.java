package gavel.protocol.submit;

import gavel.wallet.Address;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What is to be sent, in order; a later step may need the ones before it.
 *
 * @param from the account that sends every step
 * @param summary what it is all for, in words
 * @param expires from when on it would fail, such as a permit's end
 */
public record Plan(
    long chainId, Address from, List<Step> steps, String summary, Optional<Instant> expires) {
  /** A plan for any time. */
  public Plan(long chainId, Address from, List<Step> steps, String summary) {
    this(chainId, from, steps, summary, Optional.empty());
  }

  public Plan {
    steps = List.copyOf(steps);
    if (steps.isEmpty()) {
      throw new IllegalArgumentException("a plan has at least one step");
    }
  }
}
