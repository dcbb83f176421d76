package gavel.protocol;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.Objects;

/**
 * A call that may be sent.
 *
 * @param value wei
 * @param decoded what it says, for people: function and arguments by name
 */
public record ContractCall(Address to, BigInteger value, Bytes data, String decoded) {
  public ContractCall {
    Objects.requireNonNull(to);
    Objects.requireNonNull(value);
    Objects.requireNonNull(data);
    Objects.requireNonNull(decoded);
  }

  /** A call that sends no ETH. */
  public static ContractCall of(Address to, Bytes data, String decoded) {
    return new ContractCall(to, BigInteger.ZERO, data, decoded);
  }
}
