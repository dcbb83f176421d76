// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SaleErrors} from "../../src/sale/SaleErrors.sol";
import {SaleInvariants} from "./SaleInvariants.sol";

/// Shows that the random steps reach what they are meant to reach: a fixed sequence of them must make everything happen
/// and meet every refusal, or the invariants would hold for want of trying.
contract SaleCoverageTest is SaleInvariants {
    uint256 private constant RUNS = 12;
    uint256 private constant STEPS = 400;

    mapping(string what => uint256) private happened;
    mapping(bytes4 error => uint256) private refusals;

    function test_randomStepsReachEveryBranch() public {
        for (uint256 run = 0; run < RUNS; run++) {
            setUp();
            for (uint256 step = 0; step < STEPS; step++) {
                handler.step(run);
            }
            payEverythingOut();
            collect();
        }
        string[26] memory names = events();
        for (uint256 i = 0; i < names.length; i++) {
            check(happened[names[i]] > 0, string.concat("never happened: ", names[i]));
        }
        bytes4[32] memory errors = expectedRefusals();
        for (uint256 i = 0; i < errors.length; i++) {
            check(refusals[errors[i]] > 0, string.concat("never refused: ", vm.toString(uint32(errors[i]))));
        }
    }

    function collect() private {
        string[26] memory names = events();
        for (uint256 i = 0; i < names.length; i++) {
            happened[names[i]] += handler.happened(names[i]);
        }
        bytes4[32] memory errors = expectedRefusals();
        for (uint256 i = 0; i < errors.length; i++) {
            refusals[errors[i]] += handler.refusals(errors[i]);
        }
    }

    function events() private pure returns (string[26] memory) {
        return [
            "bid",
            "bid by permit",
            "bid: first of an entity",
            "bid: another wallet",
            "bid: no difference",
            "bid: raise",
            "bid: lock",
            "cancel",
            "cancel: nothing",
            "reduce",
            "force",
            "allocate",
            "allocate: overwrite",
            "finalize",
            "claim",
            "process",
            "process: skipping",
            "withdraw",
            "withdraw in part",
            "stage",
            "jump",
            "pause",
            "switch",
            "wallets",
            "recover",
            "former operator refused"
        ];
    }

    function expectedRefusals() private pure returns (bytes4[32] memory) {
        return [
            SaleErrors.InvalidStage.selector,
            SaleErrors.SalePaused.selector,
            SaleErrors.ZeroMaxWalletsPerEntity.selector,
            SaleErrors.PurchasePermitExpired.selector,
            SaleErrors.ZeroAmount.selector,
            SaleErrors.BidMustHaveLockup.selector,
            SaleErrors.BidAmountCannotBeLowered.selector,
            SaleErrors.BidPriceCannotBeLowered.selector,
            SaleErrors.BidLockupCannotBeUndone.selector,
            SaleErrors.WalletTiedToAnotherEntity.selector,
            SaleErrors.MaxWalletsPerEntityExceeded.selector,
            SaleErrors.BidOutsideAllowedWindow.selector,
            SaleErrors.AlreadyRefunded.selector,
            SaleErrors.EntityNotInitialized.selector,
            SaleErrors.WalletNotInitialized.selector,
            SaleErrors.WalletNotAssociatedWithEntity.selector,
            SaleErrors.ReduceCommitmentDisabled.selector,
            SaleErrors.ReductionExceedsReducibleAmount.selector,
            SaleErrors.AllocationAlreadySet.selector,
            SaleErrors.AllocationExceedsCommitment.selector,
            SaleErrors.UnexpectedTotalAcceptedAmount.selector,
            SaleErrors.ClaimRefundDisabled.selector,
            SaleErrors.WithdrawalExceedsAvailable.selector,
            SaleErrors.BidPriceExceedsMaxPrice.selector,
            SaleErrors.InvalidSaleUUID.selector,
            SaleErrors.InvalidSender.selector,
            SaleErrors.UnauthorizedSigner.selector,
            SaleErrors.InvalidPaymentToken.selector,
            SaleErrors.BidPriceBelowMinPrice.selector,
            SaleErrors.BidBelowMinAmount.selector,
            SaleErrors.BidExceedsMaxAmount.selector,
            SaleErrors.ZeroEntityID.selector
        ];
    }
}
