// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {SaleControl} from "./SaleControl.sol";
import {SaleLibrary} from "./SaleLibrary.sol";
import {Entity, Position, TokenBooks} from "./SaleState.sol";
import {Allocation, Stage, Total} from "./SaleTypes.sol";

/// Setting what is accepted, closing the books, and paying the proceeds out.
abstract contract SaleSettlement is SaleControl {
    using SafeERC20 for IERC20;

    /// Sets accepted amounts, one row a (wallet, token). Whoever has no row has nothing accepted.
    function setAllocations(Allocation[] calldata allocations, bool allowOverwrite)
        external
        onlyRole(SETTLER_ROLE)
        onlyStage(Stage.Settlement)
    {
        for (uint256 i = 0; i < allocations.length; i++) {
            _setAllocation(allocations[i], allowOverwrite);
        }
    }

    /// Ends the settlement. The expected sum guards against a batch that was forgotten or sent twice.
    function finalizeSettlement(uint256 expectedTotalAcceptedAmount)
        external
        onlyRole(SETTLEMENT_FINALIZER_ROLE)
        onlyStage(Stage.Settlement)
    {
        uint256 total = SaleLibrary.total(_sale, Total.Accepted);
        if (total != expectedTotalAcceptedAmount) {
            revert UnexpectedTotalAcceptedAmount(total, expectedTotalAcceptedAmount);
        }
        _setStage(Stage.Done);
    }

    /// Pays what was accepted and not yet withdrawn, every token, to the proceeds receiver.
    function withdraw() external onlyRole(DEFAULT_ADMIN_ROLE) onlyStage(Stage.Done) {
        for (uint256 i = 0; i < _sale.config.numTokens; i++) {
            address token = _sale.tokens[i].token;
            TokenBooks storage books = _sale.books[token];
            uint256 available = books.accepted - books.withdrawn;
            if (available > 0) _withdraw(books, token, available);
        }
    }

    /// The same in part, for one token.
    function withdrawPartial(address token, uint256 amount)
        external
        onlyRole(DEFAULT_ADMIN_ROLE)
        onlyStage(Stage.Done)
    {
        TokenBooks storage books = _booksOf(token);
        uint256 available = books.accepted - books.withdrawn;
        if (amount > available) revert WithdrawalExceedsAvailable(token, amount, available);
        _withdraw(books, token, amount);
    }

    /// Sends any token this contract holds anywhere, and books nothing: for tokens sent here by mistake.
    function recoverTokens(address token, uint256 amount, address to) external onlyRole(TOKEN_RECOVERER_ROLE) {
        emit TokensRecovered(token, amount, to);
        IERC20(token).safeTransfer(to, amount);
    }

    function _setAllocation(Allocation calldata row, bool allowOverwrite) private {
        bytes16 entityID = row.saleSpecificEntityID;
        Entity storage entity = _sale.entities[entityID];
        if (entity.numWallets == 0) revert EntityNotInitialized(entityID);
        if (entity.refunded) revert AlreadyRefunded(entityID);
        if (_sale.wallets[row.wallet].entityID != entityID) revert WalletNotAssociatedWithEntity(row.wallet, entityID);
        TokenBooks storage books = _booksOf(row.token);
        Position storage position = _sale.positions[row.wallet][row.token];
        uint256 accepted = row.acceptedAmount;
        if (accepted > position.committed) {
            revert AllocationExceedsCommitment(entityID, row.wallet, row.token, accepted, position.committed);
        }
        uint256 previous = position.accepted;
        if (previous != 0 && !allowOverwrite) revert AllocationAlreadySet(entityID);
        // Not above committed, so it fits 80 bits and the total fits 128.
        position.accepted = uint80(accepted);
        books.accepted = uint128(books.accepted + accepted - previous);
        emit AllocationSet(entityID, row.wallet, row.token, accepted);
    }

    function _withdraw(TokenBooks storage books, address token, uint256 amount) private {
        books.withdrawn += uint128(amount);
        address receiver = _sale.proceedsReceiver;
        emit ProceedsWithdrawn(receiver, token, amount);
        IERC20(token).safeTransfer(receiver, amount);
    }
}
