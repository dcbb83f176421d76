// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Allocation, Bid, PurchasePermitV3} from "../../src/sale/SaleTypes.sol";
import {SaleFixture} from "../support/SaleFixture.sol";

/// What a transaction costs: each call is one of its own, cold, with the 21,000 and its calldata, on plain ERC-20s.
/// The sale holds some of each token already; a bidder keeps some unless the name says otherwise.
/// forge-config: default.isolate = true
contract SaleGasTest is SaleFixture {
    uint256 private constant FUNDS = 1_000_000e6;

    function setUp() public override {
        super.setUp();
        usdc.mint(address(sale), 1);
    }

    function test_aFirstBidByApproval() public {
        bid(1, 10, 1000e6);
        measure("first bid by approval", 205_000);
        bid(2, 10, 1000e6);
        measure("first bid by approval, second of a pair", 205_000);
    }

    function test_aFirstBidByPermit() public {
        usdc.mint(walletOf(1), FUNDS);
        bidByPermit(1, 10, 1000e6);
        measure("first bid by permit", 265_000);
    }

    function test_aRaise() public {
        bid(1, 10, 1000e6);
        bid(1, 12, 1500e6);
        measure("raise by approval", 95_000);
    }

    function test_aRaiseByPermit() public {
        bid(1, 10, 1000e6);
        bidByPermit(1, 12, 1500e6);
        measure("raise by permit", 155_000);
    }

    function test_cancellation() public {
        bid(1, 10, 1000e6);
        bid(2, 10, FUNDS);
        vm.prank(admin);
        sale.openCancellation();
        vm.prank(walletOf(1));
        sale.cancelBid();
        measure("cancelBid", 95_000);
        vm.prank(walletOf(2));
        sale.cancelBid();
        measure("cancelBid into an empty wallet", 95_000);
    }

    function test_settlementAndRefunds() public {
        bid(1, 10, 1000e6);
        bid(2, 10, FUNDS);
        openSettlement();
        allocate(entity(1), walletOf(1), address(usdc), 400e6);
        measure("setAllocations of the first row", 75_000);
        allocate(entity(2), walletOf(2), address(usdc), 100e6);
        measure("setAllocations of one more row", 55_000);
        finalize(500e6);
        measure("finalizeSettlement", 75_000);
        vm.prank(walletOf(1));
        sale.claimRefund();
        measure("claimRefund", 75_000);
        vm.prank(walletOf(2));
        sale.claimRefund();
        // The token's own new slot for the balance is 17,100 of it.
        measure("claimRefund into an empty wallet", 85_000);
    }

    function test_aBatchOfAllocations() public {
        Allocation[] memory rows = new Allocation[](200);
        for (uint256 n = 0; n < rows.length; n++) {
            bid(n, 10, 1000e6);
            rows[n] = Allocation(entity(n), walletOf(n), address(usdc), 400e6);
        }
        openSettlement();
        vm.prank(admin);
        sale.setAllocations(rows, false);
        measure("setAllocations of 200 rows", 200 * 35_000);
    }

    function bid(uint256 n, uint64 price, uint256 amount) private {
        address wallet = walletOf(n);
        if (usdc.allowance(wallet, address(sale)) == 0) {
            usdc.mint(wallet, FUNDS);
            vm.prank(wallet);
            usdc.approve(address(sale), 2 * FUNDS);
        }
        PurchasePermitV3 memory permit = permitFor(entity(n), wallet);
        bytes memory signature = signPermit(permit);
        vm.prank(wallet);
        sale.replaceBidWithApproval(address(usdc), Bid(false, price, amount), permit, signature);
    }

    function bidByPermit(uint256 n, uint64 price, uint256 amount) private {
        uint256 deadline = block.timestamp + 1 hours;
        bytes memory usdcSignature =
            signUsdc(usdc, keyOf(n), address(sale), amount - stateOf(entity(n)).currentBid.amount, deadline);
        PurchasePermitV3 memory permit = permitFor(entity(n), walletOf(n));
        bytes memory signature = signPermit(permit);
        vm.prank(walletOf(n));
        sale.replaceBidWithPermit(address(usdc), Bid(false, price, amount), permit, signature, deadline, usdcSignature);
    }

    function measure(string memory name, uint256 target) private {
        uint256 used = vm.snapshotGasLastCall("TokenSale", name);
        check(used <= target, name);
    }
}
