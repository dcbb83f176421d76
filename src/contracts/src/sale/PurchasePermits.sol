// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {SaleControl} from "./SaleControl.sol";
import {Bid, PurchasePermitV3} from "./SaleTypes.sol";

/// Who may bid, and what: a permit signed (EIP-191, over the ABI encoding itself) by a permit signer.
abstract contract PurchasePermits is SaleControl {
    /// Checks that the permit is for this sale and the caller, still valid, and signed by a permit signer.
    function _checkPermit(PurchasePermitV3 calldata permit, bytes calldata signature) internal view {
        bytes16 uuid = _sale.config.saleUUID;
        if (permit.saleUUID != uuid) revert InvalidSaleUUID(permit.saleUUID, uuid);
        if (permit.expiresAt <= block.timestamp) revert PurchasePermitExpired(permit.expiresAt, block.timestamp);
        if (permit.wallet != msg.sender) revert InvalidSender(msg.sender, permit.wallet);
        bytes32 digest = MessageHashUtils.toEthSignedMessageHash(abi.encode(permit));
        address signer = ECDSA.recoverCalldata(digest, signature);
        if (!hasRole(PURCHASE_PERMIT_SIGNER_ROLE, signer)) revert UnauthorizedSigner(signer);
    }

    /// Checks a bid against the permit's window, prices, amounts and lock. Minimum and maximum hold for the total.
    function _checkBidAllowed(Bid calldata bid, PurchasePermitV3 calldata permit) internal view {
        if (block.timestamp < permit.opensAt || block.timestamp >= permit.closesAt) {
            revert BidOutsideAllowedWindow(permit.opensAt, permit.closesAt, block.timestamp);
        }
        if (bid.amount == 0) revert ZeroAmount();
        if (bid.price > permit.maxPrice) revert BidPriceExceedsMaxPrice(bid.price, permit.maxPrice);
        if (bid.price < permit.minPrice) revert BidPriceBelowMinPrice(bid.price, permit.minPrice);
        if (bid.amount < permit.minAmount) revert BidBelowMinAmount(bid.amount, permit.minAmount);
        if (bid.amount > permit.maxAmount) revert BidExceedsMaxAmount(bid.amount, permit.maxAmount);
        // The payload is decoded whatever the bid says: a malformed one never passes.
        bool forcedLockup = abi.decode(permit.payload, (bool));
        if (forcedLockup && !bid.lockup) revert BidMustHaveLockup();
    }
}
