package gavel.protocol.revert;

import static gavel.protocol.Money.usd;
import static gavel.protocol.Times.utc;
import static gavel.protocol.revert.ErrorForm.form;

import gavel.protocol.abi.AbiValues;
import java.math.BigInteger;
import java.util.List;
import java.util.stream.Collectors;

/** The sale's refusals of bids and of what bidders do. */
final class SaleErrors {
  private static final List<String> STAGES =
      List.of("PreOpen", "Commitment", "Cancellation", "Settlement", "Done");

  private static final String SEE_BID = "To see your bid: gavel bid show";
  private static final String SEE_LIMITS = "To see your limits: gavel register limits";
  private static final String NEW_PERMIT = "To get a fresh permit: gavel register permit";

  static final List<ErrorForm> FORMS =
      List.of(
          form(
              "InvalidStage(uint8 got,uint8[] want)",
              SaleErrors::stage,
              "To see where the sale stands: gavel sale show"),
          form("SalePaused()", "The sale is paused", "To follow it: gavel sale watch"),
          form(
              "InvalidSaleUUID(bytes16 got,bytes16 want)",
              v -> "The permit is for sale " + v.bytes(0) + ", this is sale " + v.bytes(1),
              NEW_PERMIT),
          form(
              "PurchasePermitExpired(uint256 expiresAt,uint256 currentTime)",
              v ->
                  "The permit expired at %s; on chain it is %s"
                      .formatted(utc(v.uint(0)), utc(v.uint(1))),
              NEW_PERMIT),
          form(
              "InvalidSender(address got,address want)",
              v -> "The permit is for wallet " + v.address(1) + ", the sender is " + v.address(0),
              "Send from that wallet with --account, or get a permit for yours: gavel register permit"),
          form(
              "UnauthorizedSigner(address signer)",
              v -> "The permit is signed by " + v.address(0) + ", which may not sign permits here",
              NEW_PERMIT),
          form(
              "InvalidPaymentToken(address token)",
              v -> "The sale does not take the token " + v.address(0),
              "To see which it takes: gavel sale show"),
          form(
              "BidOutsideAllowedWindow(uint64 opensAt,uint64 closesAt,uint256 currentTime)",
              v ->
                  "The permit lets you bid from %s until before %s; on chain it is %s"
                      .formatted(utc(v.uint(0)), utc(v.uint(1)), utc(v.uint(2))),
              SEE_LIMITS),
          form("ZeroAmount()", "The amount is zero", "Name one above zero: --amount"),
          form(
              "BidPriceExceedsMaxPrice(uint256 price,uint256 max)",
              v ->
                  "The price, tick %s, is above your highest, tick %s"
                      .formatted(v.uint(0), v.uint(1)),
              SEE_LIMITS),
          form(
              "BidPriceBelowMinPrice(uint256 price,uint256 min)",
              v ->
                  "The price, tick %s, is below the lowest, tick %s"
                      .formatted(v.uint(0), v.uint(1)),
              SEE_LIMITS),
          form(
              "BidBelowMinAmount(uint256 amount,uint256 min)",
              v ->
                  "The bid of %s in total is below the minimum of %s"
                      .formatted(usd(v.uint(0)), usd(v.uint(1))),
              SEE_LIMITS),
          form(
              "BidExceedsMaxAmount(uint256 amount,uint256 max)",
              v ->
                  "The bid of %s in total is above your maximum of %s"
                      .formatted(usd(v.uint(0)), usd(v.uint(1))),
              SEE_LIMITS),
          form(
              "BidMustHaveLockup()",
              "Your region must lock its tokens for 12 months, and the bid does not",
              "Add --lock"),
          form(
              "BidAmountCannotBeLowered(uint256 got,uint256 want)",
              v ->
                  "The bid's total of %s is below your current one of %s"
                      .formatted(usd(v.uint(0)), usd(v.uint(1))),
              "A bid can only go up. To leave, wait for the cancellation stage: gavel bid cancel"),
          form(
              "BidPriceCannotBeLowered(uint256 got,uint256 want)",
              v ->
                  "The price, tick %s, is below your current bid's, tick %s"
                      .formatted(v.uint(0), v.uint(1)),
              "A bid can only go up. To leave, wait for the cancellation stage: gavel bid cancel"),
          form(
              "BidLockupCannotBeUndone()",
              "Your bid is locked, and a lock cannot be undone",
              "Add --lock"),
          form("ZeroEntityID()", "The permit names no entity", NEW_PERMIT),
          form(
              "WalletTiedToAnotherEntity(bytes16 got,bytes16 want,address wallet)",
              v ->
                  "The wallet %s belongs to entity %s, the permit is for entity %s"
                      .formatted(v.address(2), v.bytes(1), v.bytes(0)),
              "Bid from another wallet with --account, or for that entity with --entity"),
          form(
              "MaxWalletsPerEntityExceeded(bytes16 entityID,uint256 count,uint256 max)",
              v ->
                  "This would be wallet number %s of entity %s, which may use %s"
                      .formatted(v.uint(1), v.bytes(0), v.uint(2)),
              "Bid from a wallet that has bid already: --account"),
          form(
              "AlreadyRefunded(bytes16 entityID)",
              v -> "Entity " + v.bytes(0) + " has left the sale or was refunded already",
              SEE_BID),
          form(
              "WalletNotInitialized(address wallet)",
              v -> "The wallet " + v.address(0) + " has not bid in this sale",
              SEE_BID),
          form(
              "ReduceCommitmentDisabled()",
              "This sale does not let a bid be reduced",
              "To leave it whole: gavel bid cancel"),
          form(
              "ReductionExceedsReducibleAmount(bytes16 entityID,address wallet,address token,uint256 amount,uint256 committed,uint256 allocated)",
              v ->
                  "The reduction of %s is more than can be taken back: %s committed, of it %s allocated (wallet %s)"
                      .formatted(usd(v.uint(3)), usd(v.uint(4)), usd(v.uint(5)), v.address(1)),
              SEE_BID),
          form(
              "ClaimRefundDisabled()",
              "In this sale the operator pays refunds out; claiming them is switched off",
              "To see whether yours was paid: gavel refund status"));

  private SaleErrors() {}

  private static String stage(AbiValues v) {
    String wanted =
        v.list(1, BigInteger.class).stream()
            .map(SaleErrors::name)
            .collect(Collectors.joining(" or "));
    return "The sale is in stage %s, this needs stage %s".formatted(name(v.uint(0)), wanted);
  }

  private static String name(BigInteger stage) {
    int at = stage.intValue();
    return at < STAGES.size() ? STAGES.get(at) : stage.toString();
  }
}
