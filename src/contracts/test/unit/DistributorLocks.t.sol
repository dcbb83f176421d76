// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {DistributorErrors} from "../../src/claim/DistributorErrors.sol";
import {TokenDistributor} from "../../src/claim/TokenDistributor.sol";
import {DistributorFixture} from "../support/DistributorFixture.sol";
import {PlainStaking, ShortStaking} from "../support/Stakings.sol";

/// Locks: released once, in time, to their wallet; staked and restored; never swept.
contract DistributorLocksTest is DistributorFixture {
    address private wallet = walletOf(3);
    address private provider = address(0x9909);
    PlainStaking private staking;

    function setUp() public override {
        super.setUp();
        staking = new PlainStaking(distributor);
    }

    function test_aLockPaysOnceFromItsTimeOn() public {
        bytes memory call = abi.encodeCall(distributor.release, ());
        refused(wallet, call, abi.encodeWithSelector(DistributorErrors.NotAnnounced.selector), "no TGE");
        open();
        claim(3);
        vm.warp(LOCKS_OPEN - 1);
        bytes memory early =
            abi.encodeWithSelector(DistributorErrors.LocksNotOpenYet.selector, LOCKS_OPEN, LOCKS_OPEN - 1);
        refused(wallet, call, early, "a second early");
        vm.warp(LOCKS_OPEN);
        want(address(distributor), topics(TokenDistributor.Released.selector, word(wallet)), abi.encode(30));
        wantTransfer(address(distributor), wallet, 30);
        vm.recordLogs();
        vm.prank(wallet);
        distributor.release();
        checkLogs();
        checkHeld(TOTAL - 330, 0);
        bytes memory nothing = abi.encodeWithSelector(DistributorErrors.NothingToRelease.selector, wallet);
        refused(wallet, call, nothing, "twice");
        bytes memory stranger = abi.encodeWithSelector(DistributorErrors.NothingToRelease.selector, owner);
        refused(owner, call, stranger, "the owner has no lock");
    }

    function test_aLateClaimIsBookedAndReleasable() public {
        open();
        vm.warp(LOCKS_OPEN + 300 days);
        claim(3);
        vm.prank(wallet);
        distributor.release();
        checkEq(ai.balanceOf(wallet), 330, "both parts");
    }

    function test_lockedTokensAreStakedAndComeBackIntoTheLock() public {
        openWithStaking();
        want(
            address(distributor),
            topics(TokenDistributor.LockedStaked.selector, word(wallet), word(provider)),
            abi.encode(25)
        );
        bytes32 approval = keccak256("Approval(address,address,uint256)");
        want(address(ai), topics(approval, word(address(distributor)), word(address(staking))), abi.encode(25));
        wantTransfer(address(distributor), address(staking), 25);
        vm.recordLogs();
        stake(25);
        checkLogs();
        checkLock(5, 25);
        checkEq(staking.stakeOf(wallet, provider), 25, "stake");
        checkEq(ai.allowance(address(distributor), address(staking)), 0, "no allowance is left");

        want(address(distributor), topics(TokenDistributor.LockedRestored.selector, word(wallet)), abi.encode(10, 10));
        wantTransfer(address(staking), address(distributor), 10);
        vm.recordLogs();
        staking.giveBack(wallet, 10, 10);
        checkLogs();
        checkLock(15, 15);
        checkHeld(TOTAL - 330, 15);
    }

    function test_aSlashTakesFromTheLockAndRewardsGoIntoIt() public {
        openWithStaking();
        stake(30);
        staking.slash(6);
        staking.giveBack(wallet, 20, 14);
        checkLock(14, 10);
        ai.transfer(address(staking), 3);
        staking.giveBack(wallet, 10, 13);
        checkLock(27, 0);
        vm.warp(LOCKS_OPEN);
        vm.prank(wallet);
        distributor.release();
        checkEq(ai.balanceOf(wallet), 327, "unlocked part and what the lock became");
        checkHeld(TOTAL - 330, 0);
    }

    function test_stakeThatReturnsAfterTheLocksOpenIsReleasedThen() public {
        openWithStaking();
        stake(30);
        vm.warp(LOCKS_OPEN);
        bytes memory nothing = abi.encodeWithSelector(DistributorErrors.NothingToRelease.selector, wallet);
        refused(wallet, abi.encodeCall(distributor.release, ()), nothing, "it is still staked");
        staking.giveBack(wallet, 30, 30);
        vm.prank(wallet);
        distributor.release();
        checkEq(ai.balanceOf(wallet), 330, "both parts");
    }

    function test_stakingIsRefusedInOrder() public {
        open();
        claim(3);
        bytes memory none = abi.encodeWithSelector(DistributorErrors.StakingNotSet.selector);
        refused(wallet, abi.encodeCall(distributor.stakeLocked, (provider, 0)), none, "no staking contract");
        vm.prank(owner);
        distributor.setStaking(address(staking));
        bytes memory zero = abi.encodeWithSelector(DistributorErrors.ZeroAmount.selector);
        refused(wallet, abi.encodeCall(distributor.stakeLocked, (provider, 0)), zero, "nothing");
        bytes memory small = abi.encodeWithSelector(DistributorErrors.LockTooSmall.selector, wallet, 31, 30);
        refused(wallet, abi.encodeCall(distributor.stakeLocked, (provider, 31)), small, "more than the lock");
    }

    function test_aStakingContractMustTakeExactlyTheStake() public {
        open();
        claim(3);
        ShortStaking short = new ShortStaking(distributor);
        vm.prank(owner);
        distributor.setStaking(address(short));
        bytes memory wanted = abi.encodeWithSelector(DistributorErrors.StakeNotTaken.selector, 29, 30);
        refused(wallet, abi.encodeCall(distributor.stakeLocked, (provider, 30)), wanted, "one unit less");
        checkLock(30, 0);
    }

    function test_onlyTheStakingContractRestoresAndOnlyWhatWentOut() public {
        openWithStaking();
        bytes memory call = abi.encodeCall(distributor.restoreLocked, (wallet, 1, 1));
        bytes memory stranger = abi.encodeWithSelector(DistributorErrors.NotStaking.selector, owner);
        refused(owner, call, stranger, "the owner");
        stake(10);
        bytes memory more = abi.encodeWithSelector(DistributorErrors.NothingStaked.selector, wallet, 11, 10);
        refused(
            address(staking), abi.encodeCall(distributor.restoreLocked, (wallet, 11, 11)), more, "more than went out"
        );
        bytes memory unpaid =
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, address(staking), 10, 11);
        refused(address(staking), abi.encodeCall(distributor.restoreLocked, (wallet, 10, 11)), unpaid, "unpaid");
    }

    function test_whatNobodyClaimedIsSweptAYearAfterTheLocksOpenAndLocksNever() public {
        bytes memory call = abi.encodeCall(distributor.sweep, (address(0x77)));
        refused(owner, call, abi.encodeWithSelector(DistributorErrors.NotAnnounced.selector), "no TGE");
        open();
        claim(3);
        ai.transfer(address(distributor), 5);
        uint256 sweepable = LOCKS_OPEN + 365 days;
        vm.warp(sweepable - 1);
        bytes memory early = abi.encodeWithSelector(DistributorErrors.SweepTooEarly.selector, sweepable, sweepable - 1);
        refused(owner, call, early, "a second early");
        vm.warp(sweepable);
        want(address(distributor), topics(TokenDistributor.Swept.selector, word(address(0x77))), abi.encode(785));
        wantTransfer(address(distributor), address(0x77), 785);
        vm.recordLogs();
        vm.prank(owner);
        distributor.sweep(address(0x77));
        checkLogs();
        checkHeld(0, 30);
        refused(owner, claimCall(2), abi.encodeWithSelector(DistributorErrors.AlreadySwept.selector), "a late claim");
        vm.prank(wallet);
        distributor.release();
        checkEq(ai.balanceOf(wallet), 330, "the lock pays after the sweep");
    }

    function test_aSweepBeforeThereIsARootEndsTheDistribution() public {
        announce();
        ai.transfer(address(distributor), TOTAL);
        vm.warp(LOCKS_OPEN + 365 days);
        vm.startPrank(owner);
        distributor.sweep(owner);
        vm.stopPrank();
        checkEq(ai.balanceOf(owner), TOTAL, "the owner has it back");
        ai.transfer(address(distributor), TOTAL);
        bytes memory call = abi.encodeCall(distributor.setRoot, (leaves[0], TOTAL));
        refused(owner, call, abi.encodeWithSelector(DistributorErrors.AlreadySwept.selector), "a root after a sweep");
    }

    function openWithStaking() private {
        open();
        claim(3);
        vm.prank(owner);
        distributor.setStaking(address(staking));
    }

    function stake(uint256 amount) private {
        vm.prank(wallet);
        distributor.stakeLocked(provider, amount);
    }

    function checkLock(uint256 locked, uint256 staked) private view {
        checkEq(distributor.locked(wallet), locked, "in the lock");
        checkEq(distributor.stakedFromLock(wallet), staked, "staked from it");
    }
}
