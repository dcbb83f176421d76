// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {StakingErrors} from "../../src/staking/StakingErrors.sol";
import {StakingFixture} from "../support/StakingFixture.sol";

/// Offences: who pays, how much, and for which dates.
contract StakingSlashingTest is StakingFixture {
    function setUp() public override {
        super.setUp();
        register(1, 0, MIN_SELF);
        register(2, 0, MIN_SELF);
    }

    function test_ownStakePaysFirstThenDelegatedAndThawingAlike() public {
        delegate(0, 1, 9 * MIN_SELF);
        uint256 id = undelegate(0, 1, 3 * MIN_SELF);
        uint256 supply = ai.totalSupply();
        slash(1, 1, START, 2000);
        // 20 % of 10,000 are 2,000: all own 1,000, and a ninth of the 9,000 of others.
        checkEq(shown(1).selfStake, 0, "own stake");
        near(position(0, 1, false).worth, 6 * MIN_SELF * 8 / 9, "delegated");
        near(item(0, id).amount, 3 * MIN_SELF * 8 / 9, "thawing");
        near(supply - ai.totalSupply(), 2 * MIN_SELF, "burnt");
        vm.warp(START + 14 days);
        vm.prank(walletOf(0));
        staking.withdraw(id);
    }

    function test_ownThawingStakePaysFirstToo() public {
        vm.startPrank(providerOf(1));
        staking.stakeSelf(MIN_SELF);
        uint256 id = staking.unstakeSelf(MIN_SELF);
        vm.stopPrank();
        delegate(0, 1, 2 * MIN_SELF);
        slash(1, 1, START, 1000);
        checkEq(shown(1).selfStake, MIN_SELF * 8 / 10, "half of 400");
        near(pages.itemOf(providerOf(1), id).amount, MIN_SELF * 8 / 10, "and the other half");
        checkEq(position(0, 1, false).worth, 2 * MIN_SELF, "nothing from others");
    }

    function test_ownThawingStakeMayBeLostAltogetherAndThawingGoesOn() public {
        delegate(0, 1, 9 * MIN_SELF);
        vm.prank(providerOf(1));
        uint256 id = staking.leave();
        slash(1, 1, START, 2000);
        checkEq(pages.itemOf(providerOf(1), id).amount, 0, "nothing is left");
        vm.warp(START + 14 days);
        vm.prank(providerOf(1));
        staking.withdraw(id);
        undelegate(0, 1, 9 * MIN_SELF);
    }

    function test_movedStakeAnswersToTheOldProviderForWhatWasBefore() public {
        uint256 id = movedOnDay(5);
        vm.warp(START + 6 days);
        slash(1, 1, START + 4 days, 2000);
        // At provider 1: own 1,000, moved away 9,000. 2,000 are due, 1,000 of them from the moved stake.
        near(item(0, id).amount, 9 * MIN_SELF * 8 / 9, "an offence before the move");
        uint256 left = item(0, id).amount;
        slash(1, 2, START + 6 days, 2000);
        checkEq(item(0, id).amount, left, "an offence after it is not theirs any more");
        uint256 supply = ai.totalSupply();
        staking.settle(walletOf(0), id);
        checkEq(item(0, id).amount, left, "settling books it");
        near(supply - ai.totalSupply(), MIN_SELF, "and burns it");
        checkEq(shown(2).arrived, left, "at the new provider");
    }

    function test_movedStakeAnswersWithTheNewProviderForWhatCameAfter() public {
        uint256 id = movedOnDay(5);
        vm.warp(START + 6 days);
        slash(2, 1, START + 4 days, 2000);
        checkEq(item(0, id).amount, 9 * MIN_SELF, "an offence before the move was not theirs");
        vm.prank(providerOf(2));
        staking.stakeSelf(MIN_SELF);
        slash(2, 2, START + 6 days, 2000);
        check(item(0, id).amount < 9 * MIN_SELF, "a later one is");
    }

    function test_movedStakeEarnsAtOnceAndJoinsWhenItsClockHasRunOut() public {
        uint256 id = movedOnDay(5);
        fund(1000e18, 10 days);
        checkEq(item(0, id).readyAt, START + 14 days, "the clock is the same");
        bytes memory thawing = abi.encodeWithSelector(StakingErrors.NotThawing.selector, walletOf(0), id);
        refused(walletOf(0), abi.encodeCall(staking.withdraw, (id)), thawing, "it is not on its way out");
        refused(walletOf(0), abi.encodeCall(staking.redelegate, (id, providerOf(1))), thawing, "one move at a time");
        vm.warp(START + 14 days);
        staking.settle(walletOf(0), id);
        near(position(0, 2, false).worth, 9 * MIN_SELF, "joined");
        // Weights: 1,000 with each provider, 9,000 moved.
        near(position(0, 2, false).pending, uint256(8100e18) / 11, "and was paid for the nine days");
        checkEq(shown(1).arrived + shown(2).arrived, 0, "nothing in transit");
    }

    function test_moveThatEarnedNothingLeavesNoWeightBehind() public {
        uint256 id = movedOnDay(5);
        vm.warp(START + 14 days);
        staking.settle(walletOf(0), id);
        checkEq(shown(2).weight, 10 * MIN_SELF * 10_000, "own stake and what joined, once");
    }

    function test_movedStakeMayLeaveTheNewProviderWithAClockOfItsOwn() public {
        uint256 id = movedOnDay(5);
        vm.prank(walletOf(0));
        staking.undelegateMoved(id);
        checkEq(item(0, id).readyAt, START + 19 days, "a whole clock");
        slash(1, 1, START + 4 days, 2000);
        vm.warp(START + 19 days);
        uint256 held = ai.balanceOf(walletOf(0));
        vm.prank(walletOf(0));
        staking.withdraw(id);
        near(ai.balanceOf(walletOf(0)) - held, 8 * MIN_SELF, "less what it answered for");
    }

    function test_backToTheSameProviderOrAfterTheClockItIsDelegatedAtOnce() public {
        delegate(0, 1, MIN_SELF);
        uint256 first = undelegate(0, 1, MIN_SELF / 2);
        uint256 second = undelegate(0, 1, MIN_SELF / 2);
        vm.prank(walletOf(0));
        staking.redelegate(first, providerOf(1));
        checkEq(position(0, 1, false).worth, MIN_SELF / 2, "back");
        vm.warp(START + 14 days);
        vm.prank(walletOf(0));
        staking.redelegate(second, providerOf(2));
        checkEq(position(0, 2, false).worth, MIN_SELF / 2, "with the other");
        checkEq(pages.itemsIn(walletOf(0), 0, 2).length, 0, "no item is left");
    }

    function test_movingAndSettlingAreRefused() public {
        delegate(0, 1, MIN_SELF);
        uint256 id = undelegate(0, 1, MIN_SELF / 2);
        address wallet = walletOf(0);
        bytes memory unknown = abi.encodeWithSelector(StakingErrors.NoSuchItem.selector, wallet, id + 1);
        refused(wallet, abi.encodeCall(staking.redelegate, (id + 1, providerOf(2))), unknown, "an unknown item");
        bytes memory still = abi.encodeWithSelector(StakingErrors.NotMoved.selector, wallet, id);
        refused(wallet, abi.encodeCall(staking.settle, (wallet, id)), still, "settling what did not move");
        refused(wallet, abi.encodeCall(staking.undelegateMoved, (id)), still, "taking out what did not move");
        vm.prank(wallet);
        staking.redelegate(id, providerOf(2));
        bytes memory moved = abi.encodeWithSelector(StakingErrors.NotThawing.selector, wallet, id);
        refused(wallet, abi.encodeCall(staking.redelegate, (id, providerOf(1))), moved, "moving on while in transit");
        refused(wallet, abi.encodeCall(staking.withdraw, (id)), moved, "withdrawing what is staked");
    }

    function test_aProviderThatLostNearlyEverythingTakesNothingNewAndHoldsNobody() public {
        delegate(0, 1, 100_000e18);
        fund(1000e18, 10 days);
        for (uint256 offence = 1; offence <= 60; offence++) {
            slash(1, offence, START, 2000);
        }
        vm.prank(providerOf(1));
        staking.stakeSelf(MIN_SELF);
        bytes memory out = abi.encodeWithSelector(StakingErrors.ProviderSlashedOut.selector, providerOf(1));
        refused(walletOf(1), abi.encodeCall(staking.delegate, (providerOf(1), 1e18, 0)), out, "new stake");
        vm.warp(START + 1 days);
        staking.touch(walletOf(0), providerOf(1), false);
        check(position(0, 1, false).pending > 0, "rewards wait instead of buying shares of next to nothing");
        uint256 worth = position(0, 1, false).worth;
        uint256 id = undelegate(0, 1, position(0, 1, false).shares);
        vm.warp(START + 15 days);
        uint256 held = ai.balanceOf(walletOf(0));
        vm.prank(walletOf(0));
        staking.withdraw(id);
        near(ai.balanceOf(walletOf(0)) - held, worth, "what is left is paid");
    }

    function test_slashingIsRefused() public {
        bytes memory data = slashCall(1, START, 100);
        bytes memory role = abi.encodeWithSelector(
            IAccessControl.AccessControlUnauthorizedAccount.selector, walletOf(0), staking.SLASHER_ROLE()
        );
        refused(walletOf(0), data, role, "by anyone");
        bytes memory high = abi.encodeWithSelector(StakingErrors.SlashTooHigh.selector, 2001, 2000);
        refused(admin, slashCall(1, START, 2001), high, "more than the set share");
        refused(admin, slashCall(1, START, 0), abi.encodeWithSelector(StakingErrors.ZeroAmount.selector), "nothing");
        bytes memory future =
            abi.encodeWithSelector(StakingErrors.OffenceOutOfRange.selector, START + 1, START - 14 days, START);
        refused(admin, slashCall(1, START + 1, 100), future, "an offence to come");
        bytes memory old = abi.encodeWithSelector(
            StakingErrors.OffenceOutOfRange.selector, START - 14 days - 1, START - 14 days, START
        );
        refused(admin, slashCall(1, START - 14 days - 1, 100), old, "an old offence");
        slash(1, 1, START, 100);
        bytes memory twice =
            abi.encodeWithSelector(StakingErrors.AlreadySlashed.selector, providerOf(1), bytes32(uint256(1)));
        refused(admin, data, twice, "the same offence");
    }

    /// No slash takes more than its share of anything that others brought.
    function testFuzz_nobodyLosesMoreThanTheShare(uint256 a, uint256 b, uint16 share) public {
        a = bound(a, 1, UNLOCKED);
        share = uint16(bound(share, 1, 2000));
        delegate(0, 1, a);
        uint256 id = undelegate(0, 1, bound(b, 1, a));
        uint256 whole = position(0, 1, false).worth + item(0, id).amount;
        slash(1, 1, START, share);
        uint256 left = position(0, 1, false).worth + item(0, id).amount;
        check(left + a / 1e15 + 4 >= whole - whole * share / 10_000, "a share at most, but for dust");
        check(left <= shown(1).delegated + shown(1).thawing, "and what is left is there");
    }

    function movedOnDay(uint256 day) private returns (uint256 id) {
        delegate(0, 1, 9 * MIN_SELF);
        id = undelegate(0, 1, 9 * MIN_SELF);
        vm.warp(START + day * 1 days);
        vm.prank(walletOf(0));
        staking.redelegate(id, providerOf(2));
    }

    function slashCall(uint256 offence, uint256 at, uint16 share) private view returns (bytes memory) {
        return abi.encodeCall(staking.slash, (providerOf(1), bytes32(offence), uint40(at), share));
    }

    function near(uint256 got, uint256 wanted, string memory what) private pure {
        if (got > wanted + 1e6 || got + 1e6 < wanted) revert NotEqual(what, got, wanted);
    }
}
