// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SaleControl} from "./SaleControl.sol";
import {Entity, ListedToken, Position, fit} from "./SaleState.sol";
import {Stage} from "./SaleTypes.sol";

/// Paying back what was not accepted, once an entity, each wallet its own.
abstract contract SaleRefunds is SaleControl {
    using SafeERC20 for IERC20;

    /// Pays the caller's whole entity back.
    function claimRefund() external onlyStage(Stage.Done) whenNotPaused {
        if (!_sale.config.claimRefundEnabled) revert ClaimRefundDisabled();
        bytes16 entityID = _entityOf(msg.sender);
        _requireNotRefunded(entityID);
        _refund(entityID, msg.sender);
    }

    /// Pays a batch of entities back; with `skipAlreadyRefunded` those that claimed in the meantime are passed over.
    function processRefunds(bytes16[] calldata entityIDs, bool skipAlreadyRefunded)
        external
        onlyRole(REFUNDER_ROLE)
        onlyStage(Stage.Done)
    {
        for (uint256 i = 0; i < entityIDs.length; i++) {
            bytes16 entityID = entityIDs[i];
            Entity storage entity = _sale.entities[entityID];
            if (entity.numWallets == 0) revert EntityNotInitialized(entityID);
            if (!entity.refunded) {
                _refund(entityID, address(0));
            } else if (skipAlreadyRefunded) {
                emit RefundedEntitySkipped(entityID);
            } else {
                revert AlreadyRefunded(entityID);
            }
        }
    }

    /// `caller` is a wallet of the entity, or zero where nobody of it calls.
    function _refund(bytes16 entityID, address caller) private {
        Entity storage entity = _sale.entities[entityID];
        // Before any token is called: a second refund on the way finds it done.
        entity.refunded = true;
        uint256 numWallets = entity.numWallets;
        uint256 total = 0;
        for (uint256 w = 0; w < numWallets; w++) {
            total += _refundWallet(entityID, _walletAt(entity, numWallets, w, caller));
        }
        emit EntityRefunded(entityID, total);
    }

    function _refundWallet(bytes16 entityID, address wallet) private returns (uint256 total) {
        uint256 used = _sale.wallets[wallet].tokensUsed;
        for (uint256 t = 0; used != 0; (used >>= 1, t++)) {
            if (used & 1 == 0) continue;
            ListedToken storage listed = _sale.tokens[t];
            address token = listed.token;
            Position storage position = _sale.positions[wallet][token];
            uint256 due = position.committed - position.accepted;
            if (due == 0) continue;
            listed.refunded = uint96(fit(listed.refunded + due, 96));
            total += due;
            emit WalletRefunded(entityID, wallet, token, due);
            IERC20(token).safeTransfer(wallet, due);
        }
    }
}
