// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {
    AccessControlEnumerableUpgradeable
} from "@openzeppelin/contracts-upgradeable/access/extensions/AccessControlEnumerableUpgradeable.sol";
import {SaleBids} from "./SaleBids.sol";
import {SaleLibrary} from "./SaleLibrary.sol";
import {SalePages} from "./SalePages.sol";
import {SaleReductions} from "./SaleReductions.sol";
import {SaleRefunds} from "./SaleRefunds.sol";
import {SaleSettlement} from "./SaleSettlement.sol";
import {SaleTotals} from "./SaleTotals.sol";
import {Init, Stage} from "./SaleTypes.sol";

/// A token sale: bids, allocations, refunds and proceeds on chain; clearing off chain. Presents the public interface
/// of version 2 of this contract family, with live clearing beside it. Lives behind a minimal clone.
contract TokenSale is SaleBids, SaleReductions, SaleSettlement, SaleRefunds, SaleTotals, SalePages {
    constructor() {
        _disableInitializers();
    }

    /// Sets the sale up, once. The admin also gets every operating role but those of a permit signer, a commitment
    /// reducer and a token recoverer.
    function initialize(Init calldata init) external initializer {
        if (init.admin == address(0)) revert ZeroAddress();
        if (init.purchasePermitSigner == address(0)) revert ZeroAddress();
        if (init.proceedsReceiver == address(0)) revert ZeroAddress();
        if (init.maxWalletsPerEntity == 0) revert ZeroMaxWalletsPerEntity();
        SaleLibrary.listTokens(_sale, init.paymentTokens, init.expectedPaymentTokenDecimals);
        _sale.config.saleUUID = init.saleUUID;
        _sale.config.maxWalletsPerEntity = init.maxWalletsPerEntity;
        _sale.config.claimRefundEnabled = init.claimRefundEnabled;
        _sale.config.reduceCommitmentEnabled = init.reduceCommitmentEnabled;
        _sale.proceedsReceiver = init.proceedsReceiver;
        _grantRoles(init);
        if (init.skipPreOpen) _setStage(Stage.Commitment);
    }

    /// The interface version that this contract follows: major, minor, patch.
    function version() external pure returns (uint32, uint32, uint32) {
        return (2, 0, 0);
    }

    /// ERC-165, with the ids of the family's five reading and settling interfaces.
    function supportsInterface(bytes4 interfaceId)
        public
        view
        override(AccessControlEnumerableUpgradeable)
        returns (bool)
    {
        return interfaceId == 0xd0e20eff // commitments
            || interfaceId == 0xe2ccb2b4 // total committed
            || interfaceId == 0xdd9132d1 // allocations
            || interfaceId == 0x626f01ea // total accepted
            || interfaceId == 0x8fff1451 // settlement
            || super.supportsInterface(interfaceId);
    }

    function _grantRoles(Init calldata init) private {
        address admin = init.admin;
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
        _grantRole(SALE_MANAGER_ROLE, admin);
        _grantRole(SETTLER_ROLE, admin);
        _grantRole(SETTLEMENT_FINALIZER_ROLE, admin);
        _grantRole(PAUSER_ROLE, admin);
        _grantRole(REFUNDER_ROLE, admin);
        _grantRole(PURCHASE_PERMIT_SIGNER_ROLE, init.purchasePermitSigner);
        if (init.extraSettler != address(0)) _grantRole(SETTLER_ROLE, init.extraSettler);
        if (init.extraRefunder != address(0)) _grantRole(REFUNDER_ROLE, init.extraRefunder);
        _grantEach(SALE_MANAGER_ROLE, init.extraManagers);
        _grantEach(PAUSER_ROLE, init.extraPausers);
    }

    function _grantEach(bytes32 role, address[] calldata accounts) private {
        for (uint256 i = 0; i < accounts.length; i++) {
            if (accounts[i] == address(0)) revert ZeroAddress();
            _grantRole(role, accounts[i]);
        }
    }
}
