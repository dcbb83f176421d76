// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// Amounts are payment-token base units, prices are tick numbers, times are Unix seconds.
/// Entity and sale ids are UUID-sized. The shapes are those of the public sale interface, version 2.

/// The life of a sale. Bids are taken in Commitment, given back in Cancellation, settled in Settlement, paid in Done.
enum Stage {
    PreOpen,
    Commitment,
    Cancellation,
    Settlement,
    Done
}

/// The running totals that a sale keeps for each payment token.
enum Total {
    Committed,
    Cancelled,
    Refunded,
    Accepted,
    Withdrawn
}

/// What an entity bids in total: not the increment.
struct Bid {
    bool lockup;
    uint64 price;
    uint256 amount;
}

/// A signed leave to bid. `payload` is `abi.encode(bool forcedLockup)`; the window is [opensAt, closesAt).
struct PurchasePermitV3 {
    bytes16 saleSpecificEntityID;
    bytes16 saleUUID;
    address wallet;
    uint64 expiresAt;
    uint256 minAmount;
    uint256 maxAmount;
    uint64 minPrice;
    uint64 maxPrice;
    uint64 opensAt;
    uint64 closesAt;
    bytes payload;
}

struct TokenAmount {
    address token;
    uint256 amount;
}

struct WalletTokenAmount {
    address wallet;
    address token;
    uint256 amount;
}

struct Allocation {
    bytes16 saleSpecificEntityID;
    address wallet;
    address token;
    uint256 acceptedAmount;
}

struct CommitmentData {
    bytes32 commitmentID;
    bytes16 saleSpecificEntityID;
    uint64 timestamp;
    uint64 price;
    bool lockup;
    bool refunded;
    WalletTokenAmount[] amounts;
    bytes extraData;
}

struct EntityAllocationData {
    bytes16 saleSpecificEntityID;
    WalletTokenAmount[] acceptedAmounts;
}

struct WalletStateView {
    address addr;
    bytes16 entityID;
    TokenAmount[] committedAmountByToken;
    TokenAmount[] cancelledAmountByToken;
    TokenAmount[] acceptedAmountByToken;
}

struct EntityStateView {
    bytes16 entityID;
    uint32 bidTimestamp;
    bool refunded;
    Bid currentBid;
    WalletStateView[] walletStates;
}

/// Everything a new sale is told once. `expectedPaymentTokenDecimals` guards against a wrong token address.
struct Init {
    bytes16 saleUUID;
    address admin;
    address[] extraManagers;
    address[] extraPausers;
    address extraSettler;
    address extraRefunder;
    address purchasePermitSigner;
    address proceedsReceiver;
    bool claimRefundEnabled;
    bool reduceCommitmentEnabled;
    bool skipPreOpen;
    uint8 maxWalletsPerEntity;
    address[] paymentTokens;
    uint256 expectedPaymentTokenDecimals;
}
