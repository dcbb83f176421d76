// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SaleFixture} from "../support/SaleFixture.sol";
import {DemandBookHarness} from "./DemandBookHarness.sol";

/// Live clearing against vectors that were computed outside Solidity, step by step.
contract ClearingVectorsTest is SaleFixture {
    struct Terms {
        uint256 offer;
        uint256 denominator;
        uint64 minPrice;
        uint64 maxPrice;
    }

    string private json;

    function setUp() public override {
        super.setUp();
        json = vm.readFile("vectors/clearing.json");
    }

    function test_everyStepOfEveryVectorClearsAlike() public {
        uint256 count = 0;
        for (; vm.keyExistsJson(json, at(count, "")); count++) {
            replay(count);
        }
        check(count >= 7, "vectors are there");
    }

    /// The same through a real sale, as far as bids only go up.
    function test_aWholeSaleClearsAlike() public {
        Terms memory terms = termsOf(0);
        vm.prank(admin);
        sale.initializeAuction(terms.offer, 1, terms.denominator, terms.minPrice, terms.maxPrice);
        uint256[] memory entities = vm.parseJsonUintArray(json, at(0, ".entities"));
        uint256[] memory prices = vm.parseJsonUintArray(json, at(0, ".prices"));
        uint256[] memory amounts = vm.parseJsonUintArray(json, at(0, ".amounts"));
        DemandBookHarness harness = new DemandBookHarness(terms.minPrice, terms.maxPrice);
        for (uint256 i = 0; i < entities.length; i++) {
            uint256 before = stateOf(entity(entities[i])).currentBid.amount;
            if (amounts[i] < before || amounts[i] == 0 || prices[i] == 0 || prices[i] > 1000) continue;
            place(entities[i], i % 2 == 0 ? address(usdc) : address(usdt), uint64(prices[i]), amounts[i]);
            harness.place(entities[i], uint64(prices[i]), amounts[i]);
            checkEq(sale.clearingPrice(), harness.clearingPrice(terms.offer, terms.denominator), "clearing price");
        }
    }

    function replay(uint256 index) private {
        Terms memory terms = termsOf(index);
        DemandBookHarness book = new DemandBookHarness(terms.minPrice, terms.maxPrice);
        uint256[] memory entities = vm.parseJsonUintArray(json, at(index, ".entities"));
        uint256[] memory prices = vm.parseJsonUintArray(json, at(index, ".prices"));
        uint256[] memory amounts = vm.parseJsonUintArray(json, at(index, ".amounts"));
        uint256[] memory clearing = vm.parseJsonUintArray(json, at(index, ".clearingPrices"));
        checkEq(clearing.length, entities.length, "a price for every step");
        for (uint256 i = 0; i < entities.length; i++) {
            book.place(entities[i], uint64(prices[i]), amounts[i]);
            checkEq(book.clearingPrice(terms.offer, terms.denominator), clearing[i], "clearing price");
        }
        checkDemands(index, book);
        checkSubscription(index, book, terms);
    }

    function checkDemands(uint256 index, DemandBookHarness book) private view {
        uint256[] memory prices = vm.parseJsonUintArray(json, at(index, ".demandPrices"));
        uint256[] memory demands = vm.parseJsonUintArray(json, at(index, ".demands"));
        for (uint256 i = 0; i < prices.length; i++) {
            checkEq(book.demandAt(uint64(prices[i])), demands[i], "demand");
        }
    }

    function checkSubscription(uint256 index, DemandBookHarness book, Terms memory terms) private view {
        uint256 numerator = vm.parseJsonUint(json, at(index, ".subscriptionNumerator"));
        uint256 denominator = vm.parseJsonUint(json, at(index, ".subscriptionDenominator"));
        uint256 cost = terms.offer * book.clearingPrice(terms.offer, terms.denominator);
        checkEq(book.committed() * terms.denominator * denominator, numerator * cost, "subscription");
    }

    function termsOf(uint256 index) private view returns (Terms memory terms) {
        terms.offer = vm.parseJsonUint(json, at(index, ".supply")) * vm.parseJsonUint(json, at(index, ".tickNumerator"));
        terms.denominator = vm.parseJsonUint(json, at(index, ".tickDenominator"));
        terms.minPrice = uint64(vm.parseJsonUint(json, at(index, ".minPrice")));
        terms.maxPrice = uint64(vm.parseJsonUint(json, at(index, ".maxPrice")));
    }

    function at(uint256 index, string memory key) private pure returns (string memory) {
        return string.concat(".cases[", vm.toString(index), "]", key);
    }
}
