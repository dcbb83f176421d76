// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {Bid, EntityStateView, PurchasePermitV3} from "../../src/sale/SaleTypes.sol";
import {SaleLogs} from "../support/SaleLogs.sol";

/// What an accepted bid does: to the books, to the balances, and in the log.
contract SaleBidsTest is SaleLogs {
    address private first = walletOf(1);
    address private second = walletOf(2);

    function test_aFirstBidRegistersTheEntityAndTheWallet() public {
        fund(first);
        Bid memory bid = Bid(true, 321, 1000e6);
        wantNewEntity(entity(1), first);
        wantNewWallet(entity(1), first);
        wantBid(entity(1), first, bid);
        wantIncrease(entity(1), first, address(usdc), 1000e6);
        wantTransfer(address(usdc), first, address(sale), 1000e6);
        vm.recordLogs();
        place(entity(1), first, address(usdc), bid);
        checkLogs();

        EntityStateView memory state = stateOf(entity(1));
        checkEq(abi.encode(state.currentBid), abi.encode(bid), "bid");
        checkEq(state.bidTimestamp, START, "time");
        checkEq(state.walletStates.length, 1, "wallets");
        checkCommitted(0, 1000e6, 0);
        checkEq(usdc.balanceOf(address(sale)), 1000e6, "balance");
        checkEq(sale.totalCommittedAmount(), 1000e6, "total");
    }

    function test_aRaiseTakesTheDifferenceOnly() public {
        place(1, address(usdc), 10, 1000e6);
        vm.warp(START + 5);
        Bid memory bid = Bid(false, 11, 1500e6);
        wantBid(entity(1), first, bid);
        wantIncrease(entity(1), first, address(usdt), 500e6);
        wantTransfer(address(usdt), first, address(sale), 500e6);
        vm.recordLogs();
        place(entity(1), first, address(usdt), bid);
        checkLogs();
        checkCommitted(0, 1000e6, 500e6);
        checkEq(stateOf(entity(1)).bidTimestamp, START + 5, "time");
    }

    function test_anEqualBidMovesNoMoneyButCountsAsABid() public {
        place(1, address(usdc), 10, 1000e6);
        vm.prank(first);
        usdc.approve(address(sale), 0);
        vm.warp(START + 9);
        Bid memory bid = Bid(true, 10, 1000e6);
        wantBid(entity(1), first, bid);
        wantIncrease(entity(1), first, address(usdc), 0);
        vm.recordLogs();
        place(entity(1), first, address(usdc), bid);
        checkLogs();
        checkEq(abi.encode(stateOf(entity(1)).currentBid), abi.encode(bid), "the lock is elected");
        checkEq(stateOf(entity(1)).bidTimestamp, START + 9, "time");
    }

    function test_aSecondWalletRaisesTheEntitysBid() public {
        place(1, address(usdc), 10, 1000e6);
        fund(second);
        Bid memory bid = Bid(false, 10, 1800e6);
        wantNewWallet(entity(1), second);
        wantBid(entity(1), second, bid);
        wantIncrease(entity(1), second, address(usdc), 800e6);
        wantTransfer(address(usdc), second, address(sale), 800e6);
        vm.recordLogs();
        place(entity(1), second, address(usdc), bid);
        checkLogs();
        checkCommitted(0, 1000e6, 0);
        checkCommitted(1, 800e6, 0);
        checkEq(sale.numEntities(), 1, "one entity");
    }

    function test_aSecondWalletWithoutADifferenceIsTrackedWithZeros() public {
        place(1, address(usdc), 10, 1000e6);
        fund(second);
        Bid memory bid = Bid(false, 10, 1000e6);
        wantNewWallet(entity(1), second);
        wantBid(entity(1), second, bid);
        wantIncrease(entity(1), second, address(usdt), 0);
        vm.recordLogs();
        place(entity(1), second, address(usdt), bid);
        checkLogs();
        checkCommitted(1, 0, 0);
    }

    function test_theLimitOfWalletsHoldsForNewOnesOnly() public {
        place(entity(1), walletOf(1), address(usdc), Bid(false, 10, 100e6));
        place(entity(1), walletOf(2), address(usdc), Bid(false, 10, 200e6));
        place(entity(1), walletOf(3), address(usdc), Bid(false, 10, 300e6));
        vm.prank(admin);
        sale.setMaxWalletsPerEntity(1);
        place(entity(1), walletOf(3), address(usdc), Bid(false, 10, 400e6));
        checkEq(stateOf(entity(1)).walletStates[2].committedAmountByToken[0].amount, 200e6, "the third wallet raised");
    }

    function test_255WalletsFitOneEntity() public {
        vm.prank(admin);
        sale.setMaxWalletsPerEntity(255);
        for (uint256 n = 1; n <= 255; n++) {
            place(entity(1), walletOf(n), address(usdc), Bid(false, 10, n * 1e6));
        }
        checkEq(stateOf(entity(1)).walletStates.length, 255, "wallets");
        PurchasePermitV3 memory permit = permitFor(entity(1), walletOf(256));
        bytes memory call = abi.encodeCall(
            sale.replaceBidWithApproval, (address(usdc), Bid(false, 10, 1000e6), permit, signPermit(permit))
        );
        bytes memory wanted =
            abi.encodeWithSignature("MaxWalletsPerEntityExceeded(bytes16,uint256,uint256)", entity(1), 256, 255);
        refuses(walletOf(256), address(sale), call, wanted, "the 256th");
    }

    function test_aMissingAllowanceIsTheTokensOwnError() public {
        usdc.mint(first, 10e6);
        usdt.mint(first, 10e6);
        PurchasePermitV3 memory permit = permitFor(entity(1), first);
        Bid memory bid = Bid(false, 10, 10e6);
        bytes memory signature = signPermit(permit);
        bytes memory wanted =
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(sale), 0, 10e6);
        bytes memory call = abi.encodeCall(sale.replaceBidWithApproval, (address(usdc), bid, permit, signature));
        refuses(first, address(sale), call, wanted, "USDC");
        call = abi.encodeCall(sale.replaceBidWithApproval, (address(usdt), bid, permit, signature));
        refuses(first, address(sale), call, "", "USDT");
        checkEq(sale.numEntities(), 0, "nothing is left behind");
    }

    function checkCommitted(uint256 wallet, uint256 inUsdc, uint256 inUsdt) private view {
        EntityStateView memory state = stateOf(entity(1));
        checkEq(state.walletStates[wallet].committedAmountByToken[0].amount, inUsdc, "committed in USDC");
        checkEq(state.walletStates[wallet].committedAmountByToken[1].amount, inUsdt, "committed in USDT");
    }
}
