// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Bid, EntityStateView, Stage} from "../../src/sale/SaleTypes.sol";
import {SaleFixture} from "../support/SaleFixture.sol";

/// A whole sale, from the first bid to an empty contract.
contract SaleLifeCycleTest is SaleFixture {
    bytes16 private whale = entity(1);
    bytes16 private saver = entity(2);
    bytes16 private leaver = entity(3);

    function test_aSaleTakesBidsSettlesRefundsAndEndsEmpty() public {
        bidAll();
        vm.prank(admin);
        sale.openCancellation();
        vm.prank(walletOf(3));
        sale.cancelBid();
        checkEq(usdc.balanceOf(walletOf(3)), 1e15, "the leaver has everything back");

        openSettlement();
        allocate(whale, walletOf(1), address(usdc), 600e6);
        allocate(whale, walletOf(4), address(usdt), 400e6);
        finalize(1000e6);
        vm.prank(walletOf(4));
        sale.claimRefund();
        vm.prank(admin);
        sale.processRefunds(two(whale, saver), true);
        vm.prank(admin);
        sale.withdraw();

        checkEq(usdc.balanceOf(walletOf(1)), 1e15 - 600e6, "whale, first wallet");
        checkEq(usdt.balanceOf(walletOf(4)), 1e15 - 400e6, "whale, second wallet");
        checkEq(usdc.balanceOf(walletOf(2)), 1e15, "saver");
        checkEq(usdc.balanceOf(receiver), 600e6, "proceeds in USDC");
        checkEq(usdt.balanceOf(receiver), 400e6, "proceeds in USDT");
        checkEq(usdc.balanceOf(address(sale)) + usdt.balanceOf(address(sale)), 0, "left in the sale");
        checkTotals();
    }

    function test_theClearingPriceRunsAlongWithTheBids() public {
        vm.prank(admin);
        sale.initializeAuction(100, 1, 1, 1, 1000);
        place(1, address(usdc), 10, 500);
        checkEq(sale.clearingPrice(), 5, "500 covers 100 tokens at 5");
        place(2, address(usdt), 8, 300);
        checkEq(sale.clearingPrice(), 8, "800 covers them at 8");
        (uint256 numerator, uint256 denominator) = sale.subscription();
        checkEq(numerator, 800, "committed");
        checkEq(denominator, 800, "cost");
        checkEq(sale.demandAt(9), 500, "demand at 9");
        checkEq(sale.demandAt(8), 800, "demand at 8");
        checkEq(sale.demandAt(1001), 0, "demand past the top");
    }

    function bidAll() private {
        place(1, address(usdc), 50, 700e6);
        place(whale, walletOf(4), address(usdt), Bid(true, 60, 1500e6));
        place(2, address(usdc), 5, 100e6);
        place(3, address(usdc), 5, 100e6);
        EntityStateView memory state = stateOf(whale);
        checkEq(state.currentBid.amount, 1500e6, "the bid is the entity's");
        checkEq(state.walletStates[0].committedAmountByToken[0].amount, 700e6, "first wallet committed");
        checkEq(state.walletStates[1].committedAmountByToken[1].amount, 800e6, "second wallet committed");
    }

    function checkTotals() private view {
        checkEq(sale.totalCommittedAmount(), 1600e6, "total committed");
        checkEq(sale.totalCancelledAmount(), 100e6, "total cancelled");
        checkEq(sale.totalAcceptedAmount(), 1000e6, "total accepted");
        checkEq(sale.totalRefundedAmount(), 600e6, "total refunded");
        checkEq(sale.withdrawnAmount(), 1000e6, "withdrawn");
        checkEq(uint256(sale.stage()), uint256(Stage.Done), "stage");
    }

    function two(bytes16 a, bytes16 b) private pure returns (bytes16[] memory ids) {
        ids = new bytes16[](2);
        (ids[0], ids[1]) = (a, b);
    }
}
