// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {StakingErrors} from "../../src/staking/StakingErrors.sol";
import {StakingEvents} from "../../src/staking/StakingEvents.sol";
import {ItemState, ItemView, PositionView} from "../../src/staking/StakingTypes.sol";
import {StakingFixture} from "../support/StakingFixture.sol";

/// Delegating, leaving, withdrawing, and the way of locked tokens.
contract StakingDelegationsTest is StakingFixture {
    function setUp() public override {
        super.setUp();
        register(1, 1000, MIN_SELF);
        register(2, 0, MIN_SELF);
    }

    function test_delegatingBuysSharesAtTheIndex() public {
        want(
            address(staking),
            topics(StakingEvents.Delegated.selector, word(walletOf(0)), word(providerOf(1))),
            abi.encode(false, 100e18, 100e18)
        );
        wantTransfer(walletOf(0), address(staking), 100e18);
        vm.recordLogs();
        delegate(0, 1, 100e18);
        checkLogs();
        PositionView memory p = position(0, 1, false);
        checkEq(p.shares, 100e18, "shares");
        checkEq(p.worth, 100e18, "worth");
        checkEq(shown(1).delegated, 100e18, "with the provider");
        slash(1, 1, START, 1000);
        // 1,100 in all: 110 are due, all of them from the provider's own stake.
        checkEq(position(0, 1, false).worth, 100e18, "own stake paid");
        checkEq(shown(1).selfStake, MIN_SELF - 110e18, "own stake");
    }

    function test_delegatingIsRefused() public {
        address wallet = walletOf(0);
        refused(wallet, call(1, 0), abi.encodeWithSelector(StakingErrors.ZeroAmount.selector), "nothing");
        bytes memory unknown = abi.encodeWithSelector(StakingErrors.NotAProvider.selector, providerOf(3));
        refused(wallet, call(3, 1), unknown, "an unknown provider");
        bytes memory shares = abi.encodeWithSelector(StakingErrors.SharesBelowMinimum.selector, 5, 6);
        bytes memory data = abi.encodeCall(staking.delegate, (providerOf(1), 5, 6));
        refused(wallet, data, shares, "fewer shares than wanted");
        slash(1, 1, START, 1);
        uint256 left = MIN_SELF - MIN_SELF / 10_000;
        bytes memory below =
            abi.encodeWithSelector(StakingErrors.ProviderBelowMinimum.selector, providerOf(1), left, MIN_SELF);
        refused(wallet, call(1, 1), below, "own stake below the minimum");
        vm.prank(providerOf(2));
        staking.leave();
        bytes memory gone = abi.encodeWithSelector(StakingErrors.ProviderLeft.selector, providerOf(2));
        refused(wallet, call(2, 1), gone, "a provider that left");
        bytes memory locked = abi.encodeCall(staking.stakeLocked, (wallet, providerOf(1), 1));
        bytes memory notDistributor = abi.encodeWithSelector(StakingErrors.NotDistributor.selector, wallet);
        refused(wallet, locked, notDistributor, "locked stake past the distributor");
    }

    function test_aPermitMakesItOneTransactionAlsoWhenSomebodySentItAhead() public {
        address wallet = walletOf(0);
        vm.prank(wallet);
        ai.approve(address(staking), 0);
        (uint8 v, bytes32 r, bytes32 s) = signPermit(0, 50e18, START);
        ai.permit(wallet, address(staking), 50e18, START, v, r, s);
        vm.prank(wallet);
        staking.delegateWithPermit(providerOf(1), 50e18, 50e18, START, v, r, s);
        checkEq(position(0, 1, false).worth, 50e18, "sent ahead");
        (v, r, s) = signPermit(0, 25e18, START);
        vm.prank(wallet);
        staking.delegateWithPermit(providerOf(1), 25e18, 25e18, START, v, r, s);
        checkEq(position(0, 1, false).worth, 75e18, "by the permit");
    }

    function test_leavingTakesItsTime() public {
        delegate(0, 1, 100e18);
        uint256 id = undelegate(0, 1, 40e18);
        ItemView memory thawing = item(0, id);
        checkEq(uint256(thawing.state), uint256(ItemState.Thawing), "state");
        checkEq(thawing.amount, 40e18, "amount");
        checkEq(thawing.readyAt, START + 14 days, "ready");
        vm.warp(START + 14 days - 1);
        bytes memory early =
            abi.encodeWithSelector(StakingErrors.NotReady.selector, id, START + 14 days, START + 14 days - 1);
        refused(walletOf(0), abi.encodeCall(staking.withdraw, (id)), early, "a second early");
        vm.warp(START + 14 days);
        bytes memory none = abi.encodeWithSelector(StakingErrors.NoSuchItem.selector, walletOf(1), id);
        refused(walletOf(1), abi.encodeCall(staking.withdraw, (id)), none, "somebody else's");
        want(
            address(staking),
            topics(StakingEvents.Withdrawn.selector, word(walletOf(0)), bytes32(id)),
            abi.encode(false, 40e18)
        );
        wantTransfer(address(staking), walletOf(0), 40e18);
        vm.recordLogs();
        vm.prank(walletOf(0));
        staking.withdraw(id);
        checkLogs();
        bytes memory gone = abi.encodeWithSelector(StakingErrors.NoSuchItem.selector, walletOf(0), id);
        refused(walletOf(0), abi.encodeCall(staking.withdraw, (id)), gone, "twice");
        bytes memory more = abi.encodeWithSelector(StakingErrors.SharesExceeded.selector, 60e18 + 1, 60e18);
        bytes memory data = abi.encodeCall(staking.undelegate, (providerOf(1), 60e18 + 1));
        refused(walletOf(0), data, more, "more than there is");
        bytes memory zero = abi.encodeWithSelector(StakingErrors.ZeroAmount.selector);
        refused(walletOf(0), abi.encodeCall(staking.undelegate, (providerOf(1), 0)), zero, "nothing");
    }

    function test_lockedTokensComeBackIntoTheLockAndNowhereElse() public {
        uint256 held = ai.balanceOf(walletOf(0));
        delegateLocked(0, 1, 300e18);
        checkEq(distributor.locked(walletOf(0)), LOCKED - 300e18, "lock");
        checkEq(position(0, 1, true).principal, 300e18, "principal");
        checkEq(position(0, 1, false).shares, 0, "nothing liquid");
        bytes memory data = abi.encodeCall(staking.undelegate, (providerOf(1), 1));
        bytes memory none = abi.encodeWithSelector(StakingErrors.SharesExceeded.selector, 1, 0);
        refused(walletOf(0), data, none, "by the liquid way");
        vm.startPrank(walletOf(0));
        uint256 id = staking.undelegateLocked(providerOf(1), 100e18);
        staking.redelegate(id, providerOf(2));
        vm.warp(START + 14 days);
        staking.settle(walletOf(0), id);
        checkEq(position(0, 2, true).principal, 100e18, "the principal moved along");
        id = staking.undelegateLocked(providerOf(2), 100e18);
        vm.warp(START + 28 days);
        staking.withdraw(id);
        vm.stopPrank();
        checkEq(distributor.locked(walletOf(0)), LOCKED - 200e18, "back in the lock");
        checkEq(distributor.stakedFromLock(walletOf(0)), 200e18, "still out");
        checkEq(ai.balanceOf(walletOf(0)), held, "nothing at hand");
    }

    function test_itemsAreListedNewestFirstWithoutThoseThatAreDone() public {
        delegate(0, 1, 100e18);
        uint256 first = undelegate(0, 1, 10e18);
        uint256 second = undelegate(0, 1, 20e18);
        uint256 third = undelegate(0, 1, 30e18);
        vm.warp(START + 14 days);
        vm.prank(walletOf(0));
        staking.withdraw(second);
        ItemView[] memory items = pages.itemsIn(walletOf(0), 0, 2);
        checkEq(items.length, 2, "open items");
        checkEq(items[0].id, third, "the newest");
        checkEq(items[1].id, first, "the oldest");
    }

    /// However a stranger sends tokens or rounds, a share stays worth what it was.
    function testFuzz_aFirstDelegatorAndADonationChangeNoShare(uint256 first, uint256 gift, uint256 second) public {
        first = bound(first, 1, 1000e18);
        second = bound(second, 1, UNLOCKED);
        delegate(0, 1, first);
        ai.transfer(address(staking), bound(gift, 0, 1_000_000e18));
        delegate(1, 1, second);
        checkEq(position(1, 1, false).worth, second, "the second gets what it brought");
        checkEq(position(0, 1, false).worth, first, "the first too");
    }

    /// Coming and going never takes more out than was brought in, at any index.
    function testFuzz_roundingIsThePools(uint256 amount, uint256 shares, uint16 share) public {
        delegate(1, 2, 5 * MIN_SELF);
        slash(2, 1, START, uint16(bound(share, 1, 2000)));
        slash(2, 2, START, 2000);
        vm.startPrank(providerOf(2));
        staking.stakeSelf(2 * MIN_SELF);
        vm.stopPrank();
        amount = bound(amount, 10, 1000e18);
        delegate(0, 2, amount);
        PositionView memory p = position(0, 2, false);
        check(p.worth <= amount, "worth at most what was paid");
        uint256 id = undelegate(0, 2, bound(shares, 1, p.shares));
        check(item(0, id).amount + position(0, 2, false).worth <= amount, "and leaving adds nothing");
    }

    function call(uint256 provider, uint256 amount) private view returns (bytes memory) {
        return abi.encodeCall(staking.delegate, (providerOf(provider), amount, 0));
    }

    function signPermit(uint256 n, uint256 amount, uint256 deadline)
        private
        view
        returns (uint8 v, bytes32 r, bytes32 s)
    {
        bytes32 kind = keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        uint256 nonce = ai.nonces(walletOf(n));
        bytes32 content = keccak256(abi.encode(kind, walletOf(n), address(staking), amount, nonce, deadline));
        return vm.sign(keyOf(n), keccak256(abi.encodePacked("\x19\x01", ai.DOMAIN_SEPARATOR(), content)));
    }
}
