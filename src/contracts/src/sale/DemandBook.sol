// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {Panic} from "@openzeppelin/contracts/utils/Panic.sol";

/// Demand per price in two levels: a sum for each price and one for each block of neighbouring prices, two sums of 128
/// bits a slot. A change writes one price and one block; a look reads about one block and the sums of the others.
library DemandBook {
    /// Keeps a look at the widest book near 2 M gas.
    uint64 internal constant MAX_PRICES = 1 << 20;

    struct Book {
        uint64 minPrice;
        uint64 maxPrice;
        uint8 blockBits;
        mapping(uint256 pair => uint256 word) prices;
        mapping(uint256 pair => uint256 word) blocks;
    }

    /// Blocks are the smallest power of two that is at least the root of the number of prices.
    function open(Book storage self, uint64 minPrice, uint64 maxPrice) internal {
        uint256 span = uint256(maxPrice) - minPrice + 1;
        self.minPrice = minPrice;
        self.maxPrice = maxPrice;
        self.blockBits = uint8((Math.log2(span, Math.Rounding.Ceil) + 1) / 2);
    }

    /// Takes the old amount out at the old price and puts the new one in at the new price.
    function move(Book storage self, uint256 oldPrice, uint256 oldAmount, uint256 newPrice, uint256 newAmount)
        internal
    {
        (uint256 minPrice, uint256 maxPrice, uint256 bits) = (self.minPrice, self.maxPrice, self.blockBits);
        uint256 from = 0;
        uint256 to = 0;
        if (oldPrice < minPrice) oldAmount = 0;
        else from = (oldPrice < maxPrice ? oldPrice : maxPrice) - minPrice;
        if (newPrice < minPrice) newAmount = 0;
        else to = (newPrice < maxPrice ? newPrice : maxPrice) - minPrice;
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
        while (block_ > 0) {
            uint256 demand = above + _at(self.blocks, block_);
            if (_covers(demand, offer, (block_ << bits) + minPrice, denominator)) break;
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
        mapping(uint256 => uint256) storage sums,
        uint256 from,
        uint256 oldAmount,
        uint256 to,
        uint256 newAmount
    ) private {
        if (from == to) {
            if (newAmount != oldAmount) _change(sums, to, newAmount, oldAmount);
            return;
        }
        if (oldAmount != 0) _change(sums, from, 0, oldAmount);
        if (newAmount != 0) _change(sums, to, newAmount, 0);
    }

    /// Adds and subtracts in one half of a word, read and written once; Panic 0x11 where the sum passes 128 bits.
    function _change(mapping(uint256 => uint256) storage sums, uint256 index, uint256 plus, uint256 minus) private {
        uint256 word = sums[index >> 1];
        uint256 shift = (index & 1) << 7;
        uint256 got = uint128(word >> shift);
        uint256 next = got + plus - minus;
        if (next >> 128 != 0) Panic.panic(Panic.UNDER_OVERFLOW);
        sums[index >> 1] = word ^ ((got ^ next) << shift);
    }

    function _at(mapping(uint256 => uint256) storage sums, uint256 index) private view returns (uint256) {
        return uint128(sums[index >> 1] >> ((index & 1) << 7));
    }
}
