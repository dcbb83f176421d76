// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {DemandBook} from "./DemandBook.sol";
import {SaleControl} from "./SaleControl.sol";
import {SaleLibrary} from "./SaleLibrary.sol";

/// The running clearing price, an addition beside the fixed interface: what the book would clear at now.
/// A sale that never calls `initializeAuction` pays nothing for it.
abstract contract LiveClearing is SaleControl {
    using DemandBook for DemandBook.Book;

    modifier withAuction() {
        if (!_sale.config.liveClearing) revert AuctionNotInitialized();
        _;
    }

    /// Switches live clearing on, once, before the first bid. `supply` is in token base units; the tick is payment base
    /// units per token base unit, as a fraction.
    function initializeAuction(
        uint256 supply,
        uint256 tickNumerator,
        uint256 tickDenominator,
        uint64 minPrice,
        uint64 maxPrice
    ) external onlyRole(SALE_MANAGER_ROLE) {
        SaleLibrary.openAuction(_sale, supply, tickNumerator, tickDenominator, minPrice, maxPrice);
        emit AuctionInitialized(supply, tickNumerator, tickDenominator, minPrice, maxPrice);
    }

    /// Committed by live bids whose price is at least `price`; a bid above the maximum counts as the maximum, one
    /// below the minimum never counts.
    function demandAt(uint64 price) external view withAuction returns (uint256) {
        return SaleLibrary.demandAt(_sale, price);
    }

    /// The highest price at which demand covers the whole offer, else the minimum (the sale is undersubscribed).
    function clearingPrice() external view withAuction returns (uint64) {
        return SaleLibrary.clearingPrice(_sale);
    }

    /// All live committed money over the exact cost of the offer at the clearing price, as an unreduced fraction.
    function subscription() external view withAuction returns (uint256 numerator, uint256 denominator) {
        return SaleLibrary.subscription(_sale);
    }

    function _moveDemand(uint64 oldPrice, uint256 oldAmount, uint64 newPrice, uint256 newAmount) internal {
        _sale.auction.book.move(oldPrice, oldAmount, newPrice, newAmount);
    }
}
