package gavel.protocol.revert;

import static gavel.protocol.Money.usd;
import static gavel.protocol.revert.ErrorForm.form;

import java.util.List;

/** The sale's refusals of what operators do, and of its set-up. */
final class SettlementErrors {
  private static final String COMPARE =
      "To compare with the chain: gavel operator settle --dry-run";

  static final List<ErrorForm> FORMS =
      List.of(
          form(
              "EntityNotInitialized(bytes16 entityID)",
              v -> "The sale does not know entity " + v.bytes(0),
              COMPARE),
          form(
              "AllocationAlreadySet(bytes16 entityID)",
              v -> "Entity " + v.bytes(0) + " has an allocation already",
              "To replace allocations on purpose: gavel operator settle --allow-overwrite"),
          form(
              "WalletNotAssociatedWithEntity(address wallet,bytes16 entityID)",
              v -> "The wallet " + v.address(0) + " does not belong to entity " + v.bytes(1),
              COMPARE),
          form(
              "AllocationExceedsCommitment(bytes16 entityID,address wallet,address token,uint256 allocation,uint256 commitment)",
              v ->
                  "The allocation of %s is more than the %s that wallet %s of entity %s committed"
                      .formatted(usd(v.uint(3)), usd(v.uint(4)), v.address(1), v.bytes(0)),
              COMPARE),
          form(
              "UnexpectedTotalAcceptedAmount(uint256 got,uint256 want)",
              v ->
                  "The contract's accepted total is %s, and %s was expected"
                      .formatted(usd(v.uint(0)), usd(v.uint(1))),
              COMPARE),
          form(
              "WithdrawalExceedsAvailable(address token,uint256 requested,uint256 available)",
              v ->
                  "A withdrawal of %s is more than the %s that is there"
                      .formatted(usd(v.uint(1)), usd(v.uint(2))),
              "To see the proceeds: gavel sale proceeds"),
          form(
              "InvalidPaymentTokenDecimals(address token,uint256 got,uint256 want)",
              v ->
                  "The payment token %s has %s decimals, wanted %s"
                      .formatted(v.address(0), v.uint(1), v.uint(2)),
              "Check the token's address on this chain"),
          form(
              "DuplicatePaymentToken(address token)",
              v -> "The payment token " + v.address(0) + " is listed twice",
              "List each token once"),
          form("NoPaymentTokens()", "The sale would take no payment token", "Name at least one"),
          form("ZeroAddress()", "An address that must be set is zero", "Check the addresses"),
          form("ZeroMaxWalletsPerEntity()", "An entity needs at least one wallet", "Set 1 or more"),
          form("AuctionAlreadyInitialized()", "Live clearing is switched on already", ""),
          form(
              "AuctionNotInitialized()",
              "This sale has no live clearing",
              "The price is computed from the book: gavel sale book"),
          form(
              "AuctionAfterFirstBid()",
              "Live clearing can be switched on only before the first bid",
              ""),
          form(
              "InvalidAuctionTerms()",
              "The terms for live clearing are out of range",
              "Check supply, tick and price range"));

  private SettlementErrors() {}
}
