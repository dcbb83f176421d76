package gavel.protocol.revert;

import static gavel.protocol.revert.ErrorForm.form;

import java.util.List;

/** What OpenZeppelin's libraries refuse, under their names of 5.0 and of the versions since. */
final class LibraryErrors {
  private static final String CHECK = "To see balance and allowance: gavel bid check";

  static final List<ErrorForm> FORMS =
      List.of(
          form(
              "AddressEmptyCode(address target)",
              v -> "There is no contract at " + v.address(0),
              "Check the address and the network"),
          form(
              "AddressInsufficientBalance(address account)",
              v -> v.address(0) + " has too little ETH",
              ""),
          form("FailedInnerCall()", "A call within the contract failed", CHECK),
          form("FailedCall()", "A call within the contract failed", CHECK),
          form(
              "InsufficientBalance(uint256 balance,uint256 needed)",
              v -> "The contract holds %s, %s are needed".formatted(v.uint(0), v.uint(1)),
              ""),
          form("FailedDeployment()", "A contract could not be created", ""),
          form("ERC1167FailedCreateClone()", "A contract could not be created", ""),
          form(
              "MissingPrecompile(address target)",
              v -> "This chain lacks the precompile " + v.address(0),
              ""),
          form("ReentrancyGuardReentrantCall()", "The contract was called from within itself", ""),
          form("EnforcedPause()", "The contract is paused", ""),
          form("ExpectedPause()", "This is possible only while the contract is paused", ""),
          form(
              "SafeCastOverflowedUintDowncast(uint8 bits,uint256 value)",
              v -> "%s does not fit %s bits".formatted(v.uint(1), v.uint(0)),
              ""),
          form("SafeCastOverflowedUintToInt(uint256 value)", v -> v.uint(0) + " is too large", ""),
          form("MathOverflowedMulDiv()", "A number grew beyond what it can hold", ""),
          form("CheckpointUnorderedInsertion()", "A checkpoint lies before the last one", ""),
          form("InvalidShortString()", "A stored text is malformed", ""),
          form("StringTooLong(string text)", v -> "The text is too long: " + v.text(0), ""));

  private LibraryErrors() {}
}
