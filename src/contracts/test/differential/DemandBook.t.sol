// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Test} from "../support/Test.sol";
import {DemandBookHarness} from "./DemandBookHarness.sol";

/// The demand book against counting everything again, on random books of any width.
contract DemandBookTest is Test {
    uint256 private constant BIDS = 12;

    function testFuzz_itEqualsCountingAgain(uint256 seed, uint64 minPrice, uint16 width, uint64 offer) public {
        minPrice = uint64(bound(minPrice, 1, 1 << 40));
        uint64 maxPrice = minPrice + width % 3000;
        offer = uint64(bound(offer, 1, 1e9));
        DemandBookHarness book = new DemandBookHarness(minPrice, maxPrice);
        uint64[BIDS] memory prices;
        uint256[BIDS] memory amounts;
        for (uint256 i = 0; i < 2 * BIDS; i++) {
            uint256 dice = uint256(keccak256(abi.encode(seed, i)));
            prices[i % BIDS] = uint64(minPrice - 1 + (dice >> 8) % (maxPrice - minPrice + 3));
            amounts[i % BIDS] = dice % 5 == 0 ? 0 : (dice >> 64) % (uint256(offer) * maxPrice);
            book.place(i % BIDS, prices[i % BIDS], amounts[i % BIDS]);
        }
        uint64 clearing = book.clearingPrice(offer, 7);
        checkCovered(prices, amounts, clearing, minPrice, maxPrice, offer);
        uint64 sample = uint64(minPrice - 1 + seed % (maxPrice - minPrice + 3));
        checkEq(book.demandAt(sample), demand(prices, amounts, sample, minPrice, maxPrice), "demand");
        checkEq(book.demandAt(clearing), demand(prices, amounts, clearing, minPrice, maxPrice), "demand there");
    }

    /// Covered at the clearing price (or it is the minimum), and at no price above: demand falls only just above a bid's
    /// price and the cost only rises, so the next price and those just above bids stand for all.
    function checkCovered(
        uint64[BIDS] memory prices,
        uint256[BIDS] memory amounts,
        uint64 clearing,
        uint64 minPrice,
        uint64 maxPrice,
        uint256 offer
    ) private pure {
        uint256 there = demand(prices, amounts, clearing, minPrice, maxPrice);
        check(clearing == minPrice || there >= cost(offer, clearing), "covered");
        for (uint256 i = 0; i <= BIDS; i++) {
            uint64 price = (i == BIDS || prices[i] < clearing ? clearing : prices[i]) + 1;
            if (price > maxPrice) continue;
            check(demand(prices, amounts, price, minPrice, maxPrice) < cost(offer, price), "not covered above");
        }
    }

    function cost(uint256 offer, uint64 price) private pure returns (uint256) {
        return (offer * price + 6) / 7;
    }

    function demand(
        uint64[BIDS] memory prices,
        uint256[BIDS] memory amounts,
        uint64 price,
        uint64 minPrice,
        uint64 maxPrice
    ) private pure returns (uint256 sum) {
        if (price > maxPrice) return 0;
        for (uint256 i = 0; i < BIDS; i++) {
            uint64 counts = prices[i] > maxPrice ? maxPrice : prices[i];
            if (prices[i] >= minPrice && counts >= price) sum += amounts[i];
        }
    }
}
