// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SaleLibrary} from "./SaleLibrary.sol";
import {SaleStorage} from "./SaleStorage.sol";
import {Stage, TokenAmount, Total} from "./SaleTypes.sol";

/// The settings and the totals, per payment token (in list order) and over all of them, in token base units.
abstract contract SaleTotals is SaleStorage {
    function saleUUID() external view returns (bytes16) {
        return _sale.config.saleUUID;
    }

    function stage() external view returns (Stage) {
        return _sale.config.stage;
    }

    function paused() external view returns (bool) {
        return _sale.config.paused;
    }

    function maxWalletsPerEntity() external view returns (uint8) {
        return _sale.config.maxWalletsPerEntity;
    }

    function proceedsReceiver() external view returns (address) {
        return _sale.proceedsReceiver;
    }

    function claimRefundEnabled() external view returns (bool) {
        return _sale.config.claimRefundEnabled;
    }

    function reduceCommitmentEnabled() external view returns (bool) {
        return _sale.config.reduceCommitmentEnabled;
    }

    function paymentTokens() external view returns (address[] memory tokens) {
        tokens = new address[](_sale.config.numTokens);
        for (uint256 i = 0; i < tokens.length; i++) {
            tokens[i] = _sale.tokens[i].token;
        }
    }

    function totalCommittedAmount() external view returns (uint256) {
        return SaleLibrary.total(_sale, Total.Committed);
    }

    function totalCommittedAmountByToken() external view returns (TokenAmount[] memory) {
        _answer(SaleLibrary.encodedTotals(_sale, Total.Committed));
    }

    function totalCancelledAmount() external view returns (uint256) {
        return SaleLibrary.total(_sale, Total.Cancelled);
    }

    function totalCancelledAmountByToken() external view returns (TokenAmount[] memory) {
        _answer(SaleLibrary.encodedTotals(_sale, Total.Cancelled));
    }

    function totalRefundedAmount() external view returns (uint256) {
        return SaleLibrary.total(_sale, Total.Refunded);
    }

    function totalRefundedAmountByToken() external view returns (TokenAmount[] memory) {
        _answer(SaleLibrary.encodedTotals(_sale, Total.Refunded));
    }

    function totalAcceptedAmount() external view returns (uint256) {
        return SaleLibrary.total(_sale, Total.Accepted);
    }

    function totalAcceptedAmountByToken() external view returns (TokenAmount[] memory) {
        _answer(SaleLibrary.encodedTotals(_sale, Total.Accepted));
    }

    function withdrawnAmount() external view returns (uint256) {
        return SaleLibrary.total(_sale, Total.Withdrawn);
    }

    function withdrawnAmountByToken() external view returns (TokenAmount[] memory) {
        _answer(SaleLibrary.encodedTotals(_sale, Total.Withdrawn));
    }
}
