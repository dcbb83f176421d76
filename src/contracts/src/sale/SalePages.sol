// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SaleLibrary} from "./SaleLibrary.sol";
import {SaleStorage} from "./SaleStorage.sol";
import {CommitmentData, EntityAllocationData, EntityStateView, WalletStateView} from "./SaleTypes.sol";

/// Reading the whole book in pages. Indices follow the order of first bids and never change. Ranges are [from, to):
/// an index past the end is Panic 0x32, from > to is Panic 0x11.
abstract contract SalePages is SaleStorage {
    function numEntities() external view returns (uint256) {
        return _sale.config.numEntities;
    }

    function numCommitments() external view returns (uint256) {
        return _sale.config.numEntities;
    }

    function numEntityAllocations() external view returns (uint256) {
        return _sale.config.numEntities;
    }

    function entityAt(uint256 index) external view returns (bytes16) {
        return _sale.entityAt(index);
    }

    function entitiesIn(uint256 from, uint256 to) external view returns (bytes16[] memory) {
        _answer(SaleLibrary.entitiesIn(_sale, from, to));
    }

    /// An unknown id gives that id, zeros and no wallets.
    function entityStatesByIDs(bytes16[] calldata entityIDs) external view returns (EntityStateView[] memory) {
        _answer(SaleLibrary.entityStatesByIDs(_sale, entityIDs));
    }

    function entityStatesIn(uint256 from, uint256 to) external view returns (EntityStateView[] memory) {
        _answer(SaleLibrary.entityStatesIn(_sale, from, to));
    }

    function walletStatesByAddresses(address[] calldata wallets) external view returns (WalletStateView[] memory) {
        _answer(SaleLibrary.walletStatesByAddresses(_sale, wallets));
    }

    function readCommitmentDataAt(uint256 index) external view returns (CommitmentData memory) {
        _answer(SaleLibrary.readCommitmentDataAt(_sale, index));
    }

    function readCommitmentDataIn(uint256 from, uint256 to) external view returns (CommitmentData[] memory) {
        _answer(SaleLibrary.readCommitmentDataIn(_sale, from, to));
    }

    function readEntityAllocationDataAt(uint256 index) external view returns (EntityAllocationData memory) {
        _answer(SaleLibrary.readEntityAllocationDataAt(_sale, index));
    }

    function readEntityAllocationDataIn(uint256 from, uint256 to)
        external
        view
        returns (EntityAllocationData[] memory)
    {
        _answer(SaleLibrary.readEntityAllocationDataIn(_sale, from, to));
    }
}
