// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {TokenDistributor} from "../../src/claim/TokenDistributor.sol";
import {Staking} from "../../src/staking/Staking.sol";
import {StakingPages} from "../../src/staking/StakingPages.sol";
import {PositionView} from "../../src/staking/StakingTypes.sol";
import {AiToken} from "../../src/token/AiToken.sol";
import {Test} from "../support/Test.sol";

/// Who acts on the staking contract at random, what came of it, and what moved.
abstract contract StakingActors is Test {
    uint256 public constant WALLETS = 5;
    uint256 public constant PROVIDERS = 3;

    AiToken public immutable ai;
    Staking public immutable staking;
    StakingPages public immutable pages;
    TokenDistributor public immutable distributor;
    address internal immutable admin;
    address[] private wallets;
    address[] private providers;
    /// Those that registered, in the contract's own order.
    address[] public registered;

    /// What moved, as the token saw it.
    uint256 public stakedIn;
    uint256 public funded;
    uint256 public paidOut;
    uint256 public withdrawn;
    uint256 public burnt;
    uint256 public donated;
    /// What left a wallet's lock for staking, and what came back.
    mapping(address wallet => uint256) public leftLock;
    mapping(address wallet => uint256) public backInLock;
    /// What happened and what was refused, to see that everything was reached.
    mapping(string what => uint256) public happened;
    mapping(bytes4 error => uint256) public refusals;

    /// The first word that the last call answered with.
    uint256 internal answered;

    error Unexpected(string action, bytes data);

    constructor(AiToken ai_, Staking staking_, TokenDistributor distributor_, address admin_, uint256 key) {
        (ai, staking, distributor, admin) = (ai_, staking_, distributor_, admin_);
        pages = StakingPages(address(staking_));
        for (uint256 n = 0; n < WALLETS; n++) {
            wallets.push(vm.addr(key + n));
        }
        for (uint256 n = 0; n < PROVIDERS; n++) {
            providers.push(address(uint160(0x90000 + n)));
        }
    }

    function walletOf(uint256 n) public view returns (address) {
        return wallets[n];
    }

    function providerOf(uint256 n) public view returns (address) {
        return providers[n];
    }

    function registeredCount() public view returns (uint256) {
        return registered.length;
    }

    function positionAt(address wallet, address provider, bool locked)
        internal
        view
        returns (PositionView memory shown)
    {
        try pages.positionOf(wallet, provider, locked) returns (PositionView memory found) {
            return found;
        } catch {}
    }

    /// `kind`: 0 brings stake in, 1 pays rewards out, 2 moves no token.
    function call(address sender, bytes memory data, string memory action, uint256 kind)
        internal
        returns (bool passed)
    {
        uint256 before = ai.balanceOf(address(staking));
        passed = attempt(sender, data, action);
        if (!passed) return false;
        uint256 afterwards = ai.balanceOf(address(staking));
        if (kind == 0) stakedIn += afterwards - before;
        else if (kind == 1) paidOut += before - afterwards;
        else checkEq(afterwards, before, action);
    }

    function attempt(address sender, bytes memory data, string memory action) internal returns (bool) {
        return attemptOn(address(staking), sender, data, action);
    }

    function attemptOn(address target, address sender, bytes memory data, string memory action)
        internal
        returns (bool passed)
    {
        bytes memory answer;
        vm.prank(sender);
        (passed, answer) = target.call(data);
        if (passed) {
            answered = answer.length < 32 ? 0 : abi.decode(answer, (uint256));
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
