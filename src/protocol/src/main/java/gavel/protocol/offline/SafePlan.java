package gavel.protocol.offline;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;

/**
 * What a Safe's owners were asked to sign.
 *
 * @param made when the batch was written; what was executed before is not of it
 * @param block the chain's head when it was written, which tells the same without a clock; empty in
 *     a file of the Transaction Builder's own
 * @param name what it is for
 */
public record SafePlan(
    long chainId, Address safe, Instant made, OptionalLong block, String name, List<Call> calls) {
  /** One call of it. */
  public record Call(Address to, BigInteger value, Bytes data) {}

  public SafePlan {
    calls = List.copyOf(calls);
  }
}
