// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SaleFactory} from "../../src/sale/SaleFactory.sol";
import {Allocation, Bid, EntityStateView, Init, PurchasePermitV3} from "../../src/sale/SaleTypes.sol";
import {TokenSale} from "../../src/sale/TokenSale.sol";
import {TestUSDC} from "../../src/token/TestUSDC.sol";
import {TestUSDT} from "../../src/token/TestUSDT.sol";
import {SaleTools} from "./SaleTools.sol";

/// A sale in Commitment that takes USDC and USDT, with participants who hold plenty of both.
abstract contract SaleFixture is SaleTools {
    address internal admin = address(0xAD);
    address internal signer = vm.addr(SIGNER_KEY);
    address internal receiver = address(0x9EC);
    TestUSDC internal usdc;
    TestUSDT internal usdt;
    TokenSale internal implementation;
    SaleFactory internal factory;
    TokenSale internal sale;

    function setUp() public virtual {
        vm.warp(START);
        usdc = new TestUSDC();
        usdt = new TestUSDT();
        implementation = new TokenSale();
        factory = new SaleFactory(address(implementation));
        sale = TokenSale(factory.createSale(initData()));
    }

    function initData() internal view returns (Init memory init) {
        init.saleUUID = SALE_ID;
        init.admin = admin;
        init.purchasePermitSigner = signer;
        init.proceedsReceiver = receiver;
        init.claimRefundEnabled = true;
        init.reduceCommitmentEnabled = true;
        init.skipPreOpen = true;
        init.maxWalletsPerEntity = 3;
        init.paymentTokens = new address[](2);
        (init.paymentTokens[0], init.paymentTokens[1]) = (address(usdc), address(usdt));
        init.expectedPaymentTokenDecimals = 6;
    }

    /// Gives a wallet plenty of both tokens and lets the sale take them.
    function fund(address wallet) internal virtual {
        usdc.mint(wallet, 1e15);
        usdt.mint(wallet, 1e15);
        vm.startPrank(wallet);
        usdc.approve(address(sale), type(uint256).max);
        usdt.approve(address(sale), type(uint256).max);
        vm.stopPrank();
    }

    /// Replaces an entity's bid from one of its wallets by approval, under a permit that allows it.
    function place(bytes16 entityID, address wallet, address token, Bid memory bid) internal {
        if (usdc.balanceOf(wallet) == 0) fund(wallet);
        PurchasePermitV3 memory permit = permitFor(entityID, wallet);
        bytes memory signature = signPermit(permit);
        vm.prank(wallet);
        sale.replaceBidWithApproval(token, bid, permit, signature);
    }

    /// Participant n bids from their first wallet.
    function place(uint256 n, address token, uint64 price, uint256 amount) internal {
        place(entity(n), walletOf(n), token, Bid(false, price, amount));
    }

    function openSettlement() internal {
        vm.prank(admin);
        sale.openSettlement();
    }

    function allocate(bytes16 entityID, address wallet, address token, uint256 accepted) internal {
        vm.prank(admin);
        sale.setAllocations(one(Allocation(entityID, wallet, token, accepted)), false);
    }

    function finalize(uint256 total) internal {
        vm.prank(admin);
        sale.finalizeSettlement(total);
    }

    function stateOf(bytes16 entityID) internal view returns (EntityStateView memory) {
        return sale.entityStatesByIDs(one(entityID))[0];
    }
}
