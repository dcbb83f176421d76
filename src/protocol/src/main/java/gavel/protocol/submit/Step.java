package gavel.protocol.submit;

import gavel.protocol.rpc.CallRequest;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.Optional;

/**
 * One transaction of a plan.
 *
 * @param title what it is, in a word or two, such as {@code approve}
 * @param to the contract; empty to create one
 * @param value wei sent along
 * @param data the call, or the creation code
 * @param decoded the call with its arguments, for people
 * @param purposeKey two open transactions of one account and chain never share it
 */
public record Step(
    String title,
    Optional<Address> to,
    BigInteger value,
    Bytes data,
    String decoded,
    Optional<String> purposeKey) {
  CallRequest request(Address from) {
    return new CallRequest(Optional.of(from), to, value, data);
  }
}
