// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {LiveClearing} from "./LiveClearing.sol";
import {Entity, Position, TokenBooks} from "./SaleState.sol";
import {Stage, WalletTokenAmount} from "./SaleTypes.sol";

/// Taking committed money back out, whole or in part. It always goes to the wallet that committed it.
abstract contract SaleReductions is LiveClearing {
    using SafeERC20 for IERC20;

    /// Returns everything not yet accepted, to every wallet of the caller's entity.
    function cancelBid() external onlyStage(Stage.Cancellation) whenNotPaused {
        bytes16 entityID = _entityOf(msg.sender);
        _requireNotRefunded(entityID);
        Entity storage entity = _sale.entities[entityID];
        uint256 numWallets = entity.numWallets;
        for (uint256 w = 0; w < numWallets; w++) {
            _cancelWallet(entityID, _walletAt(entity, numWallets, w, msg.sender));
        }
    }

    /// Returns parts, for wallets of the caller's entity.
    function reduceCommitment(WalletTokenAmount[] calldata reductions)
        external
        onlyStage(Stage.Cancellation)
        whenNotPaused
    {
        if (!_sale.config.reduceCommitmentEnabled) revert ReduceCommitmentDisabled();
        bytes16 entityID = _entityOf(msg.sender);
        _requireNotRefunded(entityID);
        for (uint256 i = 0; i < reductions.length; i++) {
            _requireNotRefunded(entityID);
            address wallet = reductions[i].wallet;
            if (_sale.wallets[wallet].entityID != entityID) revert WalletNotAssociatedWithEntity(wallet, entityID);
            _checkedReduce(entityID, reductions[i]);
        }
    }

    /// The same by an operator, for any wallets, at any stage, even while paused.
    function forceReduceCommitment(WalletTokenAmount[] calldata reductions) external onlyRole(COMMITMENT_REDUCER_ROLE) {
        for (uint256 i = 0; i < reductions.length; i++) {
            bytes16 entityID = _entityOf(reductions[i].wallet);
            _requireNotRefunded(entityID);
            _checkedReduce(entityID, reductions[i]);
        }
    }

    function _cancelWallet(bytes16 entityID, address wallet) private {
        uint256 used = _sale.wallets[wallet].tokensUsed;
        for (uint256 t = 0; used != 0; (used >>= 1, t++)) {
            if (used & 1 == 0) continue;
            address token = _sale.tokens[t].token;
            Position storage position = _sale.positions[wallet][token];
            uint256 reducible = position.committed - position.accepted;
            if (reducible > 0) _reduce(entityID, wallet, token, reducible);
        }
    }

    function _checkedReduce(bytes16 entityID, WalletTokenAmount calldata row) private {
        _booksOf(row.token);
        if (row.amount == 0) revert ZeroAmount();
        Position storage position = _sale.positions[row.wallet][row.token];
        (uint256 committed, uint256 accepted) = (position.committed, position.accepted);
        if (row.amount > committed - accepted) {
            revert ReductionExceedsReducibleAmount(entityID, row.wallet, row.token, row.amount, committed, accepted);
        }
        _reduce(entityID, row.wallet, row.token, row.amount);
    }

    /// `amount` is at most committed − accepted, so every field below keeps its width.
    function _reduce(bytes16 entityID, address wallet, address token, uint256 amount) private {
        Position storage position = _sale.positions[wallet][token];
        position.committed -= uint80(amount);
        position.cancelled += uint80(amount);
        TokenBooks storage books = _sale.books[token];
        books.committed -= uint120(amount);
        books.cancelled += uint120(amount);
        Entity storage entity = _sale.entities[entityID];
        (uint64 price, uint256 previous) = (entity.price, entity.amount);
        entity.amount = uint128(previous - amount);
        if (previous == amount) entity.refunded = true;
        if (_sale.config.liveClearing) _moveDemand(price, previous, price, previous - amount);
        emit CommitmentReduced(entityID, wallet, token, amount);
        IERC20(token).safeTransfer(wallet, amount);
    }
}
