// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SaleErrors} from "../../src/sale/SaleErrors.sol";
import {SaleEvents} from "../../src/sale/SaleEvents.sol";
import {Bid, EntityStateView, Stage} from "../../src/sale/SaleTypes.sol";
import {SaleLogs} from "../support/SaleLogs.sol";

/// Paying back what was not accepted. Entity 1 has 300 USDC in wallet 1 and 500 USDT in wallet 2, of which 100 and 0
/// are accepted; entity 3 has 100 USDC in wallet 3, all accepted.
contract SaleRefundsTest is SaleLogs {
    function setUp() public override {
        super.setUp();
        place(1, address(usdc), 10, 300e6);
        place(entity(1), walletOf(2), address(usdt), Bid(true, 10, 800e6));
        place(3, address(usdc), 10, 100e6);
        openSettlement();
        allocate(entity(1), walletOf(1), address(usdc), 100e6);
        allocate(entity(3), walletOf(3), address(usdc), 100e6);
        finalize(200e6);
    }

    function test_claimingPaysEveryWalletOfTheEntity() public {
        wantEntity1();
        vm.recordLogs();
        vm.prank(walletOf(2));
        sale.claimRefund();
        checkLogs();
        checkBooksAfterEntity1();
    }

    function test_processingPaysWhoeverIsListed() public {
        bytes16[] memory ids = new bytes16[](2);
        (ids[0], ids[1]) = (entity(3), entity(1));
        wantEntityRefund(entity(3), 0);
        wantEntity1();
        vm.recordLogs();
        vm.prank(admin);
        sale.processRefunds(ids, false);
        checkLogs();
        checkBooksAfterEntity1();
        check(stateOf(entity(3)).refunded, "also with nothing due");
    }

    function test_claimingIsRefusedInOrder() public {
        bytes memory call = abi.encodeCall(sale.claimRefund, ());
        vm.prank(admin);
        sale.setClaimRefundEnabled(false);
        bytes memory disabled = abi.encodeWithSelector(SaleErrors.ClaimRefundDisabled.selector);
        refuses(walletOf(9), address(sale), call, disabled, "disabled");
        vm.prank(admin);
        sale.setClaimRefundEnabled(true);
        bytes memory unknown = abi.encodeWithSelector(SaleErrors.WalletNotInitialized.selector, walletOf(9));
        refuses(walletOf(9), address(sale), call, unknown, "a stranger");
        vm.prank(walletOf(1));
        sale.claimRefund();
        refuses(walletOf(2), address(sale), call, refunded(), "twice, by another wallet");
    }

    function test_processingRefusesTheUnknownAndTheRefunded() public {
        bytes memory unknown = abi.encodeWithSelector(SaleErrors.EntityNotInitialized.selector, entity(9));
        refusedIds(one(entity(9)), false, unknown);
        refusedIds(one(entity(9)), true, unknown);
        vm.prank(walletOf(1));
        sale.claimRefund();
        refusedIds(one(entity(1)), false, refunded());
        bytes16[] memory twice = new bytes16[](2);
        (twice[0], twice[1]) = (entity(3), entity(3));
        refusedIds(twice, false, abi.encodeWithSelector(SaleErrors.AlreadyRefunded.selector, entity(3)));
    }

    function test_processingSkipsTheRefundedWhenTold() public {
        vm.prank(walletOf(1));
        sale.claimRefund();
        bytes16[] memory none;
        wantSale(topics(SaleEvents.RefundedEntitySkipped.selector, entity(1)), "");
        vm.recordLogs();
        vm.startPrank(admin);
        sale.processRefunds(one(entity(1)), true);
        sale.processRefunds(none, false);
        vm.stopPrank();
        checkLogs();
    }

    function test_aRefundedEntityCannotBidOrBeAllocatedAgain() public {
        vm.prank(walletOf(1));
        sale.claimRefund();
        vm.prank(admin);
        sale.unsafeSetStage(Stage.Cancellation);
        refuses(walletOf(1), address(sale), abi.encodeCall(sale.cancelBid, ()), refunded(), "cancelling");
    }

    function wantEntity1() private {
        wantWalletRefund(entity(1), walletOf(1), address(usdc), 200e6);
        wantWalletRefund(entity(1), walletOf(2), address(usdt), 500e6);
        wantEntityRefund(entity(1), 700e6);
    }

    function checkBooksAfterEntity1() private view {
        EntityStateView memory state = stateOf(entity(1));
        check(state.refunded, "refunded");
        checkEq(abi.encode(state.currentBid), abi.encode(Bid(true, 10, 800e6)), "the bid stays");
        checkEq(state.walletStates[1].committedAmountByToken[1].amount, 500e6, "committed stays");
        checkEq(sale.totalCommittedAmount(), 900e6, "total committed stays");
        checkEq(sale.totalRefundedAmount(), 700e6, "total refunded");
        checkEq(sale.totalRefundedAmountByToken()[0].amount, 200e6, "in USDC");
        checkEq(sale.totalRefundedAmountByToken()[1].amount, 500e6, "in USDT");
        checkEq(usdc.balanceOf(address(sale)), 200e6, "USDC held is what was accepted");
        checkEq(usdt.balanceOf(address(sale)), 0, "USDT held");
    }

    function refunded() private pure returns (bytes memory) {
        return abi.encodeWithSelector(SaleErrors.AlreadyRefunded.selector, entity(1));
    }

    function refusedIds(bytes16[] memory ids, bool skip, bytes memory wanted) private {
        refuses(admin, address(sale), abi.encodeCall(sale.processRefunds, (ids, skip)), wanted, "refunds");
    }
}
