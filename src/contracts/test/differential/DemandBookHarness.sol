// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {DemandBook} from "../../src/sale/DemandBook.sol";

/// A demand book by itself, with the amounts that a sale would keep for its entities.
contract DemandBookHarness {
    using DemandBook for DemandBook.Book;

    struct Held {
        uint64 price;
        uint256 amount;
    }

    DemandBook.Book private _book;
    mapping(uint256 entity => Held) public held;
    uint256 public committed;

    constructor(uint64 minPrice, uint64 maxPrice) {
        _book.open(minPrice, maxPrice);
    }

    /// The entity now bids that price and amount in all.
    function place(uint256 entity, uint64 price, uint256 amount) external {
        Held memory old = held[entity];
        _book.move(old.price, old.amount, price, amount);
        held[entity] = Held(price, amount);
        committed = committed + amount - old.amount;
    }

    function demandAt(uint64 price) external view returns (uint256) {
        return _book.demandAt(price);
    }

    function clearingPrice(uint256 offer, uint256 denominator) external view returns (uint64) {
        return _book.highestCovered(offer, denominator);
    }
}
