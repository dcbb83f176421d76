// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {
    Allocation,
    Bid,
    EntityStateView,
    PurchasePermitV3,
    Stage,
    WalletTokenAmount
} from "../../src/sale/SaleTypes.sol";
import {TokenSale} from "../../src/sale/TokenSale.sol";
import {TestUSDC} from "../../src/token/TestUSDC.sol";
import {TestUSDT} from "../../src/token/TestUSDT.sol";
import {SaleActors} from "./SaleActors.sol";

/// Everything that anybody may try on a sale, with arguments that are mostly sensible.
contract SaleHandler is SaleActors {
    uint256 private steps;

    constructor(TokenSale sale_, TestUSDC usdc_, TestUSDT usdt_, address admin_)
        SaleActors(sale_, usdc_, usdt_, admin_)
    {
        passRolesOn();
    }

    /// One random step: three in four are what the stage is for, the others anything at all.
    function step(uint256 seed) external {
        uint256 dice = uint256(keccak256(abi.encode(seed, ++steps)));
        (uint256 a, uint256 b, uint256 c) = (dice >> 8, dice >> 72, dice >> 136);
        uint256 kind = (dice >> 4) % 15;
        if (dice % 4 != 0) kind = usual(sale.stage(), (dice >> 4) % 16);
        if (kind == 0) bid(a, b, uint64(c), dice >> 200);
        else if (kind == 1) cancel(a, b);
        else if (kind == 2) reduce(a, b, c);
        else if (kind == 3) forceReduce(a, b);
        else if (kind == 4) allocate(a, b, c % 2 == 0);
        else if (kind == 5) finalize(a);
        else if (kind == 6) claimRefund(a);
        else if (kind == 7) processRefunds(a, b % 2 == 0);
        else if (kind == 8) withdraw(a, b);
        else if (kind == 9) moveOn(a);
        else if (kind == 10) jump(a);
        else if (kind == 11) configure(a, b);
        else if (kind == 12) passTime(a);
        else if (kind == 13) recover(a, b);
        else passRolesOn();
    }

    function usual(Stage stage, uint256 dice) private pure returns (uint256) {
        if (stage == Stage.PreOpen) return 9;
        if (stage == Stage.Commitment) return dice < 14 ? 0 : dice == 14 ? 3 : 9;
        if (stage == Stage.Cancellation) return dice < 4 ? 1 : dice < 12 ? 2 : dice < 14 ? 10 : 9;
        if (stage == Stage.Settlement) return dice < 13 ? 4 : dice < 15 ? 5 : 10;
        // Proceeds seldom leave, because that ends most other things.
        return dice < 4 ? 6 : dice < 8 ? 7 : dice == 8 ? 8 : 10;
    }

    function bid(uint256 who, uint256 how, uint64 price, uint256 amount) private {
        // An entity's usual wallets are two of the twelve; now and then another one tries.
        bytes16 id = entity(who % ENTITIES);
        address wallet = walletBy((who % ENTITIES) * 2 + (how % 2) + (who % 11 == 10 ? 3 : 0));
        EntityStateView memory before = sale.entityStatesByIDs(one(id))[0];
        Bid memory next = Bid(how % 5 == 4, how % 23 == 22 ? 1001 : uint64(bound(price, 1, 60)), 0);
        next.amount = before.currentBid.amount + (how % 8 == 7 ? 0 : bound(amount, 0, 1000));
        if (how % 3 != 0) {
            // Most bids are raises that pass.
            next.lockup = next.lockup || before.currentBid.lockup;
            if (next.price < before.currentBid.price) next.price = before.currentBid.price;
        } else if (how % 7 == 0) {
            next.amount /= 2;
        }
        send(id, wallet, tokenBy(how / 2), next, how, before);
    }

    function cancel(uint256 who, uint256 how) private {
        uint256 held = usdc.balanceOf(address(sale)) + usdt.balanceOf(address(sale));
        if (!attempt(walletBy(who), abi.encodeCall(sale.cancelBid, ()), "cancel")) return;
        if (usdc.balanceOf(address(sale)) + usdt.balanceOf(address(sale)) == held) happened["cancel: nothing"]++;
        if (how % 3 == 0) cancel(who, 1);
    }

    function reduce(uint256 who, uint256 forWhom, uint256 amount) private {
        // Mostly for a wallet of the same entity.
        if (amount % 5 != 4) forWhom = (who % WALLETS) / 2 * 2 + forWhom % 2 + (forWhom / 2 % 2) * WALLETS;
        WalletTokenAmount[] memory rows = one(row(forWhom, amount));
        attempt(walletBy(who), abi.encodeCall(sale.reduceCommitment, (rows)), "reduce");
    }

    function forceReduce(uint256 forWhom, uint256 amount) private {
        WalletTokenAmount[] memory rows = one(row(forWhom, amount));
        bytes memory call = abi.encodeCall(sale.forceReduceCommitment, (rows));
        mustBeUnauthorized(call);
        attempt(operator, call, "force");
    }

    function allocate(uint256 who, uint256 amount, bool overwrite) private {
        address wallet = walletBy(who);
        address token = tokenBy(who / WALLETS);
        bytes16 id = who % 13 == 12 ? entityBy(amount) : entity((who % WALLETS) / 2);
        bytes memory call =
            abi.encodeCall(sale.setAllocations, (one(Allocation(id, wallet, token, amount % 700)), overwrite));
        mustBeUnauthorized(call);
        attempt(operator, call, overwrite ? "allocate: overwrite" : "allocate");
    }

    function finalize(uint256 how) private {
        uint256 total = sale.totalAcceptedAmount() + (how % 3 == 0 ? 1 : 0);
        attempt(operator, abi.encodeCall(sale.finalizeSettlement, (total)), "finalize");
    }

    function claimRefund(uint256 who) private {
        attempt(walletBy(who), abi.encodeCall(sale.claimRefund, ()), "claim");
    }

    function processRefunds(uint256 who, bool skip) private {
        bytes memory call = abi.encodeCall(sale.processRefunds, (one(entityBy(who)), skip));
        mustBeUnauthorized(call);
        attempt(operator, call, skip ? "process: skipping" : "process");
    }

    function withdraw(uint256 how, uint256 amount) private {
        if (how % 2 == 0) {
            attempt(operator, abi.encodeCall(sale.withdraw, ()), "withdraw");
        } else {
            bytes memory call = abi.encodeCall(sale.withdrawPartial, (tokenBy(how / 2), amount % 1200));
            attempt(operator, call, "withdraw in part");
        }
    }

    function moveOn(uint256 how) private {
        bytes4[3] memory openings =
            [sale.openCommitment.selector, sale.openCancellation.selector, sale.openSettlement.selector];
        attempt(operator, abi.encodeWithSelector(openings[how % 3]), "stage");
    }

    /// Any stage at all: but not back from where proceeds have left, which an admin must not do (lower allocations
    /// could then promise the same money twice).
    function jump(uint256 how) private {
        if (sale.withdrawnAmount() != 0) return;
        attempt(operator, abi.encodeCall(sale.unsafeSetStage, (Stage(uint8(how % 5)))), "jump");
    }

    function configure(uint256 how, uint256 value) private {
        if (how % 5 == 0) attempt(operator, abi.encodeCall(sale.setPaused, (value % 4 == 0)), "pause");
        if (how % 5 == 1) attempt(operator, abi.encodeCall(sale.pause, ()), "pause");
        if (how % 5 == 2) attempt(operator, abi.encodeCall(sale.setClaimRefundEnabled, (value % 3 > 0)), "switch");
        if (how % 5 == 3) {
            attempt(operator, abi.encodeCall(sale.setReduceCommitmentEnabled, (value % 3 > 0)), "switch");
        }
        if (how % 5 == 4) {
            attempt(operator, abi.encodeCall(sale.setMaxWalletsPerEntity, (uint8(value % 4))), "wallets");
        }
        if (value % 4 != 3) attempt(operator, abi.encodeCall(sale.setPaused, (false)), "pause");
    }

    function passTime(uint256 by) private {
        vm.warp(block.timestamp + bound(by, 1, 1 days));
        happened["time"]++;
    }

    /// Somebody sends tokens by mistake, and the operator returns as much.
    function recover(uint256 how, uint256 amount) private {
        amount = bound(amount, 1, 1000);
        address token = tokenBy(how);
        if (token == address(usdc)) usdc.mint(address(sale), amount);
        else usdt.mint(address(sale), amount);
        bytes memory call = abi.encodeCall(sale.recoverTokens, (token, amount, address(0x99)));
        mustBeUnauthorized(call);
        if (how % 4 < 2) attempt(operator, call, "recover");
        else donated[token] += amount;
    }

    function send(
        bytes16 id,
        address wallet,
        address token,
        Bid memory next,
        uint256 how,
        EntityStateView memory before
    ) private {
        PurchasePermitV3 memory permit = permitFor(id, wallet);
        permit.payload = abi.encode(how % 9 == 8);
        if (how % 19 == 18) permit.expiresAt = uint64(block.timestamp);
        if (how % 29 == 28) permit.closesAt = uint64(block.timestamp);
        address sender = wallet;
        if (how % 31 == 30) (sender, token) = spoil(permit, next, how / 31, token);
        bytes memory signature = signPermit(permit, how % 37 == 36 ? 0x0BAD : SIGNER_KEY);
        uint256 balance = balanceOf(token, wallet);
        bool byPermit = how % 4 == 3;
        bytes memory call = byPermit
            ? abi.encodeCall(sale.replaceBidWithPermit, (token, next, permit, signature, 0, new bytes(65)))
            : abi.encodeCall(sale.replaceBidWithApproval, (token, next, permit, signature));
        if (!attempt(sender, call, byPermit ? "bid by permit" : "bid")) return;
        uint256 paid = balance - balanceOf(token, wallet);
        checkEq(paid, next.amount - before.currentBid.amount, "paid is the difference");
        deposited[wallet][token] += paid;
        if (next.lockup) everLocked[id] = true;
        note(before, next, id);
    }

    /// Makes a bid that the permit forbids, one way at a time.
    function spoil(PurchasePermitV3 memory permit, Bid memory next, uint256 how, address token)
        private
        view
        returns (address sender, address paidIn)
    {
        (sender, paidIn) = (permit.wallet, token);
        how %= 7;
        if (how == 0) permit.saleUUID = bytes16(uint128(1));
        else if (how == 1) sender = address(0x99);
        else if (how == 2) paidIn = address(sale);
        else if (how == 3) permit.minPrice = next.price + 1;
        else if (how == 4) permit.minAmount = next.amount + 1;
        else if (how == 5) permit.maxAmount = next.amount == 0 ? 0 : next.amount - 1;
        else permit.saleSpecificEntityID = 0;
    }

    function note(EntityStateView memory before, Bid memory next, bytes16 id) private {
        uint256 wallets = sale.entityStatesByIDs(one(id))[0].walletStates.length;
        if (before.walletStates.length == 0) happened["bid: first of an entity"]++;
        else if (wallets > before.walletStates.length) happened["bid: another wallet"]++;
        else if (next.amount == before.currentBid.amount) happened["bid: no difference"]++;
        else happened["bid: raise"]++;
        if (next.lockup && !before.currentBid.lockup) happened["bid: lock"]++;
    }

    function balanceOf(address token, address wallet) private view returns (uint256) {
        return token == address(sale) ? 0 : TestUSDC(token).balanceOf(wallet);
    }

    function row(uint256 seed, uint256 amount) private view returns (WalletTokenAmount memory) {
        return WalletTokenAmount(walletBy(seed), tokenBy(seed / WALLETS), amount % 1200);
    }
}
