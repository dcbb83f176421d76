package gavel.protocol.submit;

import gavel.protocol.rpc.CallRequest;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import gavel.wallet.Signer;
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
 * @param completion writes the data anew where it holds a signature that is made only after consent
 * @param unseenGas the most gas it takes, where a simulation says nothing before earlier steps are
 *     mined
 */
public record Step(
    String title,
    Optional<Address> to,
    BigInteger value,
    Bytes data,
    String decoded,
    Optional<String> purposeKey,
    Optional<Completion> completion,
    Optional<BigInteger> unseenGas) {
  /** Data that needs another signature of the sender, such as a token permit. */
  @FunctionalInterface
  public interface Completion {
    /** The whole call data. */
    Bytes data(Signer signer);
  }

  /** A step whose data is known beforehand. */
  public Step(
      String title,
      Optional<Address> to,
      BigInteger value,
      Bytes data,
      String decoded,
      Optional<String> purposeKey) {
    this(title, to, value, data, decoded, purposeKey, Optional.empty());
  }

  /** A step that may need another signature. */
  public Step(
      String title,
      Optional<Address> to,
      BigInteger value,
      Bytes data,
      String decoded,
      Optional<String> purposeKey,
      Optional<Completion> completion) {
    this(title, to, value, data, decoded, purposeKey, completion, Optional.empty());
  }

  /** This step, which means something only once those before it are mined. */
  public Step afterOthers(BigInteger mostGas) {
    return new Step(title, to, value, data, decoded, purposeKey, completion, Optional.of(mostGas));
  }

  /** This step with its data completed by the sender's signature, where it needs one. */
  Step completed(Signer signer) {
    return completion
        .map(each -> new Step(title, to, value, each.data(signer), decoded, purposeKey))
        .orElse(this);
  }

  CallRequest request(Address from) {
    return new CallRequest(Optional.of(from), to, value, data);
  }
}
