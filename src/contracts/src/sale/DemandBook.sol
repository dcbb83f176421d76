// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Panic} from "@openzeppelin/contracts/utils/Panic.sol";

/// Demand per price in two levels: a sum for each price and one for each block of neighbouring prices, two sums a slot.
/// A change writes one price and one block; a look reads about one block plus the sums of the others.
library DemandBook {
    /// Keeps a look at the widest book near 2 M gas.
    uint64 internal constant MAX_PRICES = 1 << 20;

    struct Book {
        uint64 minPrice;
        uint64 maxPrice;
        uint8 blockBits;
        mapping(uint256 pair => uint128[2]) prices;
        mapping(uint256 pair => uint128[2]) blocks;
    }

    /// Blocks are the power of two that is at least the root of the number of prices.
    function open(Book storage self, uint64 minPrice, uint64 maxPrice) internal {
        uint256 span = uint256(maxPrice) - minPrice + 1;
        self.minPrice = minPrice;
        self.maxPrice = maxPrice;
        self.blockBits = uint8((Math.log2(span, Math.Rounding.Ceil) + 1) / 2);
    }

    /// Takes the old amount out at the old price and puts the new one in at the new price.
    function move(Book storage self, uint64 oldPrice, uint256 oldAmount, uint64 newPrice, uint256 newAmount) internal {
        (uint256 minPrice, uint256 maxPrice, uint256 bits) = (self.minPrice, self.maxPrice, self.blockBits);
        if (oldPrice < minPrice) oldAmount = 0;
        if (newPrice < minPrice) newAmount = 0;
        uint256 from = oldAmount == 0 ? 0 : Math.min(oldPrice, maxPrice) - minPrice;
        uint256 to = newAmount == 0 ? 0 : Math.min(newPrice, maxPrice) - minPrice;
        _shift(self.prices, from, oldAmount, to, newAmount);
        _shift(self.blocks, from >> bits, oldAmount, to >> bits, newAmount);
    }

    /// Demand at `price` and above.
    function demandAt(Book storage self, uint64 price) internal view returns (uint256 demand) {
        (uint256 minPrice, uint256 maxPrice, uint256 bits) = (self.minPrice, self.maxPrice, self.blockBits);
        if (price > maxPrice) return 0;
        uint256 index = price < minPrice ? 0 : price - minPrice;
        uint256 last = maxPrice - minPrice;
        uint256 block_ = index >> bits;
        for (uint256 b = last >> bits; b > block_; b--) {
            demand += _at(self.blocks, b);
        }
        for (uint256 i = Math.min(last, ((block_ + 1) << bits) - 1) + 1; i > index; i--) {
            demand += _at(self.prices, i - 1);
        }
    }

    /// The highest price p with demand(p) ≥ ⌈offer × p / denominator⌉, else the minimum. From the top down, demand only
    /// grows and the cost only falls, so the first block whose lowest price is covered holds the answer.
    function highestCovered(Book storage self, uint256 offer, uint256 denominator) internal view returns (uint64) {
        (uint256 minPrice, uint256 maxPrice, uint256 bits) = (self.minPrice, self.maxPrice, self.blockBits);
        uint256 end = maxPrice - minPrice + 1;
        uint256 block_ = (end - 1) >> bits;
        uint256 above = 0;
        while (true) {
            uint256 demand = above + _at(self.blocks, block_);
            if (block_ == 0 || _covers(demand, offer, (block_ << bits) + minPrice, denominator)) break;
            above = demand;
            end = block_ << bits;
            block_--;
        }
        for (uint256 i = end; i > block_ << bits; i--) {
            above += _at(self.prices, i - 1);
            if (_covers(above, offer, i - 1 + minPrice, denominator)) return uint64(i - 1 + minPrice);
        }
        return uint64(minPrice);
    }

    /// demand ≥ ⌈offer × price / denominator⌉: rounds the cost up, so an offer is never covered by a fraction less.
    function _covers(uint256 demand, uint256 offer, uint256 price, uint256 denominator) private pure returns (bool) {
        return demand >= Math.ceilDiv(offer * price, denominator);
    }

    function _shift(
        mapping(uint256 => uint128[2]) storage sums,
        uint256 from,
        uint256 oldAmount,
        uint256 to,
        uint256 newAmount
    ) private {
        if (from == to) {
            if (newAmount != oldAmount) _set(sums, to, uint256(_at(sums, to)) + newAmount - oldAmount);
            return;
        }
        if (oldAmount != 0) _set(sums, from, uint256(_at(sums, from)) - oldAmount);
        if (newAmount != 0) _set(sums, to, uint256(_at(sums, to)) + newAmount);
    }

    function _set(mapping(uint256 => uint128[2]) storage sums, uint256 index, uint256 value) private {
        if (value >> 128 != 0) Panic.panic(Panic.UNDER_OVERFLOW);
        sums[index / 2][index % 2] = uint128(value);
    }

    function _at(mapping(uint256 => uint128[2]) storage sums, uint256 index) private view returns (uint128) {
        return sums[index / 2][index % 2];
    }
}
