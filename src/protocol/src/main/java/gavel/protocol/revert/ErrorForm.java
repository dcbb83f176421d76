package gavel.protocol.revert;

import gavel.protocol.abi.AbiDecoder;
import gavel.protocol.abi.AbiSignature;
import gavel.protocol.abi.AbiValues;
import gavel.wallet.Bytes;
import java.util.function.Function;

/** One error that a contract may revert with, and how to say it. */
record ErrorForm(AbiSignature signature, Function<AbiValues, String> sentence, String next) {
  static ErrorForm form(String signature, Function<AbiValues, String> sentence, String next) {
    return new ErrorForm(AbiSignature.parse(signature), sentence, next);
  }

  /** An error without values worth saying. */
  static ErrorForm form(String signature, String sentence, String next) {
    return form(signature, values -> sentence, next);
  }

  /**
   * The error with the values of its revert data; the contract's name for it closes the sentence.
   */
  Revert read(Bytes data) {
    AbiValues values = AbiDecoder.decode(signature.parameters(), data.slice(4));
    String said = sentence.apply(values) + " (" + signature.name() + ").";
    return new Revert(signature.name(), values, said, next);
  }
}
