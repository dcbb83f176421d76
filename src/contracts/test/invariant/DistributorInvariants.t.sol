// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {DistributorErrors} from "../../src/claim/DistributorErrors.sol";
import {TokenDistributor} from "../../src/claim/TokenDistributor.sol";
import {AiToken} from "../../src/token/AiToken.sol";
import {PlainStaking} from "../support/Stakings.sol";
import {Test} from "../support/Test.sol";
import {DistributorHandler} from "./DistributorHandler.sol";

/// What is true of a distributor whatever anybody does.
contract DistributorInvariantsTest is Test {
    TokenDistributor private distributor;
    AiToken private ai;
    DistributorHandler private handler;

    function setUp() public {
        vm.warp(1_800_000_000);
        ai = new AiToken(address(this));
        distributor = new TokenDistributor(ai, address(0x0E), 365 days, 366 days);
        PlainStaking staking = new PlainStaking(distributor);
        vm.prank(address(0x0E));
        distributor.setStaking(address(staking));
        handler = new DistributorHandler(ai, distributor, staking, address(0x0E));
        ai.transfer(address(handler), 1e24);
    }

    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(handler);
    }

    function invariant_paidBookedAndUnclaimedAreWhatWasFunded() public view {
        checkBooks();
    }

    /// A fixed sequence of steps reaches everything, or the invariant would hold for want of trying.
    function test_randomStepsReachEveryBranch() public {
        string[10] memory names = [
            "root",
            "announce",
            "postpone",
            "claim",
            "release",
            "stake",
            "back",
            "back after a slash",
            "back with rewards",
            "sweep"
        ];
        bytes4[15] memory errors = expectedRefusals();
        uint256[10] memory happened;
        uint256[15] memory refused;
        for (uint256 run = 0; run < 10; run++) {
            setUp();
            for (uint256 step = 0; step < 300; step++) {
                handler.step(run);
            }
            checkBooks();
            for (uint256 i = 0; i < names.length; i++) {
                happened[i] += handler.happened(names[i]);
            }
            for (uint256 i = 0; i < errors.length; i++) {
                refused[i] += handler.refusals(errors[i]);
            }
        }
        for (uint256 i = 0; i < names.length; i++) {
            check(happened[i] > 0, string.concat("never happened: ", names[i]));
        }
        for (uint256 i = 0; i < errors.length; i++) {
            check(refused[i] > 0, string.concat("never refused: ", vm.toString(uint32(errors[i]))));
        }
    }

    function checkBooks() private view {
        uint256 paid = 0;
        uint256 booked = 0;
        uint256 unclaimed = 0;
        uint256 staked = 0;
        for (uint256 n = 0; n < handler.WALLETS(); n++) {
            address wallet = handler.walletOf(n);
            checkEq(ai.balanceOf(wallet), handler.paid(wallet), "a wallet has what it was paid, once");
            paid += handler.paid(wallet);
            booked += distributor.locked(wallet);
            staked += distributor.stakedFromLock(wallet);
            bool open = n < handler.LEAVES() && !distributor.claimed(wallet) && !distributor.swept();
            if (open) unclaimed += handler.unlockedOf(n) + handler.lockedOf(n);
            check(n < handler.LEAVES() || handler.paid(wallet) == 0, "nobody outside the tree is paid");
        }
        checkEq(distributor.booked(), booked, "booked is the sum of locks");
        if (distributor.merkleRoot() == 0) return;
        checkEq(distributor.unclaimed(), unclaimed, "unclaimed is the sum of open leaves");
        uint256 received = handler.funded() + handler.donated() + handler.restored();
        uint256 held = received - paid - handler.stakedOut() - handler.sweptOut();
        checkEq(ai.balanceOf(address(distributor)), held, "what came in and did not go out is held");
        check(held >= booked + unclaimed, "and covers every lock and open leaf");
        check(staked <= handler.stakedOut(), "staked from locks is at most what went out");
    }

    function expectedRefusals() private pure returns (bytes4[15] memory) {
        return [
            DistributorErrors.RootAlreadySet.selector,
            DistributorErrors.NotFunded.selector,
            DistributorErrors.AlreadyAnnounced.selector,
            DistributorErrors.NotAnnounced.selector,
            DistributorErrors.LockLengthOutOfRange.selector,
            DistributorErrors.CannotMoveEarlier.selector,
            DistributorErrors.RootNotSet.selector,
            DistributorErrors.NotOpenYet.selector,
            DistributorErrors.AlreadyClaimed.selector,
            DistributorErrors.InvalidProof.selector,
            DistributorErrors.AlreadySwept.selector,
            DistributorErrors.NothingToRelease.selector,
            DistributorErrors.LockTooSmall.selector,
            DistributorErrors.SweepTooEarly.selector,
            Ownable.OwnableUnauthorizedAccount.selector
        ];
    }
}
