package gavel.protocol.offline;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

/**
 * What a Safe's owners were asked to sign.
 *
 * @param made when the batch was written; what was executed before is not of it
 * @param name what it is for
 */
public record SafePlan(long chainId, Address safe, Instant made, String name, List<Call> calls) {
  /** One call of it. */
  public record Call(Address to, BigInteger value, Bytes data) {}

  public SafePlan {
    calls = List.copyOf(calls);
  }
}
