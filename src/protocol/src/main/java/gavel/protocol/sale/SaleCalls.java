package gavel.protocol.sale;

import gavel.auction.EntityId;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.List;

/** Call data for everything that changes a sale. */
public final class SaleCalls {
  private SaleCalls() {}

  /** A bid, or a raise, paid by an allowance that was given before. */
  public static Bytes replaceBidWithApproval(Address token, BidTerms bid, SignedPermit permit) {
    return SaleFunctions.REPLACE_BID_WITH_APPROVAL.encode(
        token, bid.toAbi(), permit.permit().toAbi(), permit.signature());
  }

  /**
   * A bid, or a raise, with a token permit (EIP-2612) over just the difference.
   *
   * @param deadline of the token permit, Unix seconds
   * @param tokenPermit r‖s‖v; may be empty where there is no difference
   */
  public static Bytes replaceBidWithPermit(
      Address token, BidTerms bid, SignedPermit permit, BigInteger deadline, Bytes tokenPermit) {
    return SaleFunctions.REPLACE_BID_WITH_PERMIT.encode(
        token, bid.toAbi(), permit.permit().toAbi(), permit.signature(), deadline, tokenPermit);
  }

  /** Leaves the sale in the cancellation stage. */
  public static Bytes cancelBid() {
    return SaleFunctions.CANCEL_BID.encode();
  }

  /** Takes a part back in the cancellation stage. */
  public static Bytes reduceCommitment(List<WalletTokenAmount> reductions) {
    return SaleFunctions.REDUCE_COMMITMENT.encode(
        reductions.stream().map(WalletTokenAmount::toAbi).toList());
  }

  /** Has what was not accepted paid back. */
  public static Bytes claimRefund() {
    return SaleFunctions.CLAIM_REFUND.encode();
  }

  public static Bytes initialize(SaleInit init) {
    return SaleFunctions.INITIALIZE.encode(init.toAbi());
  }

  /** Has a factory create and initialise a sale. */
  public static Bytes createSale(SaleInit init) {
    return SaleFunctions.CREATE_SALE.encode(init.toAbi());
  }

  public static Bytes openCommitment() {
    return SaleFunctions.OPEN_COMMITMENT.encode();
  }

  public static Bytes openCancellation() {
    return SaleFunctions.OPEN_CANCELLATION.encode();
  }

  public static Bytes openSettlement() {
    return SaleFunctions.OPEN_SETTLEMENT.encode();
  }

  public static Bytes setClaimRefundEnabled(boolean enabled) {
    return SaleFunctions.SET_CLAIM_REFUND_ENABLED.encode(enabled);
  }

  public static Bytes setReduceCommitmentEnabled(boolean enabled) {
    return SaleFunctions.SET_REDUCE_COMMITMENT_ENABLED.encode(enabled);
  }

  public static Bytes setMaxWalletsPerEntity(int max) {
    return SaleFunctions.SET_MAX_WALLETS_PER_ENTITY.encode(max);
  }

  public static Bytes setPaused(boolean paused) {
    return SaleFunctions.SET_PAUSED.encode(paused);
  }

  public static Bytes pause() {
    return SaleFunctions.PAUSE.encode();
  }

  public static Bytes setAllocations(List<Allocation> allocations, boolean allowOverwrite) {
    return SaleFunctions.SET_ALLOCATIONS.encode(
        allocations.stream().map(Allocation::toAbi).toList(), allowOverwrite);
  }

  /** Refused unless the contract's total is the expected one. */
  public static Bytes finalizeSettlement(BigInteger expectedTotalAccepted) {
    return SaleFunctions.FINALIZE_SETTLEMENT.encode(expectedTotalAccepted);
  }

  public static Bytes processRefunds(List<EntityId> entities, boolean skipAlreadyRefunded) {
    return SaleFunctions.PROCESS_REFUNDS.encode(
        entities.stream().map(Ids::bytes).toList(), skipAlreadyRefunded);
  }

  public static Bytes withdraw() {
    return SaleFunctions.WITHDRAW.encode();
  }

  public static Bytes withdrawPartial(Address token, BigInteger amount) {
    return SaleFunctions.WITHDRAW_PARTIAL.encode(token, amount);
  }

  public static Bytes setProceedsReceiver(Address receiver) {
    return SaleFunctions.SET_PROCEEDS_RECEIVER.encode(receiver);
  }

  public static Bytes unsafeSetStage(Stage stage) {
    return SaleFunctions.UNSAFE_SET_STAGE.encode(stage.code());
  }

  public static Bytes forceReduceCommitment(List<WalletTokenAmount> reductions) {
    return SaleFunctions.FORCE_REDUCE_COMMITMENT.encode(
        reductions.stream().map(WalletTokenAmount::toAbi).toList());
  }

  public static Bytes recoverTokens(Address token, BigInteger amount, Address to) {
    return SaleFunctions.RECOVER_TOKENS.encode(token, amount, to);
  }

  public static Bytes grantRole(Role role, Address account) {
    return SaleFunctions.GRANT_ROLE.encode(role.id(), account);
  }

  public static Bytes revokeRole(Role role, Address account) {
    return SaleFunctions.REVOKE_ROLE.encode(role.id(), account);
  }

  /**
   * Switches the live clearing price of our own contract on, before the first bid.
   *
   * @param supply token base units
   * @param tickNumerator payment base units per token base unit and tick, over {@code denominator}
   */
  public static Bytes initializeAuction(
      BigInteger supply, BigInteger tickNumerator, BigInteger denominator, long min, long max) {
    return SaleFunctions.INITIALIZE_AUCTION.encode(supply, tickNumerator, denominator, min, max);
  }
}
