// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {EntityStateView, Stage, TokenAmount} from "../../src/sale/SaleTypes.sol";
import {SaleFixture} from "../support/SaleFixture.sol";
import {SaleHandler} from "./SaleHandler.sol";

/// What is true of a sale whatever anybody does, and how it ends.
abstract contract SaleInvariants is SaleFixture {
    uint256 private constant SUPPLY = 100;
    uint64 private constant MIN_PRICE = 3;
    uint64 private constant MAX_PRICE = 40;

    SaleHandler internal handler;

    /// Sums over all entities and wallets, by token.
    struct Sums {
        uint256[2] committed;
        uint256[2] cancelled;
        uint256[2] accepted;
        uint256[2] refunded;
    }

    function setUp() public virtual override {
        super.setUp();
        vm.startPrank(admin);
        sale.initializeAuction(SUPPLY, 1, 1, MIN_PRICE, MAX_PRICE);
        sale.setMaxWalletsPerEntity(2);
        vm.stopPrank();
        handler = new SaleHandler(sale, usdc, usdt, admin);
    }

    function checkBooks() internal view {
        Sums memory sums;
        EntityStateView[] memory states = sale.entityStatesIn(0, sale.numEntities());
        for (uint256 e = 0; e < states.length; e++) {
            checkEntity(states[e], sums);
        }
        checkTotals(sums);
        checkDemand(states);
    }

    /// Whatever happened before, the end can be reached: everyone is refunded, the proceeds leave, nothing is left.
    function payEverythingOut() internal {
        vm.startPrank(admin);
        sale.grantRole(sale.REFUNDER_ROLE(), admin);
        sale.unsafeSetStage(Stage.Done);
        sale.processRefunds(sale.entitiesIn(0, sale.numEntities()), true);
        sale.withdraw();
        vm.stopPrank();
        checkBooks();
        checkEq(usdc.balanceOf(address(sale)), handler.donated(address(usdc)), "USDC left");
        checkEq(usdt.balanceOf(address(sale)), handler.donated(address(usdt)), "USDT left");
    }

    function checkEntity(EntityStateView memory state, Sums memory sums) private view {
        uint256 amount = 0;
        for (uint256 w = 0; w < state.walletStates.length; w++) {
            for (uint256 t = 0; t < 2; t++) {
                amount += checkPosition(state, w, t, sums);
            }
        }
        checkEq(state.currentBid.amount, amount, "an entity's bid is what its wallets committed");
        check(state.currentBid.lockup || !handler.everLocked(state.entityID), "a lock is never undone");
        check(amount > 0 || state.refunded, "an entity without a commitment was emptied");
    }

    /// deposited = committed + cancelled; committed = accepted + refundable or refunded; the wallet holds the rest.
    function checkPosition(EntityStateView memory state, uint256 w, uint256 t, Sums memory sums)
        private
        view
        returns (uint256 committed)
    {
        address wallet = state.walletStates[w].addr;
        address token = handler.tokenBy(t);
        committed = state.walletStates[w].committedAmountByToken[t].amount;
        uint256 cancelled = state.walletStates[w].cancelledAmountByToken[t].amount;
        uint256 accepted = state.walletStates[w].acceptedAmountByToken[t].amount;
        check(accepted <= committed, "accepted is at most committed");
        checkEq(handler.deposited(wallet, token), committed + cancelled, "deposited");
        uint256 refunded = state.refunded ? committed - accepted : 0;
        uint256 held = handler.FUNDS() - committed - cancelled + cancelled + refunded;
        checkEq(t == 0 ? usdc.balanceOf(wallet) : usdt.balanceOf(wallet), held, "the committing wallet is paid");
        sums.committed[t] += committed;
        sums.cancelled[t] += cancelled;
        sums.accepted[t] += accepted;
        sums.refunded[t] += refunded;
    }

    function checkTotals(Sums memory sums) private view {
        checkSum(sale.totalCommittedAmountByToken(), sums.committed, "committed");
        checkSum(sale.totalCancelledAmountByToken(), sums.cancelled, "cancelled");
        checkSum(sale.totalAcceptedAmountByToken(), sums.accepted, "accepted");
        checkSum(sale.totalRefundedAmountByToken(), sums.refunded, "refunded");
        TokenAmount[] memory withdrawn = sale.withdrawnAmountByToken();
        for (uint256 t = 0; t < 2; t++) {
            uint256 owed = sums.committed[t] - sums.refunded[t] - withdrawn[t].amount;
            address token = handler.tokenBy(t);
            uint256 balance = t == 0 ? usdc.balanceOf(address(sale)) : usdt.balanceOf(address(sale));
            checkEq(balance, owed + handler.donated(token), "the sale holds what it owes");
            uint256 proceeds = t == 0 ? usdc.balanceOf(receiver) : usdt.balanceOf(receiver);
            checkEq(proceeds, withdrawn[t].amount, "proceeds are what was withdrawn");
        }
    }

    function checkSum(TokenAmount[] memory totals, uint256[2] memory sums, string memory what) private pure {
        checkEq(totals[0].amount, sums[0], what);
        checkEq(totals[1].amount, sums[1], what);
    }

    /// Live clearing equals counting everything again.
    function checkDemand(EntityStateView[] memory states) private view {
        uint64 clearing = MIN_PRICE;
        uint256 committed = 0;
        for (uint64 price = MIN_PRICE; price <= MAX_PRICE; price++) {
            uint256 demand = 0;
            for (uint256 e = 0; e < states.length; e++) {
                if (states[e].currentBid.price >= price) demand += states[e].currentBid.amount;
                if (price == MIN_PRICE) committed += states[e].currentBid.amount;
            }
            if (demand >= SUPPLY * price) clearing = price;
            if (price % 9 == 3) checkEq(sale.demandAt(price), demand, "demand");
        }
        checkEq(sale.clearingPrice(), clearing, "clearing price");
        (uint256 numerator, uint256 denominator) = sale.subscription();
        checkEq(numerator, committed, "subscription, committed");
        checkEq(denominator, SUPPLY * clearing, "subscription, cost");
    }
}
