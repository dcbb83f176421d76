// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {StakingErrors} from "../../src/staking/StakingErrors.sol";
import {StakingInvariants} from "./StakingInvariants.sol";

/// Shows that the random steps reach what they are meant to reach: a fixed sequence of them makes everything happen and
/// meets every refusal, or the invariants would hold for want of trying.
contract StakingCoverageTest is StakingInvariants {
    uint256 private constant RUNS = 16;
    uint256 private constant STEPS = 400;

    mapping(string what => uint256) private happened;
    mapping(bytes4 error => uint256) private refusals;

    function test_randomStepsReachEveryBranch() public {
        string[35] memory names = events();
        bytes4[24] memory errors = expectedRefusals();
        for (uint256 run = 0; run < RUNS; run++) {
            setUp();
            for (uint256 step = 0; step < STEPS; step++) {
                handler.step(run);
            }
            checkBooks();
            for (uint256 i = 0; i < names.length; i++) {
                happened[names[i]] += handler.happened(names[i]);
            }
            for (uint256 i = 0; i < errors.length; i++) {
                refusals[errors[i]] += handler.refusals(errors[i]);
            }
            payEverythingOut();
        }
        for (uint256 i = 0; i < names.length; i++) {
            check(happened[names[i]] > 0, string.concat("never happened: ", names[i]));
        }
        for (uint256 i = 0; i < errors.length; i++) {
            check(refusals[errors[i]] > 0, string.concat("never refused: ", vm.toString(uint32(errors[i]))));
        }
    }

    function events() private pure returns (string[35] memory) {
        return [
            "register",
            "stake self",
            "unstake self",
            "announce",
            "claim own",
            "leave",
            "delegate",
            "delegate from the lock",
            "undelegate",
            "undelegate into the lock",
            "redelegate",
            "settle",
            "settle: slashed",
            "settle: joined",
            "undelegate moved",
            "withdraw",
            "withdraw into the lock",
            "withdraw own",
            "withdraw moved",
            "choose",
            "claim",
            "touch",
            "fund",
            "slash",
            "prove",
            "pause",
            "propose",
            "apply",
            "publish",
            "slash: own stake only",
            "slash: others too",
            "slash: thawing",
            "slash: moved, where it is",
            "slash: moved, where it was",
            "slash: moved, spared by its dates"
        ];
    }

    function expectedRefusals() private pure returns (bytes4[24] memory) {
        return [
            StakingErrors.NothingProposed.selector,
            StakingErrors.ProposalNotDue.selector,
            StakingErrors.DurationOutOfRange.selector,
            StakingErrors.AlreadyRegistered.selector,
            StakingErrors.NotAProvider.selector,
            StakingErrors.ProviderLeft.selector,
            StakingErrors.ProviderBelowMinimum.selector,
            StakingErrors.SelfStakeBelowMinimum.selector,
            StakingErrors.SelfStakeExceeded.selector,
            StakingErrors.CommissionTooHigh.selector,
            StakingErrors.SharesBelowMinimum.selector,
            StakingErrors.SharesExceeded.selector,
            StakingErrors.NothingToClaim.selector,
            StakingErrors.NoSuchItem.selector,
            StakingErrors.NotReady.selector,
            StakingErrors.SnapshotOver.selector,
            StakingErrors.AlreadyProved.selector,
            StakingErrors.InvalidProof.selector,
            StakingErrors.SlashTooHigh.selector,
            StakingErrors.AlreadySlashed.selector,
            StakingErrors.OffenceOutOfRange.selector,
            StakingErrors.NotThawing.selector,
            StakingErrors.NotMoved.selector,
            StakingErrors.NoSnapshot.selector
        ];
    }
}
