// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {LiveClearing} from "./LiveClearing.sol";
import {PurchasePermits} from "./PurchasePermits.sol";
import {Entity, Position, TokenBooks, Wallet, fit} from "./SaleState.sol";
import {Bid, PurchasePermitV3, Stage} from "./SaleTypes.sol";

/// Placing and raising bids. The books are written before the token is called, so a token that calls back finds them
/// complete.
abstract contract SaleBids is PurchasePermits, LiveClearing {
    using SafeERC20 for IERC20;

    /// Replaces the entity's bid; takes the increase from the caller's allowance.
    function replaceBidWithApproval(
        address token,
        Bid calldata bid,
        PurchasePermitV3 calldata purchasePermit,
        bytes calldata purchasePermitSignature
    ) external onlyStage(Stage.Commitment) whenNotPaused {
        uint256 increase = _replaceBid(token, bid, purchasePermit, purchasePermitSignature);
        if (increase > 0) IERC20(token).safeTransferFrom(msg.sender, address(this), increase);
    }

    /// The same after an EIP-2612 permit for just the increase. `erc20PermitSignature` is r, s, v.
    function replaceBidWithPermit(
        address token,
        Bid calldata bid,
        PurchasePermitV3 calldata purchasePermit,
        bytes calldata purchasePermitSignature,
        uint256 erc20PermitDeadline,
        bytes calldata erc20PermitSignature
    ) external onlyStage(Stage.Commitment) whenNotPaused {
        uint256 increase = _replaceBid(token, bid, purchasePermit, purchasePermitSignature);
        if (increase == 0) return;
        _tryPermit(token, increase, erc20PermitDeadline, erc20PermitSignature);
        IERC20(token).safeTransferFrom(msg.sender, address(this), increase);
    }

    /// A permit that fails is left to the transfer to judge: somebody may have sent it ahead of the bid.
    function _tryPermit(address token, uint256 amount, uint256 deadline, bytes calldata signature) private {
        uint8 v = uint8(signature[64]);
        bytes32 r = bytes32(signature[:32]);
        bytes32 s = bytes32(signature[32:64]);
        try IERC20Permit(token).permit(msg.sender, address(this), amount, deadline, v, r, s) {} catch {}
    }

    function _replaceBid(
        address token,
        Bid calldata bid,
        PurchasePermitV3 calldata purchasePermit,
        bytes calldata signature
    ) private returns (uint256 increase) {
        _checkPermit(purchasePermit, signature);
        TokenBooks storage books = _booksOf(token);
        _checkBidAllowed(bid, purchasePermit);
        bytes16 entityID = purchasePermit.saleSpecificEntityID;
        Entity storage entity = _sale.entities[entityID];
        increase = _checkReplacement(entityID, entity, bid);
        _track(entityID, entity);
        emit BidPlaced(entityID, msg.sender, bid);
        if (_sale.config.liveClearing) _moveDemand(entity.price, entity.amount, bid.price, bid.amount);
        _store(entity, bid);
        _commit(books, token, increase);
        emit CommitmentIncreased(entityID, msg.sender, token, increase);
    }

    /// A bid only ever goes up; returns by how much.
    function _checkReplacement(bytes16 entityID, Entity storage entity, Bid calldata bid)
        private
        view
        returns (uint256)
    {
        if (entity.refunded) revert AlreadyRefunded(entityID);
        uint256 previous = entity.amount;
        if (bid.amount < previous) revert BidAmountCannotBeLowered(bid.amount, previous);
        if (bid.price < entity.price) revert BidPriceCannotBeLowered(bid.price, entity.price);
        if (entity.lockup && !bid.lockup) revert BidLockupCannotBeUndone();
        return bid.amount - previous;
    }

    /// Ties the caller's wallet to the entity on first use.
    function _track(bytes16 entityID, Entity storage entity) private {
        if (entityID == 0) revert ZeroEntityID();
        if (msg.sender == address(0)) revert ZeroAddress();
        bytes16 known = _sale.wallets[msg.sender].entityID;
        if (known == entityID) return;
        if (known != 0) revert WalletTiedToAnotherEntity(entityID, known, msg.sender);
        uint256 count = uint256(entity.numWallets) + 1;
        uint256 max = _sale.config.maxWalletsPerEntity;
        if (count > max) revert MaxWalletsPerEntityExceeded(entityID, count, max);
        if (count == 1) {
            _sale.appendEntity(entityID);
            emit EntityInitialized(entityID, msg.sender);
        }
        entity.walletAt[count - 1] = msg.sender;
        entity.numWallets = uint8(count);
        _sale.wallets[msg.sender].entityID = entityID;
        emit WalletInitialized(entityID, msg.sender);
    }

    function _store(Entity storage entity, Bid calldata bid) private {
        entity.amount = uint128(fit(bid.amount, 128));
        entity.price = bid.price;
        entity.timestamp = uint32(fit(block.timestamp, 32));
        entity.lockup = bid.lockup;
    }

    function _commit(TokenBooks storage books, address token, uint256 increase) private {
        if (increase == 0) return;
        Position storage position = _sale.positions[msg.sender][token];
        uint256 committed = position.committed + increase;
        fit(committed + position.cancelled, 80);
        position.committed = uint80(committed);
        books.committed = uint120(fit(books.committed + increase, 120));
        Wallet storage wallet = _sale.wallets[msg.sender];
        uint128 bit = uint128(1) << (books.ordinal - 1);
        if (wallet.tokensUsed & bit == 0) wallet.tokensUsed |= bit;
    }
}
