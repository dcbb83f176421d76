// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Stage} from "./SaleTypes.sol";

/// Every refusal of the sale itself. `got` is what the call brought or found, `want` is what would have passed.
interface SaleErrors {
    // Any call
    error InvalidStage(Stage got, Stage[] want);
    error SalePaused();

    // Initialisation and settings
    error ZeroAddress();
    error ZeroMaxWalletsPerEntity();
    error NoPaymentTokens();
    error InvalidPaymentTokenDecimals(address token, uint256 got, uint256 want);
    error DuplicatePaymentToken(address token);

    // Permits
    error InvalidSaleUUID(bytes16 got, bytes16 want);
    error PurchasePermitExpired(uint256 expiresAt, uint256 currentTime);
    error InvalidSender(address got, address want);
    error UnauthorizedSigner(address signer);

    // Bids
    error InvalidPaymentToken(address token);
    error BidOutsideAllowedWindow(uint64 opensAt, uint64 closesAt, uint256 currentTime);
    error ZeroAmount();
    error BidPriceExceedsMaxPrice(uint256 price, uint256 max);
    error BidPriceBelowMinPrice(uint256 price, uint256 min);
    error BidBelowMinAmount(uint256 amount, uint256 min);
    error BidExceedsMaxAmount(uint256 amount, uint256 max);
    error BidMustHaveLockup();
    error BidAmountCannotBeLowered(uint256 got, uint256 want);
    error BidPriceCannotBeLowered(uint256 got, uint256 want);
    error BidLockupCannotBeUndone();
    error ZeroEntityID();
    error WalletTiedToAnotherEntity(bytes16 got, bytes16 want, address wallet);
    error MaxWalletsPerEntityExceeded(bytes16 entityID, uint256 count, uint256 max);

    // Reductions, settlement, refunds, withdrawals
    error AlreadyRefunded(bytes16 entityID);
    error EntityNotInitialized(bytes16 entityID);
    error WalletNotInitialized(address wallet);
    error WalletNotAssociatedWithEntity(address wallet, bytes16 entityID);
    error ReduceCommitmentDisabled();
    error ReductionExceedsReducibleAmount(
        bytes16 entityID, address wallet, address token, uint256 amount, uint256 committed, uint256 allocated
    );
    error AllocationAlreadySet(bytes16 entityID);
    error AllocationExceedsCommitment(
        bytes16 entityID, address wallet, address token, uint256 allocation, uint256 commitment
    );
    error UnexpectedTotalAcceptedAmount(uint256 got, uint256 want);
    error ClaimRefundDisabled();
    error WithdrawalExceedsAvailable(address token, uint256 requested, uint256 available);

    // Live clearing (an addition)
    error AuctionAlreadyInitialized();
    error AuctionNotInitialized();
    error AuctionAfterFirstBid();
    /// A zero, minPrice > maxPrice, more than 2^20 prices, or numbers whose products could pass 256 bits.
    error InvalidAuctionTerms();
}
