// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SaleErrors} from "./SaleErrors.sol";
import {SaleEvents} from "./SaleEvents.sol";
import {Entity, SaleState, TokenBooks} from "./SaleState.sol";

/// Holds the books and the look-ups that several parts share.
abstract contract SaleStorage is SaleErrors, SaleEvents {
    SaleState internal _sale;

    function _booksOf(address token) internal view returns (TokenBooks storage books) {
        books = _sale.books[token];
        if (books.ordinal == 0) revert InvalidPaymentToken(token);
    }

    function _entityOf(address wallet) internal view returns (bytes16 entityID) {
        entityID = _sale.wallets[wallet].entityID;
        if (entityID == 0) revert WalletNotInitialized(wallet);
    }

    /// An entity's wallet. A wallet of an entity that has one only is that one, which saves the look-up.
    function _walletAt(Entity storage entity, uint256 numWallets, uint256 index, address caller)
        internal
        view
        returns (address)
    {
        return numWallets == 1 && caller != address(0) ? caller : entity.walletAt[index];
    }

    function _requireNotRefunded(bytes16 entityID) internal view {
        if (_sale.entities[entityID].refunded) revert AlreadyRefunded(entityID);
    }

    /// Ends the call with bytes that are already the ABI encoding of what the caller's signature promises.
    function _answer(bytes memory encoded) internal pure {
        assembly ("memory-safe") {
            return(add(encoded, 0x20), mload(encoded))
        }
    }
}
