// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Panic} from "@openzeppelin/contracts/utils/Panic.sol";
import {DemandBook} from "./DemandBook.sol";
import {Stage} from "./SaleTypes.sol";

/// The sale's books, packed so that a first bid writes four new slots and a raise none. Every narrow field is written
/// through a check: what does not fit reverts with Panic 0x11, nothing is truncated.

/// Read by every call, so it is one slot.
struct Config {
    bytes16 saleUUID;
    Stage stage;
    bool paused;
    bool claimRefundEnabled;
    bool reduceCommitmentEnabled;
    bool liveClearing;
    uint8 maxWalletsPerEntity;
    uint8 numTokens;
    uint32 numEntities;
}

/// An entity's bid in one slot, and its wallets in order of first use. Known if and only if `numWallets > 0`.
struct Entity {
    uint128 amount;
    uint64 price;
    uint32 timestamp;
    bool lockup;
    bool refunded;
    uint8 numWallets;
    mapping(uint256 index => address) walletAt;
}

/// `tokensUsed` has bit i set once token i came in from this wallet: the others need no look.
struct Wallet {
    bytes16 entityID;
    uint128 tokensUsed;
}

/// One wallet's money in one token. A bid keeps committed + cancelled within 80 bits (1.2e18 whole tokens of 6
/// decimals), so that what was taken can always be given back.
struct Position {
    uint80 committed;
    uint80 cancelled;
    uint80 accepted;
}

/// Totals of one payment token; `ordinal` is its 1-based place in the list, 0 for any other token.
struct TokenBooks {
    uint8 ordinal;
    uint120 committed;
    uint120 cancelled;
    uint128 accepted;
    uint128 withdrawn;
}

/// The total refunded lives beside the address because a refund comes here from the list, not from a token.
struct ListedToken {
    address token;
    uint96 refunded;
}

/// What live clearing needs beside the demand: the offer's cost at a price is offerNumerator × price / tickDenominator
/// payment base units.
struct Auction {
    uint256 offerNumerator;
    uint256 tickDenominator;
    DemandBook.Book book;
}

struct SaleState {
    Config config;
    address proceedsReceiver;
    mapping(uint256 index => ListedToken) tokens;
    mapping(address token => TokenBooks) books;
    mapping(bytes16 entityID => Entity) entities;
    mapping(address wallet => Wallet) wallets;
    mapping(address wallet => mapping(address token => Position)) positions;
    mapping(uint256 pair => bytes16[2]) entityPairs;
    Auction auction;
}

using {entityAt, appendEntity} for SaleState global;

/// The entity with that index in order of first bids; Panic 0x32 past the end.
function entityAt(SaleState storage self, uint256 index) view returns (bytes16) {
    if (index >= self.config.numEntities) Panic.panic(Panic.ARRAY_OUT_OF_BOUNDS);
    return self.entityPairs[index / 2][index % 2];
}

/// Adds an entity at the end of the list.
function appendEntity(SaleState storage self, bytes16 entityID) {
    uint256 index = self.config.numEntities++;
    self.entityPairs[index / 2][index % 2] = entityID;
}

/// Returns `value` where it has at most `bits` bits, else Panic 0x11.
function fit(uint256 value, uint256 bits) pure returns (uint256) {
    if (value >> bits != 0) Panic.panic(Panic.UNDER_OVERFLOW);
    return value;
}
