// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Bid, PurchasePermitV3} from "../../src/sale/SaleTypes.sol";
import {TokenSale} from "../../src/sale/TokenSale.sol";
import {SaleFixture} from "../support/SaleFixture.sol";

/// What live clearing adds to a bid, and what its views cost, with 1,000 prices. Each call is a transaction of its own.
/// forge-config: default.isolate = true
contract LiveClearingGasTest is SaleFixture {
    TokenSale private plain;
    TokenSale private live;

    function setUp() public override {
        super.setUp();
        plain = sale;
        live = TokenSale(factory.createSale(initData()));
        vm.prank(admin);
        live.initializeAuction(300_000_000e18, 1, 1e16, 1, 1000);
        bidOnBoth(1, 500, 1000e6);
        bidOnBoth(2, 700, 1000e6);
        bidOnBoth(3, 501, 1000e6);
    }

    function test_aBidAtAPriceThatHoldsBids() public {
        measureExtra("a first bid at a price that holds bids", 4, 500, 1000e6, 15_000);
    }

    function test_aRaiseThatKeepsItsPrice() public {
        measureExtra("a raise at the same price", 1, 500, 2000e6, 15_000);
    }

    function test_aMoveBetweenPricesThatHoldBids() public {
        bidOnBoth(5, 500, 1000e6);
        measureExtra("a move between prices that hold bids", 5, 700, 2000e6, 30_000);
        bidOnBoth(6, 500, 1000e6);
        measureExtra("a move to the neighbouring price", 6, 501, 2000e6, 30_000);
    }

    function test_aBidAtAFreshPrice() public {
        measureExtra("a first bid at a fresh price of a fresh block", 7, 100, 1000e6, 60_000);
    }

    function test_theViewsWithABidAtEveryPrice() public {
        sale = live;
        for (uint64 price = 1; price <= 1000; price++) {
            place(1000 + price, address(usdc), price, 50_000e6);
        }
        checkEq(live.clearingPrice(), 625, "clearing price");
        measureCall("clearingPrice");
        live.subscription();
        measureCall("subscription");
        checkEq(live.demandAt(1), 50_003_000e6, "all demand");
        measureCall("demandAt the lowest price");
        sale.demandAt(31 * 16);
        measureCall("demandAt a middle price");
    }

    function measureExtra(string memory name, uint256 n, uint64 price, uint256 amount, uint256 target) private {
        uint256 without = bidOn(plain, n, price, amount);
        uint256 extra = bidOn(live, n, price, amount) - without;
        vm.snapshotValue("LiveClearing", name, extra);
        check(extra <= target, name);
    }

    function measureCall(string memory name) private {
        check(vm.snapshotGasLastCall("LiveClearing", name) <= 200_000, name);
    }

    function bidOnBoth(uint256 n, uint64 price, uint256 amount) private {
        bidOn(plain, n, price, amount);
        bidOn(live, n, price, amount);
    }

    function bidOn(TokenSale target, uint256 n, uint64 price, uint256 amount) private returns (uint256 gas) {
        address wallet = walletOf(n);
        sale = target;
        if (usdc.allowance(wallet, address(target)) == 0) fund(wallet);
        PurchasePermitV3 memory permit = permitFor(entity(n), wallet);
        bytes memory signature = signPermit(permit);
        vm.prank(wallet);
        target.replaceBidWithApproval(address(usdc), Bid(false, price, amount), permit, signature);
        return vm.lastCallGas().gasTotalUsed;
    }
}
