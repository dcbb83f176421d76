// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {StakingErrors} from "../../src/staking/StakingErrors.sol";
import {PositionView} from "../../src/staking/StakingTypes.sol";
import {Merkle} from "../support/Merkle.sol";
import {StakingFixture} from "../support/StakingFixture.sol";

/// Rewards by weight and time: commission, compounding, multipliers and their end.
contract StakingRewardsTest is StakingFixture {
    /// What rounding may cost in these figures, in base units.
    uint256 private constant DUST = 1e6;

    function setUp() public override {
        super.setUp();
        register(1, 1000, MIN_SELF);
    }

    function test_rewardsFlowEvenlyByWeightCommissionFirst() public {
        delegate(0, 1, 3 * MIN_SELF);
        fund(1000e18, 10 days);
        vm.warp(START + 5 days);
        near(position(0, 1, false).pending, 500e18 * 3 / 4 * 9 / 10, "three quarters less a tenth");
        near(shown(1).owed, 500e18 / 4 + 500e18 * 3 / 4 / 10, "the provider's part and the commission");
        vm.warp(START + 30 days);
        near(position(0, 1, false).pending, 675e18, "the period ended");
        uint256 held = ai.balanceOf(walletOf(0));
        uint256 pending = position(0, 1, false).pending;
        vm.prank(walletOf(0));
        staking.claim(providerOf(1), false);
        checkEq(ai.balanceOf(walletOf(0)) - held, pending, "paid");
        bytes memory again = abi.encodeCall(staking.claim, (providerOf(1), false));
        bytes memory none = abi.encodeWithSelector(StakingErrors.NothingToClaim.selector, walletOf(0), providerOf(1));
        refused(walletOf(0), again, none, "twice");
        vm.prank(providerOf(1));
        staking.claimOwn();
        checkEq(shown(1).owed, 0, "the provider was paid");
    }

    function test_rewardsThatAreAddedFlowWithWhatIsLeft() public {
        fund(1000e18, 10 days);
        vm.warp(START + 5 days);
        fund(500e18, 5 days);
        (uint256 rate, uint256 end, uint256 left,) = pages.stream();
        near(left, 1000e18, "left");
        checkEq(end, START + 10 days, "end");
        near((rate * 5 days) >> 32, 1000e18, "rate");
        bytes memory data = abi.encodeCall(staking.fund, (1, 1 hours));
        bytes memory short =
            abi.encodeWithSelector(StakingErrors.DurationOutOfRange.selector, 1 hours, 1 days, 1461 days);
        refused(admin, data, short, "too short");
    }

    function test_thePeriodWaitsWhileHardlyAnythingIsStaked() public {
        vm.prank(providerOf(1));
        staking.leave();
        fund(1000e18, 10 days);
        vm.warp(START + 4 days);
        (, uint256 end, uint256 left,) = pages.stream();
        checkEq(end, START + 14 days, "the end moves");
        near(left, 1000e18, "nothing flowed");
        register(2, 0, MIN_SELF);
        vm.warp(START + 14 days);
        near(shown(2).owed, 1000e18, "all of it");
    }

    function test_rewardsCompoundUnlessTheOwnerChoseOtherwise() public {
        delegate(0, 1, MIN_SELF);
        delegate(3, 1, MIN_SELF);
        vm.prank(walletOf(3));
        staking.setPaidOut(true);
        fund(300e18, 10 days);
        vm.warp(START + 10 days);
        staking.touch(walletOf(0), providerOf(1), false);
        staking.touch(walletOf(3), providerOf(1), false);
        near(position(0, 1, false).worth, MIN_SELF + 90e18, "compounded");
        checkEq(position(0, 1, false).pending, 0, "nothing waits");
        checkEq(position(3, 1, false).worth, MIN_SELF, "not compounded");
        near(position(3, 1, false).pending, 90e18, "it waits");
    }

    function test_whoHasLeftIsNotStakedAgainByAStranger() public {
        delegate(0, 1, MIN_SELF);
        fund(300e18, 10 days);
        vm.warp(START + 10 days);
        undelegate(0, 1, MIN_SELF);
        staking.touch(walletOf(0), providerOf(1), false);
        checkEq(position(0, 1, false).shares, 0, "no shares");
        near(position(0, 1, false).pending, 135e18, "the rewards wait");
    }

    function test_thawingStakeEarnsNothing() public {
        delegate(0, 1, MIN_SELF);
        undelegate(0, 1, MIN_SELF);
        fund(300e18, 10 days);
        vm.warp(START + 10 days);
        checkEq(position(0, 1, false).pending, 0, "nothing");
        near(shown(1).owed, 300e18, "the provider's own stake has it all");
    }

    function test_aMultiplierIsProvedOnceAndHoldsForItsTerm() public {
        publish();
        delegate(1, 1, MIN_SELF);
        delegate(0, 1, MIN_SELF);
        prove(1, 15_000, 1);
        fund(350e18, 10 days);
        vm.warp(START + 10 days);
        near(position(1, 1, false).pending, 150e18 * 9 / 10, "one and a half");
        near(position(0, 1, false).pending, 100e18 * 9 / 10, "one");
        vm.warp(TERM + 1);
        checkEq(staking.multiplierOf(walletOf(1)), 10_000, "the term is over");
        staking.touch(walletOf(1), providerOf(1), false);
        checkEq(position(1, 1, false).multiplier, 10_000, "and anyone may apply that");
    }

    function test_provingIsRefused() public {
        bytes32[] memory proof = Merkle.proof(multipliers, 0);
        bytes memory data = abi.encodeCall(staking.proveMultiplier, (15_000, proof, new address[](0)));
        refused(walletOf(1), data, abi.encodeWithSelector(StakingErrors.NoSnapshot.selector), "no snapshot");
        publish();
        bytes memory stranger = abi.encodeWithSelector(StakingErrors.InvalidProof.selector, walletOf(0), 15_000);
        refused(walletOf(0), data, stranger, "another wallet's");
        bytes memory high = abi.encodeCall(staking.proveMultiplier, (30_001, proof, new address[](0)));
        bytes memory range = abi.encodeWithSelector(StakingErrors.MultiplierOutOfRange.selector, 30_001, 10_000, 30_000);
        refused(walletOf(1), high, range, "too high");
        prove(1, 15_000, 1);
        bytes memory twice = abi.encodeWithSelector(StakingErrors.AlreadyProved.selector, walletOf(1), 1);
        refused(walletOf(1), data, twice, "twice");
        publish();
        prove(1, 15_000, 1);
        vm.warp(TERM);
        bytes memory over = abi.encodeWithSelector(StakingErrors.SnapshotOver.selector, TERM, TERM);
        refused(walletOf(2), data, over, "after its term");
    }

    function test_aCommissionIsAnnouncedAhead() public {
        delegate(0, 1, MIN_SELF);
        vm.prank(providerOf(1));
        staking.announceCommission(5000);
        fund(2000e18, 20 days);
        vm.warp(START + 7 days);
        near(position(0, 1, false).pending, 350e18 * 9 / 10, "the old one so far");
        staking.checkpoint(providerOf(1));
        vm.warp(START + 14 days);
        near(position(0, 1, false).pending, 350e18 * 9 / 10 + 350e18 / 2, "the new one from then on");
        bytes memory data = abi.encodeCall(staking.announceCommission, (10_001));
        bytes memory high = abi.encodeWithSelector(StakingErrors.CommissionTooHigh.selector, 10_001, 10_000);
        refused(providerOf(1), data, high, "more than everything");
    }

    /// Never more is paid than was funded, whatever the weights.
    function testFuzz_neverMoreIsEarnedThanFunded(uint256 amount, uint256 a, uint256 b, uint256 time) public {
        delegate(0, 1, bound(a, 1, UNLOCKED));
        delegate(2, 1, bound(b, 1, UNLOCKED));
        publish();
        prove(2, 30_000, 1);
        amount = bound(amount, 1, 1_000_000e18);
        fund(amount, 30 days);
        vm.warp(START + bound(time, 0, 60 days));
        PositionView memory first = position(0, 1, false);
        uint256 earned = first.pending + position(2, 1, false).pending + shown(1).owed;
        (,, uint256 left,) = pages.stream();
        check(earned + left <= amount, "earned and still to flow is at most what was funded");
        check(earned + left + 1e9 >= amount, "and it is nearly that");
    }

    function near(uint256 got, uint256 wanted, string memory what) private pure {
        if (got > wanted + DUST || got + DUST < wanted) revert NotEqual(what, got, wanted);
    }
}
