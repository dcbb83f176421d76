// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Bid, PurchasePermitV3, WalletTokenAmount} from "../../src/sale/SaleTypes.sol";
import {SaleFixture} from "../support/SaleFixture.sol";

/// What does not fit the packed books reverts, whole; what fits comes back to the unit.
contract SaleWidthsTest is SaleFixture {
    uint256 private constant WIDEST = (1 << 80) - 1;

    function testFuzz_aBidIsKeptWholeOrRefused(uint256 amount, uint64 price, bool lockup) public {
        amount = bound(amount, 1, 1 << 82);
        vm.prank(admin);
        sale.initializeAuction(1e24, 1, 1e16, 1, 1000);
        usdc.mint(walletOf(1), amount);
        vm.prank(walletOf(1));
        usdc.approve(address(sale), type(uint256).max);
        Bid memory bid = Bid(lockup, price, amount);
        bytes memory call = callFor(bid);
        if (amount > WIDEST) {
            refuses(walletOf(1), address(sale), call, panicData(0x11), "too wide");
            return;
        }
        vm.prank(walletOf(1));
        (bool passed,) = address(sale).call(call);
        check(passed, "refused");
        checkEq(abi.encode(stateOf(entity(1)).currentBid), abi.encode(bid), "bid");
        checkEq(sale.totalCommittedAmount(), amount, "total");
        checkEq(sale.demandAt(1), price == 0 ? 0 : amount, "demand");
    }

    function test_theWidestPositionCanBeCancelledAcceptedAndRefunded() public {
        usdc.mint(walletOf(1), WIDEST);
        vm.prank(walletOf(1));
        usdc.approve(address(sale), type(uint256).max);
        bytes memory call = callFor(Bid(false, type(uint64).max, WIDEST));
        vm.prank(walletOf(1));
        (bool passed,) = address(sale).call(call);
        check(passed, "refused");
        vm.startPrank(admin);
        sale.grantRole(sale.COMMITMENT_REDUCER_ROLE(), admin);
        sale.forceReduceCommitment(one(WalletTokenAmount(walletOf(1), address(usdc), WIDEST - 10)));
        vm.stopPrank();
        checkEq(sale.totalCancelledAmount(), WIDEST - 10, "cancelled");
        // What was cancelled counts against the width, so that the rest can be cancelled too.
        refuses(
            walletOf(1), address(sale), callFor(Bid(false, type(uint64).max, 11)), panicData(0x11), "past the width"
        );
        openSettlement();
        allocate(entity(1), walletOf(1), address(usdc), 4);
        finalize(4);
        vm.prank(walletOf(1));
        sale.claimRefund();
        checkEq(usdc.balanceOf(walletOf(1)), WIDEST - 4, "all but what was accepted is back");
    }

    function test_aBidAfterTheYear2106IsRefused() public {
        usdc.mint(walletOf(1), 1);
        vm.prank(walletOf(1));
        usdc.approve(address(sale), 1);
        vm.warp(1 << 32);
        refuses(walletOf(1), address(sale), callFor(Bid(false, 1, 1)), panicData(0x11), "2106");
        vm.warp((1 << 32) - 1);
        bytes memory call = callFor(Bid(false, 1, 1));
        vm.prank(walletOf(1));
        (bool passed,) = address(sale).call(call);
        check(passed, "refused");
        checkEq(stateOf(entity(1)).bidTimestamp, type(uint32).max, "time");
    }

    function testFuzz_idsOfEntitiesArePackedWhole(bytes16[5] memory ids) public {
        for (uint256 i = 0; i < ids.length; i++) {
            if (ids[i] == 0) ids[i] = bytes16(uint128(i + 1));
            for (uint256 j = 0; j < i; j++) {
                vm.assume(ids[i] != ids[j]);
            }
            place(ids[i], walletOf(i), address(usdt), Bid(false, 1, 1));
        }
        bytes16[] memory got = sale.entitiesIn(0, ids.length);
        for (uint256 i = 0; i < ids.length; i++) {
            checkEq(got[i], ids[i], "id");
            checkEq(sale.entityAt(i), ids[i], "id");
        }
    }

    function callFor(Bid memory bid) private view returns (bytes memory) {
        PurchasePermitV3 memory permit = permitFor(entity(1), walletOf(1));
        (permit.minPrice, permit.maxPrice, permit.closesAt) = (0, type(uint64).max, type(uint64).max);
        return abi.encodeCall(sale.replaceBidWithApproval, (address(usdc), bid, permit, signPermit(permit)));
    }
}
