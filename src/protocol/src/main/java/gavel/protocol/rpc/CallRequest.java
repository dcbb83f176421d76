package gavel.protocol.rpc;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * What eth_call and eth_estimateGas are asked.
 *
 * @param from who would send it; where empty, the node's default
 * @param to the contract; where empty, the data creates one
 * @param value wei
 */
public record CallRequest(
    Optional<Address> from, Optional<Address> to, BigInteger value, Bytes data) {
  public CallRequest {
    Objects.requireNonNull(from);
    Objects.requireNonNull(to);
    Objects.requireNonNull(value);
    Objects.requireNonNull(data);
  }

  /** A view's call. */
  public static CallRequest view(Address to, Bytes data) {
    return new CallRequest(Optional.empty(), Optional.of(to), BigInteger.ZERO, data);
  }

  /** A call as that account would make it. */
  public static CallRequest from(Address from, Address to, Bytes data) {
    return new CallRequest(Optional.of(from), Optional.of(to), BigInteger.ZERO, data);
  }

  Map<String, String> json() {
    Map<String, String> json = new LinkedHashMap<>();
    from.ifPresent(account -> json.put("from", account.lower()));
    to.ifPresent(account -> json.put("to", account.lower()));
    if (value.signum() != 0) {
      json.put("value", "0x" + value.toString(16));
    }
    json.put("data", data.hex());
    return json;
  }
}
