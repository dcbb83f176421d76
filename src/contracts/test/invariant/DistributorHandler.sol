// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {TokenDistributor} from "../../src/claim/TokenDistributor.sol";
import {AiToken} from "../../src/token/AiToken.sol";
import {Merkle} from "../support/Merkle.sol";
import {PlainStaking} from "../support/Stakings.sol";
import {Test} from "../support/Test.sol";

/// Everything that may happen to a distributor, in any order: claims, releases, stakes that return with more or less,
/// postponements, sweeps, donations, time. Ten wallets of which eight are in the tree.
contract DistributorHandler is Test {
    uint256 public constant WALLETS = 10;
    uint256 public constant LEAVES = 8;

    TokenDistributor public immutable distributor;
    AiToken public immutable ai;
    PlainStaking public immutable staking;
    address private immutable owner;
    bytes32[] private leaves;
    uint256 private steps;

    /// What moved, as the token saw it: the other side of the distributor's books.
    mapping(address wallet => uint256) public paid;
    uint256 public funded;
    uint256 public sweptOut;
    uint256 public donated;
    uint256 public stakedOut;
    uint256 public restored;
    uint64 public latestOpensAt;
    uint64 public latestLocksOpenAt;
    mapping(string what => uint256) public happened;
    mapping(bytes4 error => uint256) public refusals;

    error Unexpected(string action, bytes data);

    constructor(AiToken ai_, TokenDistributor distributor_, PlainStaking staking_, address owner_) {
        (ai, distributor, staking, owner) = (ai_, distributor_, staking_, owner_);
        for (uint256 n = 0; n < LEAVES; n++) {
            leaves.push(distributor_.leafOf(walletOf(n), id(n), unlockedOf(n), lockedOf(n)));
            funded += unlockedOf(n) + lockedOf(n);
        }
    }

    function walletOf(uint256 n) public pure returns (address) {
        return address(uint160(0xF000 + n));
    }

    function unlockedOf(uint256 n) public pure returns (uint256) {
        return n % 4 == 3 ? 0 : 1000 * (n + 1);
    }

    function lockedOf(uint256 n) public pure returns (uint256) {
        return n % 4 == 1 ? 0 : 100 * (n + 1);
    }

    function step(uint256 seed) external {
        uint256 dice = uint256(keccak256(abi.encode(seed, ++steps)));
        (uint256 a, uint256 b) = (dice >> 8, dice >> 72);
        uint256 kind = (dice >> 4) % 16;
        if (kind == 0) setUpRoot(a);
        else if (kind == 1) announceOrPostpone(a, b);
        else if (kind < 5) claim(a, b);
        else if (kind < 7) release(a);
        else if (kind < 10) stake(a, b);
        else if (kind < 12) giveBack(a, b);
        else if (kind == 12) sweep(a);
        else if (kind == 13) donate(a);
        else passTime(a, b);
    }

    /// Funds whenever the root could be set, and sometimes too little.
    function setUpRoot(uint256 how) private {
        uint256 total = funded + (how % 3 == 0 ? 1 : 0);
        uint256 held = ai.balanceOf(address(distributor));
        if (distributor.merkleRoot() == 0 && held < funded) {
            ai.transfer(address(distributor), funded - held);
            donated = 0;
        }
        if (distributor.merkleRoot() == 0 && held >= funded) return;
        attempt(owner, abi.encodeCall(distributor.setRoot, (Merkle.root(leaves), total)), "root");
    }

    function announceOrPostpone(uint256 how, uint256 by) private {
        uint64 opens = uint64(block.timestamp + by % 60 days);
        uint64 locks = opens + 365 days + uint64(how % 3) * 1 days;
        bytes memory call = how % 2 == 0 || distributor.opensAt() == 0
            ? abi.encodeCall(distributor.announce, (opens, locks))
            : abi.encodeCall(distributor.postpone, (opens, locks));
        if (!attempt(owner, call, distributor.opensAt() == 0 ? "announce" : "postpone")) return;
        check(opens >= latestOpensAt && locks >= latestLocksOpenAt, "never earlier");
        (latestOpensAt, latestLocksOpenAt) = (opens, locks);
    }

    function claim(uint256 who, uint256 how) private {
        uint256 n = who % WALLETS;
        uint256 extra = how % 8 == 0 ? 1 : 0;
        bytes32[] memory proof = Merkle.proof(leaves, n % LEAVES);
        bytes memory call =
            abi.encodeCall(distributor.claim, (walletOf(n), id(n), unlockedOf(n) + extra, lockedOf(n), proof));
        uint256 before = ai.balanceOf(walletOf(n));
        if (!attempt(walletOf(how % WALLETS), call, "claim")) return;
        check(block.timestamp >= latestOpensAt && latestOpensAt != 0, "claimed before TGE");
        checkEq(ai.balanceOf(walletOf(n)) - before, unlockedOf(n), "the wallet itself is paid");
        paid[walletOf(n)] += unlockedOf(n);
    }

    function release(uint256 who) private {
        address wallet = walletOf(who % WALLETS);
        uint256 lock = distributor.locked(wallet);
        if (!attempt(wallet, abi.encodeCall(distributor.release, ()), "release")) return;
        check(block.timestamp >= latestLocksOpenAt, "released before its time");
        paid[wallet] += lock;
    }

    function stake(uint256 who, uint256 amount) private {
        address wallet = walletOf(who % WALLETS);
        uint256 lock = distributor.locked(wallet);
        amount = amount % 9 == 0 ? lock + 1 : lock == 0 ? 1 : 1 + amount % lock;
        if (attempt(wallet, abi.encodeCall(distributor.stakeLocked, (walletOf(0), amount)), "stake")) {
            stakedOut += amount;
        }
    }

    /// Stake returns: less after a slash, more with rewards.
    function giveBack(uint256 who, uint256 how) private {
        address wallet = walletOf(who % WALLETS);
        uint256 out = distributor.stakedFromLock(wallet);
        if (out == 0) return;
        uint256 principal = 1 + how % out;
        uint256 amount = how % 3 == 0 ? principal / 2 : principal;
        if (how % 3 == 1) ai.transfer(address(staking), 5);
        if (how % 3 == 1) amount += 5;
        staking.giveBack(wallet, principal, amount);
        staking.slash(principal > amount ? principal - amount : 0);
        restored += amount;
        happened[how % 3 == 0 ? "back after a slash" : how % 3 == 1 ? "back with rewards" : "back"]++;
    }

    function sweep(uint256 how) private {
        uint256 before = ai.balanceOf(address(0x99));
        if (!attempt(how % 5 == 0 ? walletOf(1) : owner, abi.encodeCall(distributor.sweep, (address(0x99))), "sweep")) {
            return;
        }
        check(block.timestamp >= latestLocksOpenAt + 365 days, "swept before its time");
        sweptOut += ai.balanceOf(address(0x99)) - before;
    }

    function donate(uint256 amount) private {
        if (distributor.merkleRoot() == 0) return;
        amount = bound(amount, 1, 100);
        ai.transfer(address(distributor), amount);
        donated += amount;
    }

    function passTime(uint256 how, uint256 by) private {
        vm.warp(block.timestamp + by % (how % 4 == 0 ? 120 days : 9 days));
    }

    function attempt(address sender, bytes memory call, string memory action) private returns (bool passed) {
        bytes memory data;
        vm.prank(sender);
        (passed, data) = address(distributor).call(call);
        if (passed) {
            happened[action]++;
            return true;
        }
        if (data.length < 4 || bytes4(data) == 0x4e487b71) revert Unexpected(action, data);
        if (bytes4(data) == bytes4(keccak256("ERC20InsufficientBalance(address,uint256,uint256)"))) {
            revert Unexpected(action, data);
        }
        refusals[bytes4(data)]++;
    }

    function id(uint256 n) private pure returns (bytes16) {
        return bytes16(uint128(n + 1));
    }
}
