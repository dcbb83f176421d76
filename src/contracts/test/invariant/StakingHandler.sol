// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {TokenDistributor} from "../../src/claim/TokenDistributor.sol";
import {Staking} from "../../src/staking/Staking.sol";
import {ItemState, ItemView, Parameters, PositionView} from "../../src/staking/StakingTypes.sol";
import {AiToken} from "../../src/token/AiToken.sol";
import {Merkle} from "../support/Merkle.sol";
import {StakingActors} from "./StakingActors.sol";
import {StakingShadow} from "./StakingShadow.sol";

/// Everything that may happen to the staking contract, in any order, by five wallets with locks, three providers that
/// register, leave and are slashed, an operator who funds, pauses, proposes and publishes, donors and time. Each step is
/// held against what its caller may gain by it.
contract StakingHandler is StakingShadow {
    bytes32[] private leaves;
    uint256 private steps;
    uint256 private offences;

    constructor(AiToken ai_, Staking staking_, TokenDistributor distributor_, address admin_, uint256 key)
        StakingActors(ai_, staking_, distributor_, admin_, key)
    {
        for (uint256 n = 0; n < WALLETS; n++) {
            leaves.push(keccak256(bytes.concat(keccak256(abi.encode(walletOf(n), multiplierOf(n))))));
        }
    }

    function multiplierOf(uint256 n) public pure returns (uint256) {
        return 10_000 + 5000 * n;
    }

    function step(uint256 seed) external {
        uint256 dice = uint256(keccak256(abi.encode(seed, ++steps)));
        (uint256 a, uint256 b, uint256 c) = (dice >> 8, dice >> 72, dice >> 136);
        uint256 kind = dice % 32;
        if (kind == 23 || kind == 24) {
            slash(a, b, c);
            return;
        }
        uint256[PROVIDERS] memory before = indices();
        if (kind < 3) provide(a, b, c);
        else if (kind < 8) delegate(a, b, c);
        else if (kind < 12) undelegate(a, b, c);
        else if (kind < 15) item(a, b, c);
        else if (kind < 18) withdraw(a, b);
        else if (kind < 20) rewards(a, b, c);
        else if (kind < 22) touch(a, b, c);
        else if (kind == 22) fund(a, b);
        else if (kind == 25) prove(a, b);
        else if (kind == 26) operate(a, b);
        else if (kind == 27) donate(a);
        else passTime(a, b);
        uint256[PROVIDERS] memory now_ = indices();
        for (uint256 p = 0; p < PROVIDERS; p++) {
            if (before[p] != 0) checkEq(now_[p], before[p], "only a slash changes what a share is worth");
        }
    }

    /// Pays everything out: to nobody's loss, whoever is paused or gone.
    function drain() external {
        for (uint256 n = 0; n < WALLETS; n++) {
            for (uint256 p = 0; p < PROVIDERS; p++) {
                leavePositions(walletOf(n), providerOf(p));
            }
        }
        for (uint256 p = 0; p < PROVIDERS; p++) {
            takeOwnOut(providerOf(p), abi.encodeCall(staking.leave, ()), "leave");
        }
        settleAll();
        vm.warp(block.timestamp + 61 days);
        settleAll();
        for (uint256 n = 0; n < WALLETS; n++) {
            for (uint256 p = 0; p < PROVIDERS; p++) {
                leavePositions(walletOf(n), providerOf(p));
            }
        }
        vm.warp(block.timestamp + 61 days);
        withdrawAll();
        for (uint256 p = 0; p < PROVIDERS; p++) {
            call(providerOf(p), abi.encodeCall(staking.claimOwn, ()), "claim own", 1);
        }
    }

    function provide(uint256 who, uint256 how, uint256 amount) private {
        address provider = providerOf(who % PROVIDERS);
        amount = bound(amount, 900e18, 3000e18);
        ai.transfer(provider, amount);
        how %= 12;
        if (how < 3) {
            bytes memory data = abi.encodeCall(staking.register, ("node", how * 5001, amount));
            if (call(provider, data, "register", 0)) registered.push(provider);
        } else if (how < 6) {
            call(provider, abi.encodeCall(staking.stakeSelf, (amount)), "stake self", 0);
        } else if (how < 9) {
            takeOwnOut(provider, abi.encodeCall(staking.unstakeSelf, (amount)), "unstake self");
        } else if (how == 9) {
            call(provider, abi.encodeCall(staking.announceCommission, (amount % 10_001)), "announce", 2);
        } else if (how == 10) {
            call(provider, abi.encodeCall(staking.claimOwn, ()), "claim own", 1);
        } else if (amount % 8 == 0) {
            takeOwnOut(provider, abi.encodeCall(staking.leave, ()), "leave");
        }
    }

    function takeOwnOut(address provider, bytes memory data, string memory action) private {
        if (call(provider, data, action, 2)) remember(provider, answered, false, provider);
    }

    /// Never worth more than what was put in, and less only by rounding.
    function delegate(uint256 who, uint256 to, uint256 amount) private {
        address wallet = walletOf(who % WALLETS);
        address provider = providerOf(to % PROVIDERS);
        bool locked = to % 2 == 1;
        PositionView memory before = positionAt(wallet, provider, locked);
        amount = bound(amount, 1, locked ? 5000e18 : 20_000e18);
        if (!locked) {
            uint256 minShares = amount % 16 == 0 ? type(uint256).max : 0;
            if (!call(wallet, abi.encodeCall(staking.delegate, (provider, amount, minShares)), "delegate", 0)) return;
        } else {
            bytes memory data = abi.encodeCall(distributor.stakeLocked, (provider, amount));
            if (!attemptOn(address(distributor), wallet, data, "delegate from the lock")) return;
            stakedIn += amount;
            leftLock[wallet] += amount;
        }
        uint256 most = before.worth + before.pending + amount;
        uint256 worth = positionAt(wallet, provider, locked).worth;
        check(worth <= most, "nobody gains by putting stake in");
        check(worth + ROUNDING >= before.worth + amount, "nor loses by it");
    }

    function undelegate(uint256 who, uint256 from, uint256 how) private {
        address wallet = walletOf(who % WALLETS);
        address provider = providerOf(from % PROVIDERS);
        bool locked = how % 2 == 0;
        uint256 shares = sharesOf(wallet, provider, locked);
        shares = how % 5 == 0 ? shares : how % 17 == 0 ? shares + 1 : shares == 0 ? 1 : 1 + how % shares;
        takeOut(wallet, provider, locked, shares);
    }

    /// What comes out and what stays are together worth at most what was there.
    function takeOut(address wallet, address provider, bool locked, uint256 shares) private returns (bool passed) {
        bytes memory data = locked
            ? abi.encodeCall(staking.undelegateLocked, (provider, shares))
            : abi.encodeCall(staking.undelegate, (provider, shares));
        uint256 before = positionAt(wallet, provider, locked).worth;
        passed = call(wallet, data, locked ? "undelegate into the lock" : "undelegate", 2);
        if (!passed) return false;
        remember(wallet, answered, locked, provider);
        uint256 out = pages.itemOf(wallet, answered).amount;
        uint256 left = positionAt(wallet, provider, locked).worth;
        check(left + out <= before, "nobody gains by taking stake out");
    }

    function item(uint256 who, uint256 which, uint256 how) private {
        (address wallet, uint256 id) = choose(who, which);
        if (how % 4 < 2) {
            redelegate(wallet, id, providerOf((how >> 8) % PROVIDERS));
        } else if (how % 4 == 2) {
            settle(wallet, id);
        } else {
            uint256 before = ai.totalSupply();
            uint256 amount = pages.itemOf(wallet, id).amount;
            if (!attempt(wallet, abi.encodeCall(staking.undelegateMoved, (id)), "undelegate moved")) return;
            burnt += before - ai.totalSupply();
            settledNow(id, amount);
            checkEq(pages.itemOf(wallet, id).amount, amount, "taking moved stake out costs nothing");
        }
    }

    /// An open item of whoever has it; at times a number that no item has, or somebody else's.
    function choose(uint256 who, uint256 which) private view returns (address wallet, uint256 id) {
        if (openCount() == 0 || which % 16 == 0) return (walletOf(who % WALLETS), which % 1000);
        Open memory chosen = openAt((which >> 8) % openCount());
        return (who % 16 == 0 ? walletOf((who >> 8) % WALLETS) : chosen.owner, chosen.id);
    }

    function redelegate(address wallet, uint256 id, address to) private {
        ItemView memory before = pages.itemOf(wallet, id);
        uint256[2] memory worth = worths(wallet, to);
        if (!call(wallet, abi.encodeCall(staking.redelegate, (id, to)), "redelegate", 2)) return;
        ItemView memory shown = pages.itemOf(wallet, id);
        if (shown.state == ItemState.None) {
            checkJoined(wallet, id, before.amount, worth, to);
        } else {
            check(shown.locked == opened(id).locked, "stake from a lock stays so when it moves");
            checkEq(shown.amount, before.amount, "a move costs nothing");
            moved(id, to, shown);
        }
    }

    /// Stake joins the position of its own kind, for at most its worth; the other kind stays as it is.
    function checkJoined(address wallet, uint256 id, uint256 amount, uint256[2] memory before, address at) private {
        uint256[2] memory now_ = worths(wallet, at);
        uint256 kind = opened(id).locked ? 1 : 0;
        check(now_[kind] <= before[kind] + amount, "nobody gains by joining");
        check(now_[kind] + ROUNDING >= before[kind] + amount, "nor loses by it");
        checkEq(now_[1 - kind], before[1 - kind], "locked stake joins locked stake only");
        forget(id);
    }

    function settle(address wallet, uint256 id) private {
        uint256 before = ai.totalSupply();
        ItemView memory shown = pages.itemOf(wallet, id);
        uint256[2] memory worth = worths(wallet, shown.provider);
        if (!attempt(providerOf(0), abi.encodeCall(staking.settle, (wallet, id)), "settle")) return;
        burnt += before - ai.totalSupply();
        if (before > ai.totalSupply()) happened["settle: slashed"]++;
        if (pages.itemOf(wallet, id).state == ItemState.None) {
            happened["settle: joined"]++;
            checkJoined(wallet, id, shown.amount, worth, shown.provider);
        } else {
            settledNow(id, shown.amount);
            checkEq(pages.itemOf(wallet, id).amount, shown.amount, "settling takes what was shown, no more");
        }
    }

    function withdraw(uint256 who, uint256 which) private {
        (address wallet, uint256 id) = choose(who, which);
        withdrawOne(wallet, id);
    }

    /// The item's whole worth goes to the wallet, or into its lock and nowhere else.
    function withdrawOne(address wallet, uint256 id) private {
        ItemView memory shown = pages.itemOf(wallet, id);
        uint256 held = ai.balanceOf(wallet);
        uint256 lock = distributor.locked(wallet);
        uint256 supply = ai.totalSupply();
        if (!attempt(wallet, abi.encodeCall(staking.withdraw, (id)), "withdraw")) return;
        burnt += supply - ai.totalSupply();
        withdrawn += shown.amount;
        check(shown.locked == opened(id).locked, "what came from a lock is known to the end");
        if (shown.locked) backInLock[wallet] += shown.amount;
        forget(id);
        checkEq(ai.balanceOf(wallet) - held, shown.locked ? 0 : shown.amount, "what is liquid goes to the wallet");
        checkEq(distributor.locked(wallet) - lock, shown.locked ? shown.amount : 0, "what is locked goes to the lock");
        check(block.timestamp >= shown.readyAt, "not before its time");
        if (shown.locked) happened["withdraw into the lock"]++;
        if (shown.state == ItemState.OwnThawing) happened["withdraw own"]++;
        if (shown.state == ItemState.MovedThawing) happened["withdraw moved"]++;
    }

    function rewards(uint256 who, uint256 from, uint256 how) private {
        address wallet = walletOf(who % WALLETS);
        if (how % 4 == 0) {
            call(wallet, abi.encodeCall(staking.setPaidOut, (how % 8 == 0)), "choose", 2);
            return;
        }
        bytes memory data = abi.encodeCall(staking.claim, (providerOf(from % PROVIDERS), how % 4 == 1));
        call(wallet, data, "claim", 1);
    }

    function touch(uint256 who, uint256 at, uint256 how) private {
        address provider = providerOf(at % PROVIDERS);
        bytes memory data = how % 3 == 0
            ? abi.encodeCall(staking.checkpoint, (provider))
            : abi.encodeCall(staking.touch, (walletOf(who % WALLETS), provider, how % 3 == 1));
        call(address(0x77), data, "touch", 2);
    }

    function fund(uint256 amount, uint256 duration) private {
        amount = bound(amount, 1, 10_000e18);
        if (attempt(admin, abi.encodeCall(staking.fund, (amount, bound(duration, 12 hours, 30 days))), "fund")) {
            funded += amount;
        }
    }

    function slash(uint256 who, uint256 share, uint256 back) private {
        address provider = providerOf(who % PROVIDERS);
        uint256 supply = ai.totalSupply();
        share = share % 20 == 0 ? 2001 : 1 + share % 2000;
        uint40 at = uint40(block.timestamp - (back % 3 == 0 ? 0 : back % 15 days));
        bytes32 offence = bytes32(share % 9 == 0 ? offences : ++offences);
        bytes memory data = abi.encodeCall(staking.slash, (provider, offence, at, uint16(share)));
        Picture memory before = picture(provider);
        if (!attempt(back % 32 == 0 ? walletOf(0) : admin, data, "slash")) return;
        uint256 gone = supply - ai.totalSupply();
        burnt += gone;
        checkSlash(before, provider, at, share, gone);
    }

    function prove(uint256 who, uint256 how) private {
        uint256 n = who % WALLETS;
        address[] memory providers = new address[](PROVIDERS);
        for (uint256 p = 0; p < PROVIDERS; p++) {
            providers[p] = providerOf(p);
        }
        bytes32[] memory proof = Merkle.proof(leaves, n);
        uint256 multiplier = multiplierOf(n) + (how % 6 == 0 ? 1 : 0);
        call(walletOf(n), abi.encodeCall(staking.proveMultiplier, (multiplier, proof, providers)), "prove", 2);
    }

    function operate(uint256 how, uint256 by) private {
        uint256 kind = how % 8;
        if (kind == 0) {
            attempt(admin, abi.encodeCall(staking.pause, ()), "pause");
        } else if (kind < 4) {
            attempt(admin, abi.encodeCall(staking.unpause, ()), "unpause");
        } else if (kind == 4) {
            Parameters memory p = Parameters(uint32(bound(by, 1 days, 30 days)), uint32(by % 9 days), 2000, 1000e18);
            attempt(admin, abi.encodeCall(staking.proposeParameters, (p)), "propose");
        } else if (kind == 5) {
            attempt(admin, abi.encodeCall(staking.applyParameters, ()), "apply");
        } else {
            uint40 until = uint40(block.timestamp + by % 60 days);
            attempt(admin, abi.encodeCall(staking.setSnapshot, (Merkle.root(leaves), until)), "publish");
        }
    }

    function donate(uint256 amount) private {
        amount = bound(amount, 1, 1000e18);
        ai.transfer(address(staking), amount);
        donated += amount;
        happened["donate"]++;
    }

    function passTime(uint256 how, uint256 by) private {
        vm.warp(block.timestamp + by % (how % 8 == 0 ? 40 days : how % 2 == 0 ? 4 days : 1 hours));
    }

    function leavePositions(address wallet, address provider) private {
        for (uint256 locked = 0; locked < 2; locked++) {
            uint256 shares = sharesOf(wallet, provider, locked == 1);
            if (shares > 0) check(takeOut(wallet, provider, locked == 1, shares), "leaving always works");
            call(wallet, abi.encodeCall(staking.claim, (provider, locked == 1)), "claim", 1);
        }
    }

    function settleAll() private {
        for (uint256 i = openCount(); i > 0; i--) {
            Open memory each = openAt(i - 1);
            if (pages.itemOf(each.owner, each.id).state == ItemState.Moved) settle(each.owner, each.id);
        }
    }

    function withdrawAll() private {
        for (uint256 i = openCount(); i > 0; i--) {
            Open memory each = openAt(i - 1);
            withdrawOne(each.owner, each.id);
            check(pages.itemOf(each.owner, each.id).state == ItemState.None, "withdrawing always works");
        }
    }

    function worths(address wallet, address provider) private view returns (uint256[2] memory) {
        return [positionAt(wallet, provider, false).worth, positionAt(wallet, provider, true).worth];
    }

    function sharesOf(address wallet, address provider, bool locked) private view returns (uint256) {
        return positionAt(wallet, provider, locked).shares;
    }

    function indices() private view returns (uint256[PROVIDERS] memory found) {
        for (uint256 p = 0; p < registered.length; p++) {
            found[p] = pages.providerOf(registered[p]).index;
        }
    }
}
