// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {TokenDistributor} from "../../src/claim/TokenDistributor.sol";
import {Staking} from "../../src/staking/Staking.sol";
import {StakingPages} from "../../src/staking/StakingPages.sol";
import {ItemState, ItemView, Parameters, PositionView, Status} from "../../src/staking/StakingTypes.sol";
import {AiToken} from "../../src/token/AiToken.sol";
import {Merkle} from "../support/Merkle.sol";
import {Test} from "../support/Test.sol";

/// Everything that may happen to the staking contract, in any order, by five wallets with locks, three providers that
/// register, leave and are slashed, an operator who funds, pauses, proposes and publishes, donors and time.
contract StakingHandler is Test {
    uint256 public constant WALLETS = 5;
    uint256 public constant PROVIDERS = 3;

    AiToken public immutable ai;
    Staking public immutable staking;
    StakingPages public immutable pages;
    TokenDistributor public immutable distributor;
    address private immutable admin;
    uint256 private immutable firstWallet;
    bytes32[] private leaves;
    uint256 private steps;
    uint256 private offences;

    /// What moved, as the token saw it.
    uint256 public stakedIn;
    uint256 public funded;
    uint256 public paidOut;
    uint256 public withdrawn;
    uint256 public burnt;
    uint256 public donated;
    /// What happened and what was refused, to see that everything was reached.
    mapping(string what => uint256) public happened;
    mapping(bytes4 error => uint256) public refusals;

    error Unexpected(string action, bytes data);

    constructor(AiToken ai_, Staking staking_, TokenDistributor distributor_, address admin_, uint256 key) {
        (ai, staking, distributor, admin) = (ai_, staking_, distributor_, admin_);
        (pages, firstWallet) = (StakingPages(address(staking_)), key);
        for (uint256 n = 0; n < WALLETS; n++) {
            leaves.push(keccak256(bytes.concat(keccak256(abi.encode(walletOf(n), multiplierOf(n))))));
        }
    }

    function walletOf(uint256 n) public view returns (address) {
        return vm.addr(firstWallet + n);
    }

    function providerOf(uint256 n) public pure returns (address) {
        return address(uint160(0x90000 + n));
    }

    function multiplierOf(uint256 n) public pure returns (uint256) {
        return 10_000 + 5000 * n;
    }

    function step(uint256 seed) external {
        uint256 dice = uint256(keccak256(abi.encode(seed, ++steps)));
        (uint256 a, uint256 b, uint256 c) = (dice >> 8, dice >> 72, dice >> 136);
        uint256 kind = dice % 32;
        if (kind < 3) provide(a, b, c);
        else if (kind < 8) delegate(a, b, c);
        else if (kind < 12) undelegate(a, b, c);
        else if (kind < 15) item(a, b, c);
        else if (kind < 18) withdraw(a, b);
        else if (kind < 20) rewards(a, b, c);
        else if (kind < 22) touch(a, b, c);
        else if (kind == 22) fund(a, b);
        else if (kind < 25) slash(a, b, c);
        else if (kind == 25) prove(a, b);
        else if (kind == 26) operate(a, b);
        else if (kind == 27) donate(a);
        else passTime(a, b);
    }

    /// Pays everything out: to nobody's loss, whoever is paused or gone.
    function drain() external {
        for (uint256 n = 0; n < WALLETS; n++) {
            for (uint256 p = 0; p < PROVIDERS; p++) {
                leavePositions(walletOf(n), providerOf(p));
            }
        }
        for (uint256 p = 0; p < PROVIDERS; p++) {
            attempt(providerOf(p), abi.encodeCall(staking.leave, ()), "leave");
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
        for (uint256 n = 0; n < WALLETS; n++) {
            withdrawAll(walletOf(n));
        }
        for (uint256 p = 0; p < PROVIDERS; p++) {
            withdrawAll(providerOf(p));
            call(providerOf(p), abi.encodeCall(staking.claimOwn, ()), "claim own", 1);
        }
    }

    function provide(uint256 who, uint256 how, uint256 amount) private {
        address provider = providerOf(who % PROVIDERS);
        amount = bound(amount, 900e18, 3000e18);
        ai.transfer(provider, amount);
        how %= 12;
        if (how < 3) call(provider, abi.encodeCall(staking.register, ("node", how * 5001, amount)), "register", 0);
        else if (how < 6) call(provider, abi.encodeCall(staking.stakeSelf, (amount)), "stake self", 0);
        else if (how < 9) call(provider, abi.encodeCall(staking.unstakeSelf, (amount)), "unstake self", 2);
        else if (how == 9) call(provider, abi.encodeCall(staking.announceCommission, (amount % 10_001)), "announce", 2);
        else if (how == 10) call(provider, abi.encodeCall(staking.claimOwn, ()), "claim own", 1);
        else if (amount % 8 == 0) call(provider, abi.encodeCall(staking.leave, ()), "leave", 2);
    }

    function delegate(uint256 who, uint256 to, uint256 amount) private {
        address wallet = walletOf(who % WALLETS);
        uint256 minShares = amount % 16 == 0 ? type(uint256).max : 0;
        address provider = providerOf(to % PROVIDERS);
        if (to % 2 == 0) {
            amount = bound(amount, 1, 20_000e18);
            call(wallet, abi.encodeCall(staking.delegate, (provider, amount, minShares)), "delegate", 0);
        } else {
            amount = bound(amount, 1, 5000e18);
            uint256 before = ai.balanceOf(address(staking));
            if (attemptOn(
                    address(distributor),
                    wallet,
                    abi.encodeCall(distributor.stakeLocked, (provider, amount)),
                    "delegate from the lock"
                )) {
                stakedIn += ai.balanceOf(address(staking)) - before;
            }
        }
    }

    function undelegate(uint256 who, uint256 from, uint256 how) private {
        address wallet = walletOf(who % WALLETS);
        address provider = providerOf(from % PROVIDERS);
        bool locked = how % 2 == 0;
        uint256 shares = sharesOf(wallet, provider, locked);
        shares = how % 5 == 0 ? shares : how % 17 == 0 ? shares + 1 : shares == 0 ? 1 : 1 + how % shares;
        bytes memory data = locked
            ? abi.encodeCall(staking.undelegateLocked, (provider, shares))
            : abi.encodeCall(staking.undelegate, (provider, shares));
        call(wallet, data, locked ? "undelegate into the lock" : "undelegate", 2);
    }

    function item(uint256 who, uint256 which, uint256 how) private {
        address wallet = walletOf(who % WALLETS);
        ItemView[] memory items = pages.itemsIn(wallet, 0, pages.providerCount());
        uint256 id = items.length == 0 ? which % 100 : items[which % items.length].id;
        if (how % 4 < 2) {
            call(wallet, abi.encodeCall(staking.redelegate, (id, providerOf((how >> 8) % PROVIDERS))), "redelegate", 2);
        } else if (how % 4 == 2) {
            settle(wallet, id);
        } else {
            uint256 before = ai.totalSupply();
            if (attempt(wallet, abi.encodeCall(staking.undelegateMoved, (id)), "undelegate moved")) {
                burnt += before - ai.totalSupply();
            }
        }
    }

    function settle(address wallet, uint256 id) private {
        uint256 before = ai.totalSupply();
        if (!attempt(providerOf(0), abi.encodeCall(staking.settle, (wallet, id)), "settle")) return;
        burnt += before - ai.totalSupply();
        if (before > ai.totalSupply()) happened["settle: slashed"]++;
        if (pages.itemOf(wallet, id).state == ItemState.None) happened["settle: joined"]++;
    }

    function withdraw(uint256 who, uint256 which) private {
        address wallet = which % 4 == 0 ? providerOf(who % PROVIDERS) : walletOf(who % WALLETS);
        ItemView[] memory items = pages.itemsIn(wallet, 0, pages.providerCount());
        uint256 id = items.length == 0 ? which % 100 : items[which % items.length].id;
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
        if (!attempt(back % 32 == 0 ? walletOf(0) : admin, data, "slash")) return;
        burnt += supply - ai.totalSupply();
        check(supply >= ai.totalSupply(), "a slash burns");
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
            if (shares > 0) {
                bytes memory data = locked == 1
                    ? abi.encodeCall(staking.undelegateLocked, (provider, shares))
                    : abi.encodeCall(staking.undelegate, (provider, shares));
                check(attempt(wallet, data, "undelegate"), "leaving always works");
            }
            call(wallet, abi.encodeCall(staking.claim, (provider, locked == 1)), "claim", 1);
        }
    }

    function settleAll() private {
        for (uint256 n = 0; n < WALLETS; n++) {
            ItemView[] memory items = pages.itemsIn(walletOf(n), 0, pages.providerCount());
            for (uint256 i = 0; i < items.length; i++) {
                if (items[i].state == ItemState.Moved) settle(walletOf(n), items[i].id);
            }
        }
    }

    function withdrawAll(address wallet) private {
        ItemView[] memory items = pages.itemsIn(wallet, 0, pages.providerCount());
        for (uint256 i = 0; i < items.length; i++) {
            withdrawOne(wallet, items[i].id);
            check(pages.itemOf(wallet, items[i].id).state == ItemState.None, "withdrawing always works");
        }
    }

    function sharesOf(address wallet, address provider, bool locked) private view returns (uint256) {
        try pages.positionOf(wallet, provider, locked) returns (PositionView memory shown) {
            return shown.shares;
        } catch {
            return 0;
        }
    }

    /// `kind`: 0 brings stake in, 1 pays rewards out, 2 moves no token.
    function call(address sender, bytes memory data, string memory action, uint256 kind) private {
        uint256 before = ai.balanceOf(address(staking));
        if (!attempt(sender, data, action)) return;
        uint256 afterwards = ai.balanceOf(address(staking));
        if (kind == 0) stakedIn += afterwards - before;
        else if (kind == 1) paidOut += before - afterwards;
        else checkEq(afterwards, before, action);
    }

    function attempt(address sender, bytes memory data, string memory action) private returns (bool) {
        return attemptOn(address(staking), sender, data, action);
    }

    function attemptOn(address target, address sender, bytes memory data, string memory action)
        private
        returns (bool passed)
    {
        bytes memory answer;
        vm.prank(sender);
        (passed, answer) = target.call(data);
        if (passed) {
            happened[action]++;
            return true;
        }
        if (answer.length < 4 || bytes4(answer) == 0x4e487b71) revert Unexpected(action, answer);
        if (bytes4(answer) == bytes4(keccak256("SafeCastOverflowedUintDowncast(uint8,uint256)"))) {
            revert Unexpected(action, answer);
        }
        refusals[bytes4(answer)]++;
    }
}
