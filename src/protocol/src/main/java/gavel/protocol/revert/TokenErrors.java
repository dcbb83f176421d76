package gavel.protocol.revert;

import static gavel.protocol.Times.utc;
import static gavel.protocol.revert.ErrorForm.form;

import java.util.List;

/** Refusals of ERC-20 tokens: transfers, allowances, permits (EIP-2612) and votes (EIP-5805). */
final class TokenErrors {
  private static final String CHECK = "To see balance and allowance: gavel bid check";

  static final List<ErrorForm> FORMS =
      List.of(
          form(
              "ERC20InsufficientBalance(address sender,uint256 balance,uint256 needed)",
              v ->
                  "%s holds %s base units of the token, %s are needed"
                      .formatted(v.address(0), v.uint(1), v.uint(2)),
              CHECK),
          form(
              "ERC20InsufficientAllowance(address spender,uint256 allowance,uint256 needed)",
              v ->
                  "%s may take %s base units of the token, %s are needed"
                      .formatted(v.address(0), v.uint(1), v.uint(2)),
              CHECK),
          form(
              "ERC20InvalidSender(address sender)",
              v -> "The token cannot be sent from " + v.address(0),
              ""),
          form(
              "ERC20InvalidReceiver(address receiver)",
              v -> "The token cannot be sent to " + v.address(0),
              ""),
          form("ERC20InvalidApprover(address approver)", v -> v.address(0) + " cannot approve", ""),
          form(
              "ERC20InvalidSpender(address spender)",
              v -> v.address(0) + " cannot be given an allowance",
              ""),
          form(
              "ERC2612ExpiredSignature(uint256 deadline)",
              v -> "The token permit expired at " + utc(v.uint(0)),
              "Sign it again: repeat the command"),
          form(
              "ERC2612InvalidSigner(address signer,address owner)",
              v ->
                  "The token permit is signed by %s, not by its owner %s"
                      .formatted(v.address(0), v.address(1)),
              "Sign it with the owner's account: --account"),
          form(
              "PermitExpired(uint256 deadline)",
              v -> "The token permit expired at " + utc(v.uint(0)),
              "Sign it again: repeat the command"),
          form(
              "InvalidPermitSigner(address got,address want)",
              v ->
                  "The token permit is signed by %s, not by its owner %s"
                      .formatted(v.address(0), v.address(1)),
              "Sign it with the owner's account: --account"),
          form(
              "InvalidAccountNonce(address account,uint256 currentNonce)",
              v ->
                  "The signature of %s was used or passed over; its next nonce is %s"
                      .formatted(v.address(0), v.uint(1)),
              "Sign again: repeat the command"),
          form(
              "VotesExpiredSignature(uint256 expiry)",
              v -> "The signed vote delegation expired at " + utc(v.uint(0)),
              "Sign it again"),
          form(
              "ERC20ExceededSafeSupply(uint256 increasedSupply,uint256 cap)",
              v -> "The supply of %s would pass the cap of %s".formatted(v.uint(0), v.uint(1)),
              ""),
          form(
              "ERC5805FutureLookup(uint256 timepoint,uint48 clock)",
              v -> "Votes at time %s were asked for; it is %s".formatted(v.uint(0), v.uint(1)),
              ""),
          form("ERC6372InconsistentClock()", "The votes' clock was changed", ""),
          form(
              "SafeERC20FailedOperation(address token)",
              v -> "The token " + v.address(0) + " refused a transfer",
              CHECK),
          form(
              "SafeERC20FailedDecreaseAllowance(address spender,uint256 currentAllowance,uint256 requestedDecrease)",
              v ->
                  "The allowance of %s is %s, it cannot go down by %s"
                      .formatted(v.address(0), v.uint(1), v.uint(2)),
              CHECK));

  private TokenErrors() {}
}
