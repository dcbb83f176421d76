// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Bid, Stage} from "./SaleTypes.sol";

/// Everything the sale tells the outside. Amounts are payment-token base units.
interface SaleEvents {
    event StageChanged(Stage indexed previousStage, Stage indexed newStage);
    event PausedStateChanged(bool paused);
    event ClaimRefundEnabledChanged(bool enabled);
    event ReduceCommitmentEnabledChanged(bool enabled);
    event MaxWalletsPerEntityChanged(uint8 previousMax, uint8 newMax);
    event ProceedsReceiverChanged(address indexed previousReceiver, address indexed newReceiver);

    event EntityInitialized(bytes16 indexed entityID, address indexed wallet);
    event WalletInitialized(bytes16 indexed entityID, address indexed wallet);
    event BidPlaced(bytes16 indexed entityID, address indexed wallet, Bid bid);
    event CommitmentIncreased(bytes16 indexed entityID, address indexed wallet, address indexed token, uint256 amount);
    event CommitmentReduced(bytes16 indexed entityID, address indexed wallet, address indexed token, uint256 amount);

    event AllocationSet(
        bytes16 indexed entityID, address indexed wallet, address indexed token, uint256 acceptedAmount
    );
    event WalletRefunded(bytes16 indexed entityID, address indexed wallet, address indexed token, uint256 amount);
    event EntityRefunded(bytes16 indexed entityID, uint256 amount);
    event RefundedEntitySkipped(bytes16 indexed entityID);
    event ProceedsWithdrawn(address indexed receiver, address indexed token, uint256 amount);
    event TokensRecovered(address indexed token, uint256 amount, address indexed to);

    /// Live clearing is on (an addition). Supply in token base units, the tick in payment base units per token base unit.
    event AuctionInitialized(
        uint256 supply, uint256 tickNumerator, uint256 tickDenominator, uint64 minPrice, uint64 maxPrice
    );
}
