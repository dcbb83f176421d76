// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {Staking} from "../../src/staking/Staking.sol";
import {StakingErrors} from "../../src/staking/StakingErrors.sol";
import {Parameters} from "../../src/staking/StakingTypes.sol";
import {StakingFixture} from "../support/StakingFixture.sol";

/// Roles, the parameters' wait, the pause that never holds anyone, and providers' own stake.
contract StakingControlTest is StakingFixture {
    function setUp() public override {
        super.setUp();
        register(1, 1000, 2 * MIN_SELF);
    }

    function test_parametersChangeAWeekAfterTheyWereAnnounced() public {
        Parameters memory next = Parameters(7 days, 1 days, 1000, uint96(2 * MIN_SELF));
        bytes memory applyCall = abi.encodeCall(staking.applyParameters, ());
        refused(admin, applyCall, abi.encodeWithSelector(StakingErrors.NothingProposed.selector), "nothing announced");
        vm.prank(admin);
        staking.proposeParameters(next);
        (Parameters memory proposed, uint256 from) = pages.proposedParameters();
        checkEq(abi.encode(proposed), abi.encode(next), "announced");
        checkEq(from, START + 7 days, "from");
        vm.warp(START + 7 days - 1);
        bytes memory early =
            abi.encodeWithSelector(StakingErrors.ProposalNotDue.selector, START + 7 days, START + 7 days - 1);
        refused(admin, applyCall, early, "a second early");
        checkEq(pages.parameters().thawPeriod, 14 days, "still the old ones");
        vm.warp(START + 7 days);
        vm.prank(admin);
        staking.applyParameters();
        checkEq(abi.encode(pages.parameters()), abi.encode(next), "the new ones");
        refused(admin, applyCall, abi.encodeWithSelector(StakingErrors.NothingProposed.selector), "twice");
    }

    function test_parametersHaveBounds() public {
        Parameters memory wrong = Parameters(14 days, 7 days, 5001, uint96(MIN_SELF));
        bytes memory range =
            abi.encodeWithSelector(StakingErrors.ParameterOutOfRange.selector, bytes32("maxSlash"), 5001, 0, 5000);
        refused(admin, abi.encodeCall(staking.proposeParameters, (wrong)), range, "half at most");
        wrong = Parameters(61 days, 7 days, 5000, uint96(MIN_SELF));
        range = abi.encodeWithSelector(
            StakingErrors.ParameterOutOfRange.selector, bytes32("thawPeriod"), 61 days, 1 hours, 60 days
        );
        refused(admin, abi.encodeCall(staking.proposeParameters, (wrong)), range, "sixty days at most");
        address code = staking.pages();
        vm.expectRevert(StakingErrors.ZeroAddress.selector);
        new Staking(ai, address(0), admin, Parameters(1 days, 0, 0, uint96(MIN_SELF)), code);
        vm.expectRevert(StakingErrors.ZeroAddress.selector);
        new Staking(ai, address(1), admin, Parameters(1 days, 0, 0, uint96(MIN_SELF)), address(1));
    }

    function test_onlyRolesOperate() public {
        Parameters memory any = pages.parameters();
        onlyRole(abi.encodeCall(staking.proposeParameters, (any)), staking.PARAMETERS_ROLE());
        onlyRole(abi.encodeCall(staking.applyParameters, ()), staking.PARAMETERS_ROLE());
        onlyRole(abi.encodeCall(staking.fund, (1, 1 days)), staking.REWARDS_ROLE());
        onlyRole(abi.encodeCall(staking.setSnapshot, (bytes32("r"), TERM)), staking.SNAPSHOT_ROLE());
        onlyRole(abi.encodeCall(staking.pause, ()), staking.PAUSER_ROLE());
        onlyRole(abi.encodeCall(staking.unpause, ()), staking.PAUSER_ROLE());
    }

    function test_aSnapshotHasARootAndATerm() public {
        bytes memory data = abi.encodeCall(staking.setSnapshot, (bytes32(0), TERM));
        refused(admin, data, abi.encodeWithSelector(StakingErrors.ZeroRoot.selector), "no root");
        data = abi.encodeCall(staking.setSnapshot, (bytes32("r"), uint40(START)));
        bytes memory past = abi.encodeWithSelector(StakingErrors.SnapshotEndsInThePast.selector, START, START);
        refused(admin, data, past, "already over");
    }

    function test_aPauseStopsNewStakeAndNothingElse() public {
        delegate(0, 1, 100e18);
        delegateLocked(0, 1, 100e18);
        uint256 id = undelegate(0, 1, 50e18);
        fund(100e18, 10 days);
        vm.warp(START + 14 days);
        vm.prank(admin);
        staking.pause();
        bytes memory paused = abi.encodeWithSelector(Pausable.EnforcedPause.selector);
        address provider = providerOf(1);
        refused(walletOf(0), abi.encodeCall(staking.delegate, (provider, 1, 0)), paused, "delegate");
        refused(walletOf(0), abi.encodeCall(staking.redelegate, (id, provider)), paused, "redelegate");
        refused(provider, abi.encodeCall(staking.stakeSelf, (1)), paused, "own stake");
        refused(walletOf(1), abi.encodeCall(staking.register, ("", 0, MIN_SELF)), paused, "register");
        bytes memory locked = abi.encodeCall(distributor.stakeLocked, (provider, 1));
        refuses(walletOf(0), address(distributor), locked, paused, "out of the lock");
        vm.startPrank(walletOf(0));
        staking.withdraw(id);
        staking.claim(provider, false);
        staking.undelegate(provider, 50e18);
        id = staking.undelegateLocked(provider, 100e18);
        vm.stopPrank();
        vm.prank(provider);
        staking.leave();
        vm.warp(START + 28 days);
        vm.prank(walletOf(0));
        staking.withdraw(id);
        checkEq(distributor.locked(walletOf(0)), LOCKED, "all of it");
    }

    function test_aProviderKeepsTheMinimumUntilItLeaves() public {
        address provider = providerOf(1);
        bytes memory less = abi.encodeCall(staking.unstakeSelf, (MIN_SELF + 1));
        bytes memory below =
            abi.encodeWithSelector(StakingErrors.SelfStakeBelowMinimum.selector, MIN_SELF - 1, MIN_SELF);
        refused(provider, less, below, "below the minimum");
        bytes memory more = abi.encodeCall(staking.unstakeSelf, (2 * MIN_SELF + 1));
        bytes memory exceeded =
            abi.encodeWithSelector(StakingErrors.SelfStakeExceeded.selector, 2 * MIN_SELF + 1, 2 * MIN_SELF);
        refused(provider, more, exceeded, "more than there is");
        vm.prank(provider);
        uint256 first = staking.unstakeSelf(MIN_SELF);
        vm.prank(provider);
        uint256 second = staking.leave();
        bytes memory left = abi.encodeWithSelector(StakingErrors.ProviderLeft.selector, provider);
        refused(provider, abi.encodeCall(staking.leave, ()), left, "twice");
        refused(provider, abi.encodeCall(staking.setMetadata, ("x")), left, "metadata");
        bytes memory again = abi.encodeWithSelector(StakingErrors.AlreadyRegistered.selector, provider);
        refused(provider, abi.encodeCall(staking.register, ("", 0, MIN_SELF)), again, "for good");
        vm.warp(START + 14 days);
        uint256 held = ai.balanceOf(provider);
        vm.startPrank(provider);
        staking.withdraw(first);
        staking.withdraw(second);
        vm.stopPrank();
        checkEq(ai.balanceOf(provider) - held, 2 * MIN_SELF, "all of it");
    }

    function test_registeringIsRefused() public {
        bytes memory little = abi.encodeCall(staking.register, ("", 0, MIN_SELF - 1));
        bytes memory below =
            abi.encodeWithSelector(StakingErrors.SelfStakeBelowMinimum.selector, MIN_SELF - 1, MIN_SELF);
        refused(walletOf(0), little, below, "too little");
        bytes memory greedy = abi.encodeCall(staking.register, ("", 10_001, MIN_SELF));
        bytes memory high = abi.encodeWithSelector(StakingErrors.CommissionTooHigh.selector, 10_001, 10_000);
        refused(walletOf(0), greedy, high, "too much commission");
        bytes memory none = abi.encodeWithSelector(StakingErrors.NotAProvider.selector, walletOf(0));
        refused(walletOf(0), abi.encodeCall(staking.setMetadata, ("x")), none, "not a provider");
        refused(walletOf(0), abi.encodeCall(staking.stakeSelf, (1)), none, "not a provider either");
    }

    function onlyRole(bytes memory data, bytes32 role) private {
        address stranger = walletOf(4);
        bytes memory wanted =
            abi.encodeWithSelector(IAccessControl.AccessControlUnauthorizedAccount.selector, stranger, role);
        refused(stranger, data, wanted, "a stranger");
    }
}
