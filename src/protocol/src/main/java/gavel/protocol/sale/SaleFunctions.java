package gavel.protocol.sale;

import gavel.protocol.abi.AbiFunction;
import gavel.protocol.abi.AbiSignature;
import gavel.protocol.abi.AbiType.Tuple;
import gavel.wallet.Bytes;
import java.util.List;
import java.util.Optional;

/** The functions that change a sale, by their Solidity signatures. */
public final class SaleFunctions {
  private static final String BID = "(bool lockup,uint64 price,uint256 amount) bid";
  private static final String PERMIT =
      "(bytes16 saleSpecificEntityID,bytes16 saleUUID,address wallet,uint64 expiresAt,"
          + "uint256 minAmount,uint256 maxAmount,uint64 minPrice,uint64 maxPrice,"
          + "uint64 opensAt,uint64 closesAt,bytes payload) purchasePermit";
  private static final String PAIRS = "(address wallet,address token,uint256 amount)[] reductions";

  static final Tuple PERMIT_ALONE = AbiSignature.parse("x(" + PERMIT + ")").parameters();

  public static final AbiFunction REPLACE_BID_WITH_APPROVAL =
      AbiFunction.of(
          "replaceBidWithApproval(address token,"
              + BID
              + ","
              + PERMIT
              + ",bytes purchasePermitSignature)");
  public static final AbiFunction REPLACE_BID_WITH_PERMIT =
      AbiFunction.of(
          "replaceBidWithPermit(address token,"
              + BID
              + ","
              + PERMIT
              + ",bytes purchasePermitSignature,uint256 erc20PermitDeadline,"
              + "bytes erc20PermitSignature)");
  public static final AbiFunction CANCEL_BID = AbiFunction.of("cancelBid()");
  public static final AbiFunction REDUCE_COMMITMENT =
      AbiFunction.of("reduceCommitment(" + PAIRS + ")");
  public static final AbiFunction CLAIM_REFUND = AbiFunction.of("claimRefund()");

  private static final String INIT =
      "((bytes16 saleUUID,address admin,address[] extraManagers,"
          + "address[] extraPausers,address extraSettler,address extraRefunder,"
          + "address purchasePermitSigner,address proceedsReceiver,bool claimRefundEnabled,"
          + "bool reduceCommitmentEnabled,bool skipPreOpen,uint8 maxWalletsPerEntity,"
          + "address[] paymentTokens,uint256 expectedPaymentTokenDecimals) init)";

  public static final AbiFunction INITIALIZE = AbiFunction.of("initialize" + INIT);

  /** The factory's, which creates a sale and initialises it. */
  public static final AbiFunction CREATE_SALE = AbiFunction.of("createSale" + INIT);

  public static final AbiFunction OPEN_COMMITMENT = AbiFunction.of("openCommitment()");
  public static final AbiFunction OPEN_CANCELLATION = AbiFunction.of("openCancellation()");
  public static final AbiFunction OPEN_SETTLEMENT = AbiFunction.of("openSettlement()");
  public static final AbiFunction SET_CLAIM_REFUND_ENABLED =
      AbiFunction.of("setClaimRefundEnabled(bool enabled)");
  public static final AbiFunction SET_REDUCE_COMMITMENT_ENABLED =
      AbiFunction.of("setReduceCommitmentEnabled(bool enabled)");
  public static final AbiFunction SET_MAX_WALLETS_PER_ENTITY =
      AbiFunction.of("setMaxWalletsPerEntity(uint8 maxWalletsPerEntity)");
  public static final AbiFunction SET_PAUSED = AbiFunction.of("setPaused(bool paused)");
  public static final AbiFunction PAUSE = AbiFunction.of("pause()");
  public static final AbiFunction SET_ALLOCATIONS =
      AbiFunction.of(
          "setAllocations((bytes16 saleSpecificEntityID,address wallet,address token,"
              + "uint256 acceptedAmount)[] allocations,bool allowOverwrite)");
  public static final AbiFunction FINALIZE_SETTLEMENT =
      AbiFunction.of("finalizeSettlement(uint256 expectedTotalAcceptedAmount)");
  public static final AbiFunction PROCESS_REFUNDS =
      AbiFunction.of("processRefunds(bytes16[] entityIDs,bool skipAlreadyRefunded)");
  public static final AbiFunction WITHDRAW = AbiFunction.of("withdraw()");
  public static final AbiFunction WITHDRAW_PARTIAL =
      AbiFunction.of("withdrawPartial(address token,uint256 amount)");
  public static final AbiFunction SET_PROCEEDS_RECEIVER =
      AbiFunction.of("setProceedsReceiver(address newReceiver)");
  public static final AbiFunction UNSAFE_SET_STAGE = AbiFunction.of("unsafeSetStage(uint8 stage)");
  public static final AbiFunction FORCE_REDUCE_COMMITMENT =
      AbiFunction.of("forceReduceCommitment(" + PAIRS + ")");
  public static final AbiFunction RECOVER_TOKENS =
      AbiFunction.of("recoverTokens(address token,uint256 amount,address to)");
  public static final AbiFunction GRANT_ROLE =
      AbiFunction.of("grantRole(bytes32 role,address account)");
  public static final AbiFunction REVOKE_ROLE =
      AbiFunction.of("revokeRole(bytes32 role,address account)");

  /** Only our own contract's: switches the live clearing price on. */
  public static final AbiFunction INITIALIZE_AUCTION =
      AbiFunction.of(
          "initializeAuction(uint256 supply,uint256 tickNumerator,uint256 tickDenominator,"
              + "uint64 minPrice,uint64 maxPrice)");

  /** All of them. */
  public static final List<AbiFunction> ALL =
      List.of(
          REPLACE_BID_WITH_APPROVAL,
          REPLACE_BID_WITH_PERMIT,
          CANCEL_BID,
          REDUCE_COMMITMENT,
          CLAIM_REFUND,
          INITIALIZE,
          CREATE_SALE,
          OPEN_COMMITMENT,
          OPEN_CANCELLATION,
          OPEN_SETTLEMENT,
          SET_CLAIM_REFUND_ENABLED,
          SET_REDUCE_COMMITMENT_ENABLED,
          SET_MAX_WALLETS_PER_ENTITY,
          SET_PAUSED,
          PAUSE,
          SET_ALLOCATIONS,
          FINALIZE_SETTLEMENT,
          PROCESS_REFUNDS,
          WITHDRAW,
          WITHDRAW_PARTIAL,
          SET_PROCEEDS_RECEIVER,
          UNSAFE_SET_STAGE,
          FORCE_REDUCE_COMMITMENT,
          RECOVER_TOKENS,
          GRANT_ROLE,
          REVOKE_ROLE,
          INITIALIZE_AUCTION);

  private SaleFunctions() {}

  /** The function that call data calls. */
  public static Optional<AbiFunction> of(Bytes callData) {
    return ALL.stream().filter(function -> function.matches(callData)).findFirst();
  }
}
