// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20Metadata} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Metadata.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {DemandBook} from "./DemandBook.sol";
import {SaleErrors} from "./SaleErrors.sol";
import {Entity, ListedToken, Position, SaleState, TokenBooks, fit} from "./SaleState.sol";
import {
    Bid,
    CommitmentData,
    EntityAllocationData,
    EntityStateView,
    TokenAmount,
    Total,
    WalletStateView,
    WalletTokenAmount
} from "./SaleTypes.sol";

/// Setting up and reading, in a library of its own to keep the sale under the code size limit. Whatever a bidder pays
/// gas for stays in the sale. The pages are returned ABI-encoded, and the sale hands those bytes on as they are.
library SaleLibrary {
    using DemandBook for DemandBook.Book;

    /// Lists the payment tokens of a new sale; each has the expected decimals and comes once. At most 127: a wallet's
    /// used tokens are a bit each.
    function listTokens(SaleState storage sale, address[] calldata tokens, uint256 decimals) external {
        if (tokens.length == 0) revert SaleErrors.NoPaymentTokens();
        sale.config.numTokens = uint8(fit(tokens.length, 7));
        for (uint256 i = 0; i < tokens.length; i++) {
            address token = tokens[i];
            uint256 got = IERC20Metadata(token).decimals();
            if (got != decimals) revert SaleErrors.InvalidPaymentTokenDecimals(token, got, decimals);
            if (sale.books[token].ordinal != 0) revert SaleErrors.DuplicatePaymentToken(token);
            sale.books[token].ordinal = uint8(i + 1);
            sale.tokens[i].token = token;
        }
    }

    /// Switches live clearing on. The bounds keep offer × price and committed × denominator within 256 bits.
    function openAuction(
        SaleState storage sale,
        uint256 supply,
        uint256 tickNumerator,
        uint256 tickDenominator,
        uint64 minPrice,
        uint64 maxPrice
    ) external {
        if (sale.config.liveClearing) revert SaleErrors.AuctionAlreadyInitialized();
        if (sale.config.numEntities != 0) revert SaleErrors.AuctionAfterFirstBid();
        (bool fits, uint256 offer) = Math.tryMul(supply, tickNumerator);
        bool validOffer = fits && offer != 0 && offer >> 192 == 0;
        bool validTick = tickDenominator != 0 && tickDenominator >> 128 == 0;
        bool validPrices = minPrice != 0 && minPrice <= maxPrice && maxPrice - minPrice < DemandBook.MAX_PRICES;
        if (!validOffer || !validTick || !validPrices) revert SaleErrors.InvalidAuctionTerms();
        sale.config.liveClearing = true;
        sale.auction.offerNumerator = offer;
        sale.auction.tickDenominator = tickDenominator;
        sale.auction.book.open(minPrice, maxPrice);
    }

    function entitiesIn(SaleState storage sale, uint256 from, uint256 to) external view returns (bytes memory) {
        return abi.encode(_idsIn(sale, from, to));
    }

    function entityStatesByIDs(SaleState storage sale, bytes16[] calldata ids) external view returns (bytes memory) {
        return abi.encode(_entityStates(sale, ids));
    }

    function entityStatesIn(SaleState storage sale, uint256 from, uint256 to) external view returns (bytes memory) {
        return abi.encode(_entityStates(sale, _idsIn(sale, from, to)));
    }

    function walletStatesByAddresses(SaleState storage sale, address[] calldata wallets)
        external
        view
        returns (bytes memory)
    {
        WalletStateView[] memory states = new WalletStateView[](wallets.length);
        for (uint256 i = 0; i < wallets.length; i++) {
            bytes16 entityID = sale.wallets[wallets[i]].entityID;
            if (entityID == 0) revert SaleErrors.WalletNotInitialized(wallets[i]);
            states[i] = _walletState(sale, wallets[i], entityID);
        }
        return abi.encode(states);
    }

    function readCommitmentDataAt(SaleState storage sale, uint256 index) external view returns (bytes memory) {
        return abi.encode(_commitment(sale, sale.entityAt(index)));
    }

    function readCommitmentDataIn(SaleState storage sale, uint256 from, uint256 to)
        external
        view
        returns (bytes memory)
    {
        bytes16[] memory ids = _idsIn(sale, from, to);
        CommitmentData[] memory page = new CommitmentData[](ids.length);
        for (uint256 i = 0; i < ids.length; i++) {
            page[i] = _commitment(sale, ids[i]);
        }
        return abi.encode(page);
    }

    function readEntityAllocationDataAt(SaleState storage sale, uint256 index) external view returns (bytes memory) {
        return abi.encode(_allocation(sale, sale.entityAt(index)));
    }

    function readEntityAllocationDataIn(SaleState storage sale, uint256 from, uint256 to)
        external
        view
        returns (bytes memory)
    {
        bytes16[] memory ids = _idsIn(sale, from, to);
        EntityAllocationData[] memory page = new EntityAllocationData[](ids.length);
        for (uint256 i = 0; i < ids.length; i++) {
            page[i] = _allocation(sale, ids[i]);
        }
        return abi.encode(page);
    }

    /// Total over all payment tokens, which count one to one.
    function total(SaleState storage sale, Total which) public view returns (uint256 sum) {
        TokenAmount[] memory amounts = _totals(sale, which);
        for (uint256 i = 0; i < amounts.length; i++) {
            sum += amounts[i].amount;
        }
    }

    /// Total of each payment token, in list order.
    function encodedTotals(SaleState storage sale, Total which) external view returns (bytes memory) {
        return abi.encode(_totals(sale, which));
    }

    /// Demand of live bids at `price` and above.
    function demandAt(SaleState storage sale, uint64 price) external view returns (uint256) {
        return sale.auction.book.demandAt(price);
    }

    /// The clock rule's price: see DemandBook.
    function clearingPrice(SaleState storage sale) public view returns (uint64) {
        return sale.auction.book.highestCovered(sale.auction.offerNumerator, sale.auction.tickDenominator);
    }

    /// Committed over cost, both × tickDenominator: 120 + 128 and 192 + 64 bits, so neither product overflows.
    function subscription(SaleState storage sale) external view returns (uint256 numerator, uint256 denominator) {
        numerator = total(sale, Total.Committed) * sale.auction.tickDenominator;
        denominator = sale.auction.offerNumerator * clearingPrice(sale);
    }

    function _totals(SaleState storage sale, Total which) private view returns (TokenAmount[] memory amounts) {
        amounts = new TokenAmount[](sale.config.numTokens);
        for (uint256 i = 0; i < amounts.length; i++) {
            ListedToken storage listed = sale.tokens[i];
            amounts[i] = TokenAmount(listed.token, _totalOf(which, listed, sale.books[listed.token]));
        }
    }

    function _totalOf(Total which, ListedToken storage listed, TokenBooks storage books)
        private
        view
        returns (uint256)
    {
        if (which == Total.Committed) return books.committed;
        if (which == Total.Cancelled) return books.cancelled;
        if (which == Total.Refunded) return listed.refunded;
        if (which == Total.Accepted) return books.accepted;
        return books.withdrawn;
    }

    function _idsIn(SaleState storage sale, uint256 from, uint256 to) private view returns (bytes16[] memory ids) {
        uint256 count = to - from;
        // The last index is looked at first, so that an absurd range fails before it takes memory.
        if (count > 0) sale.entityAt(to - 1);
        ids = new bytes16[](count);
        for (uint256 i = 0; i < count; i++) {
            ids[i] = sale.entityAt(from + i);
        }
    }

    function _entityStates(SaleState storage sale, bytes16[] memory ids)
        private
        view
        returns (EntityStateView[] memory states)
    {
        states = new EntityStateView[](ids.length);
        for (uint256 i = 0; i < ids.length; i++) {
            Entity storage entity = sale.entities[ids[i]];
            EntityStateView memory state = states[i];
            state.entityID = ids[i];
            state.bidTimestamp = entity.timestamp;
            state.refunded = entity.refunded;
            state.currentBid = Bid(entity.lockup, entity.price, entity.amount);
            state.walletStates = new WalletStateView[](entity.numWallets);
            for (uint256 w = 0; w < state.walletStates.length; w++) {
                state.walletStates[w] = _walletState(sale, entity.walletAt[w], ids[i]);
            }
        }
    }

    function _walletState(SaleState storage sale, address wallet, bytes16 entityID)
        private
        view
        returns (WalletStateView memory state)
    {
        uint256 numTokens = sale.config.numTokens;
        state.addr = wallet;
        state.entityID = entityID;
        state.committedAmountByToken = new TokenAmount[](numTokens);
        state.cancelledAmountByToken = new TokenAmount[](numTokens);
        state.acceptedAmountByToken = new TokenAmount[](numTokens);
        for (uint256 t = 0; t < numTokens; t++) {
            address token = sale.tokens[t].token;
            Position storage position = sale.positions[wallet][token];
            state.committedAmountByToken[t] = TokenAmount(token, position.committed);
            state.cancelledAmountByToken[t] = TokenAmount(token, position.cancelled);
            state.acceptedAmountByToken[t] = TokenAmount(token, position.accepted);
        }
    }

    function _commitment(SaleState storage sale, bytes16 entityID) private view returns (CommitmentData memory data) {
        Entity storage entity = sale.entities[entityID];
        data.commitmentID = bytes32(entityID);
        data.saleSpecificEntityID = entityID;
        data.timestamp = entity.timestamp;
        data.price = entity.price;
        data.lockup = entity.lockup;
        data.refunded = entity.refunded;
        data.amounts = _amounts(sale, entity, false);
    }

    function _allocation(SaleState storage sale, bytes16 entityID) private view returns (EntityAllocationData memory) {
        return EntityAllocationData(entityID, _amounts(sale, sale.entities[entityID], true));
    }

    /// Every wallet × every payment token, zeros included; accepted or committed.
    function _amounts(SaleState storage sale, Entity storage entity, bool accepted)
        private
        view
        returns (WalletTokenAmount[] memory rows)
    {
        uint256 numTokens = sale.config.numTokens;
        rows = new WalletTokenAmount[](entity.numWallets * numTokens);
        for (uint256 i = 0; i < rows.length; i++) {
            address wallet = entity.walletAt[i / numTokens];
            address token = sale.tokens[i % numTokens].token;
            Position storage position = sale.positions[wallet][token];
            rows[i] = WalletTokenAmount(wallet, token, accepted ? position.accepted : position.committed);
        }
    }
}
