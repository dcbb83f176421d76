// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {DistributorErrors} from "../../src/claim/DistributorErrors.sol";
import {TokenDistributor} from "../../src/claim/TokenDistributor.sol";
import {DistributorFixture} from "../support/DistributorFixture.sol";

/// Construction, the root, the TGE, the staking contract: each set once, by the owner.
contract DistributorSetUpTest is DistributorFixture {
    function test_constructionChecksItsArguments() public {
        bytes4 zero = DistributorErrors.ZeroAddress.selector;
        try new TokenDistributor(IERC20(address(0)), owner, 1, 2) {
            check(false, "no token");
        } catch (bytes memory got) {
            checkEq(got, abi.encodeWithSelector(zero), "no token");
        }
        try new TokenDistributor(ai, owner, 3, 2) {
            check(false, "bounds");
        } catch (bytes memory got) {
            checkEq(got, abi.encodeWithSelector(DistributorErrors.InvalidLockBounds.selector, 3, 2), "bounds");
        }
        try new TokenDistributor(ai, address(0), 1, 2) {
            check(false, "no owner");
        } catch (bytes memory got) {
            checkEq(got, abi.encodeWithSelector(Ownable.OwnableInvalidOwner.selector, address(0)), "no owner");
        }
        checkEq(address(distributor.token()), address(ai), "token");
        checkEq(distributor.minLock(), 365 days, "shortest lock");
        checkEq(distributor.maxLock(), 366 days, "longest lock");
    }

    function test_onlyTheOwnerSetsAnything() public {
        bytes memory notOwner = abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, address(0x57));
        address stranger = address(0x57);
        refused(stranger, abi.encodeCall(distributor.setRoot, (bytes32(0), 0)), notOwner, "setRoot");
        refused(stranger, abi.encodeCall(distributor.announce, (0, 0)), notOwner, "announce");
        refused(stranger, abi.encodeCall(distributor.postpone, (0, 0)), notOwner, "postpone");
        refused(stranger, abi.encodeCall(distributor.setStaking, (address(0))), notOwner, "setStaking");
        refused(stranger, abi.encodeCall(distributor.sweep, (stranger)), notOwner, "sweep");
    }

    function test_ownershipMovesInTwoStepsSoThatATypingErrorLosesNothing() public {
        vm.prank(owner);
        distributor.transferOwnership(address(0x57));
        checkEq(distributor.owner(), owner, "until it is taken");
        checkEq(distributor.pendingOwner(), address(0x57), "offered");
        bytes memory stranger = abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, address(0x58));
        refused(address(0x58), abi.encodeCall(distributor.acceptOwnership, ()), stranger, "by somebody else");
        vm.prank(address(0x57));
        distributor.acceptOwnership();
        checkEq(distributor.owner(), address(0x57), "taken");
    }

    function test_theRootIsSetOnceAfterFunding() public {
        bytes memory call = abi.encodeCall(distributor.setRoot, (bytes32(uint256(7)), 1000));
        ai.transfer(address(distributor), 999);
        bytes memory poor = abi.encodeWithSelector(DistributorErrors.NotFunded.selector, 999, 1000);
        refused(owner, call, poor, "one unit short");
        ai.transfer(address(distributor), 1);
        bytes memory zero = abi.encodeWithSelector(DistributorErrors.ZeroRoot.selector);
        refused(owner, abi.encodeCall(distributor.setRoot, (bytes32(0), 1000)), zero, "no root");
        want(address(distributor), topics(TokenDistributor.RootSet.selector, bytes32(uint256(7))), abi.encode(1000));
        vm.recordLogs();
        vm.prank(owner);
        distributor.setRoot(bytes32(uint256(7)), 1000);
        checkLogs();
        bytes memory set = abi.encodeWithSelector(DistributorErrors.RootAlreadySet.selector);
        refused(owner, call, set, "twice");
        checkHeld(1000, 0);
    }

    function test_tgeIsAnnouncedOnceAndAhead() public {
        refusedTimes(START - 1, START - 1 + 365 days, past(START - 1), "in the past");
        refusedTimes(START, START + 365 days - 1, length(365 days - 1), "a lock too short");
        refusedTimes(START, START + 366 days + 1, length(366 days + 1), "a lock too long");
        refusedTimes(START, START - 1, length(0), "locks before TGE");
        want(address(distributor), topics(TokenDistributor.Announced.selector), abi.encode(START, START + 366 days));
        vm.recordLogs();
        vm.prank(owner);
        distributor.announce(uint64(START), uint64(START + 366 days));
        checkLogs();
        refusedTimes(START, START + 366 days, abi.encodeWithSelector(DistributorErrors.AlreadyAnnounced.selector), "2");
    }

    function test_tgeMovesOnlyLaterAndOnlyBeforeItComes() public {
        bytes memory unannounced = abi.encodeWithSelector(DistributorErrors.NotAnnounced.selector);
        refusedMove(OPENS, LOCKS_OPEN, unannounced, "before it is announced");
        announce();
        refusedMove(OPENS - 1, LOCKS_OPEN, earlier(OPENS - 1, OPENS), "TGE earlier");
        refusedMove(OPENS, LOCKS_OPEN - 1, earlier(LOCKS_OPEN - 1, LOCKS_OPEN), "locks earlier");
        refusedMove(OPENS + 2 days, LOCKS_OPEN, length(363 days), "a lock too short");
        vm.warp(OPENS - 1);
        want(address(distributor), topics(TokenDistributor.Postponed.selector), abi.encode(OPENS + 9, LOCKS_OPEN + 10));
        vm.recordLogs();
        vm.prank(owner);
        distributor.postpone(OPENS + 9, LOCKS_OPEN + 10);
        checkLogs();
        checkEq(distributor.opensAt(), OPENS + 9, "TGE");
        checkEq(distributor.locksOpenAt(), LOCKS_OPEN + 10, "locks");
        vm.warp(OPENS + 9);
        bytes memory open = abi.encodeWithSelector(DistributorErrors.AlreadyOpen.selector, OPENS + 9, OPENS + 9);
        refusedMove(OPENS + 99, LOCKS_OPEN + 99, open, "once it has come");
    }

    function test_theStakingContractIsSetOnce() public {
        bytes memory zero = abi.encodeWithSelector(DistributorErrors.ZeroAddress.selector);
        refused(owner, abi.encodeCall(distributor.setStaking, (address(0))), zero, "none");
        want(address(distributor), topics(TokenDistributor.StakingSet.selector, word(address(0x99))), "");
        vm.recordLogs();
        vm.prank(owner);
        distributor.setStaking(address(0x99));
        checkLogs();
        bytes memory set = abi.encodeWithSelector(DistributorErrors.StakingAlreadySet.selector);
        refused(owner, abi.encodeCall(distributor.setStaking, (address(0x98))), set, "twice");
    }

    function refusedTimes(uint256 opens, uint256 locks, bytes memory wanted, string memory what) private {
        refused(owner, abi.encodeCall(distributor.announce, (uint64(opens), uint64(locks))), wanted, what);
    }

    function refusedMove(uint256 opens, uint256 locks, bytes memory wanted, string memory what) private {
        refused(owner, abi.encodeCall(distributor.postpone, (uint64(opens), uint64(locks))), wanted, what);
    }

    function past(uint256 opens) private pure returns (bytes memory) {
        return abi.encodeWithSelector(DistributorErrors.OpensInThePast.selector, opens, START);
    }

    function length(uint256 got) private pure returns (bytes memory) {
        return abi.encodeWithSelector(DistributorErrors.LockLengthOutOfRange.selector, got, 365 days, 366 days);
    }

    function earlier(uint64 got, uint64 wanted) private pure returns (bytes memory) {
        return abi.encodeWithSelector(DistributorErrors.CannotMoveEarlier.selector, got, wanted);
    }
}
