package gavel.protocol.abi;

import gavel.protocol.abi.AbiType.Tuple;
import gavel.wallet.Bytes;
import java.util.List;

/** A contract function: what its calls and its answers look like. */
public final class AbiFunction {
  private final AbiSignature signature;
  private final Bytes selector;
  private final Tuple results;

  private AbiFunction(AbiSignature signature, Tuple results) {
    this.signature = signature;
    this.selector = signature.selector();
    this.results = results;
  }

  /**
   * A function with its results.
   *
   * @param signature such as {@code balanceOf(address owner)}
   * @param results such as {@code (uint256)}
   */
  public static AbiFunction of(String signature, String results) {
    return new AbiFunction(
        AbiSignature.parse(signature), AbiSignature.parse("r" + results).parameters());
  }

  /** A function that returns nothing. */
  public static AbiFunction of(String signature) {
    return of(signature, "()");
  }

  public AbiSignature signature() {
    return signature;
  }

  public Bytes selector() {
    return selector;
  }

  /** The call data: selector and arguments. */
  public Bytes encode(Object... arguments) {
    return selector.concat(AbiEncoder.encode(signature.parameters(), List.of(arguments)));
  }

  /** Whether call data is a call of this function. */
  public boolean matches(Bytes callData) {
    return callData.size() >= 4 && callData.slice(0, 4).equals(selector);
  }

  /** The arguments of call data that {@link #matches}. */
  public AbiValues decodeCall(Bytes callData) {
    return AbiDecoder.decode(signature.parameters(), callData.slice(4, callData.size()));
  }

  /** What a call returned. */
  public AbiValues decodeResult(Bytes returned) {
    return AbiDecoder.decode(results, returned);
  }

  /** A call of this function in words: its name, and the arguments by name. */
  public String describe(Bytes callData) {
    return signature.name() + AbiText.tuple(signature.parameters(), decodeCall(callData));
  }
}
