package gavel.protocol.revert;

import static gavel.protocol.revert.ErrorForm.form;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;

/** The two errors of the language itself. */
final class SolidityErrors {
  /** Panic codes of the Solidity documentation. */
  private static final Map<Integer, String> PANICS =
      Map.of(
          0x00, "a generic compiler panic",
          0x01, "an assertion failed",
          0x11, "a number grew beyond what it can hold, or fell below zero",
          0x12, "a division by zero",
          0x21, "a number that is no value of its enumeration",
          0x22, "badly encoded storage",
          0x31, "an element was taken from an empty list",
          0x32, "an index beyond the end of a list or of the data",
          0x41, "too much memory was asked for",
          0x51, "a call of an empty function pointer");

  static final List<ErrorForm> FORMS =
      List.of(
          form(
              "Error(string reason)",
              v -> "The contract refused: " + v.text(0),
              "To see everything that would stop a bid: gavel bid check"),
          form("Panic(uint256 code)", v -> "The contract broke off: " + panic(v.uint(0)), ""));

  private SolidityErrors() {}

  private static String panic(BigInteger code) {
    String words = code.bitLength() > 8 ? null : PANICS.get(code.intValue());
    String hex = "0x" + (code.bitLength() > 4 ? "" : "0") + code.toString(16);
    return (words == null ? "an unknown panic" : words) + ", code " + hex;
  }
}
