// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SaleErrors} from "../../src/sale/SaleErrors.sol";
import {SaleEvents} from "../../src/sale/SaleEvents.sol";
import {Bid, WalletTokenAmount} from "../../src/sale/SaleTypes.sol";
import {SaleLogs} from "../support/SaleLogs.sol";

/// Switching live clearing on, and what it shows while a sale runs. Here 100 token units are offered at one payment unit
/// a tick, from 5 to 20.
contract LiveClearingTest is SaleLogs {
    function test_itIsSwitchedOnOnceBeforeTheFirstBid() public {
        wantSale(topics(SaleEvents.AuctionInitialized.selector), abi.encode(100, 1, 1, 5, 20));
        vm.recordLogs();
        open(100, 1, 1, 5, 20);
        checkLogs();
        refused(100, 1, 1, 5, 20, SaleErrors.AuctionAlreadyInitialized.selector, "twice");
    }

    function test_itIsRefusedAfterTheFirstBid() public {
        place(1, address(usdc), 10, 1);
        refused(0, 0, 0, 0, 0, SaleErrors.AuctionAfterFirstBid.selector, "after a bid");
    }

    function test_impossibleTermsAreRefused() public {
        bytes4 invalid = SaleErrors.InvalidAuctionTerms.selector;
        refused(0, 1, 1, 1, 2, invalid, "no supply");
        refused(1, 0, 1, 1, 2, invalid, "tick of zero");
        refused(1, 1, 0, 1, 2, invalid, "tick without a denominator");
        refused(1, 1, 1, 0, 2, invalid, "price zero");
        refused(1, 1, 1, 3, 2, invalid, "no prices");
        refused(1, 1, 1, 1, (1 << 20) + 1, invalid, "too many prices");
        refused(1 << 96, 1 << 96, 1, 1, 2, invalid, "an offer past 192 bits");
        refused(type(uint256).max, 2, 1, 1, 2, invalid, "an offer past 256 bits");
        refused(1, 1, 1 << 128, 1, 2, invalid, "a denominator past 128 bits");
        open((1 << 96) - 1, 1 << 96, (1 << 128) - 1, type(uint64).max - (1 << 20) + 1, type(uint64).max);
        checkEq(sale.clearingPrice(), type(uint64).max - (1 << 20) + 1, "the widest terms, without a bid");
        (uint256 committed, uint256 cost) = sale.subscription();
        checkEq(committed, 0, "nothing is committed");
        check(cost > 0, "the cost fits 256 bits");
    }

    function test_theViewsAreRefusedWhereItIsOff() public {
        bytes memory off = abi.encodeWithSelector(SaleErrors.AuctionNotInitialized.selector);
        refuses(admin, address(sale), abi.encodeCall(sale.clearingPrice, ()), off, "clearingPrice");
        refuses(admin, address(sale), abi.encodeCall(sale.subscription, ()), off, "subscription");
        refuses(admin, address(sale), abi.encodeCall(sale.demandAt, (1)), off, "demandAt");
    }

    function test_pricesOutsideTheRangeCountAsTheRuleSays() public {
        open(100, 1, 1, 5, 20);
        place(1, address(usdc), 900, 700);
        place(2, address(usdc), 4, 5000);
        checkDemand(20, 700);
        checkDemand(21, 0);
        checkDemand(5, 700);
        checkDemand(0, 700);
        checkClearing(7, 5700, 700);
        // The one below the minimum moves in, the one above the maximum stays where it counts.
        place(2, address(usdc), 5, 5000);
        place(1, address(usdc), 1000, 800);
        checkDemand(5, 5800);
        checkDemand(6, 800);
        checkClearing(8, 5800, 800);
    }

    function test_theOfferIsCoveredToTheUnitOrNotAtAll() public {
        // Ten thirds of a unit a tick and token: the offer costs ⌈1000/3⌉ = 334 at one, ⌈2000/3⌉ = 667 at two.
        open(100, 10, 3, 1, 9);
        place(1, address(usdc), 9, 333);
        checkEq(sale.clearingPrice(), 1, "undersubscribed clears at the minimum");
        checkClearing(1, 333 * 3, 1000);
        place(1, address(usdc), 9, 666);
        checkEq(sale.clearingPrice(), 1, "one unit short of two");
        place(1, address(usdc), 9, 667);
        checkEq(sale.clearingPrice(), 2, "covered at two");
    }

    function test_leavingLowersThePrice() public {
        open(100, 1, 1, 5, 20);
        place(1, address(usdc), 20, 1000);
        place(2, address(usdt), 15, 600);
        checkClearing(15, 1600, 1500);
        vm.startPrank(admin);
        sale.grantRole(sale.COMMITMENT_REDUCER_ROLE(), admin);
        sale.openCancellation();
        sale.forceReduceCommitment(one(WalletTokenAmount(walletOf(1), address(usdc), 300)));
        vm.stopPrank();
        checkClearing(13, 1300, 1300);
        vm.prank(walletOf(2));
        sale.cancelBid();
        checkClearing(7, 700, 700);
    }

    function test_refundsLeaveTheDemandAsItWas() public {
        open(100, 1, 1, 5, 20);
        place(1, address(usdc), 20, 1000);
        openSettlement();
        finalize(0);
        vm.prank(walletOf(1));
        sale.claimRefund();
        checkClearing(10, 1000, 1000);
    }

    function test_anElectedLockMovesNothing() public {
        open(100, 1, 1, 5, 20);
        place(1, address(usdc), 20, 1000);
        place(entity(1), walletOf(1), address(usdc), Bid(true, 20, 1000));
        checkDemand(20, 1000);
    }

    function test_aRangeOfOnePriceWorks() public {
        open(100, 1, 1, 7, 7);
        checkEq(sale.clearingPrice(), 7, "empty");
        place(1, address(usdc), 9, 1);
        checkDemand(7, 1);
        checkEq(sale.clearingPrice(), 7, "with a bid");
    }

    function checkDemand(uint64 price, uint256 demand) private view {
        checkEq(sale.demandAt(price), demand, "demand");
    }

    function checkClearing(uint64 price, uint256 committed, uint256 cost) private view {
        checkEq(sale.clearingPrice(), price, "clearing price");
        (uint256 numerator, uint256 denominator) = sale.subscription();
        checkEq(numerator, committed, "committed");
        checkEq(denominator, cost, "cost");
    }

    function open(uint256 supply, uint256 numerator, uint256 denominator, uint64 min, uint64 max) private {
        vm.prank(admin);
        sale.initializeAuction(supply, numerator, denominator, min, max);
    }

    function refused(
        uint256 supply,
        uint256 numerator,
        uint256 denominator,
        uint64 min,
        uint64 max,
        bytes4 error,
        string memory what
    ) private {
        bytes memory call = abi.encodeCall(sale.initializeAuction, (supply, numerator, denominator, min, max));
        refuses(admin, address(sale), call, abi.encodeWithSelector(error), what);
    }
}
