// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {SaleErrors} from "../../src/sale/SaleErrors.sol";
import {SaleEvents} from "../../src/sale/SaleEvents.sol";
import {Allocation, Bid, PurchasePermitV3, Stage, WalletTokenAmount} from "../../src/sale/SaleTypes.sol";
import {SaleLogs} from "../support/SaleLogs.sol";

/// Who may call what, when, and what the settings do. A stranger is refused before the stage is looked at, and the
/// stage before the pause.
contract SaleControlTest is SaleLogs {
    address private constant STRANGER = address(0x57);

    struct Guarded {
        bytes call;
        bytes32 role;
        bool anyStage;
        Stage stage;
    }

    function test_everyOperatorsCallChecksRoleThenStage() public {
        Guarded[] memory list = guardedCalls();
        for (uint256 i = 0; i < list.length; i++) {
            Guarded memory guarded = list[i];
            vm.prank(admin);
            sale.grantRole(guarded.role, admin);
            bytes memory unauthorized = abi.encodeWithSelector(
                IAccessControl.AccessControlUnauthorizedAccount.selector, STRANGER, guarded.role
            );
            for (uint8 s = 0; s <= uint8(Stage.Done); s++) {
                setStage(Stage(s));
                refuses(STRANGER, address(sale), guarded.call, unauthorized, "a stranger");
                if (guarded.anyStage || Stage(s) == guarded.stage) continue;
                refuses(admin, address(sale), guarded.call, invalidStage(Stage(s), guarded.stage), "another stage");
            }
        }
    }

    function test_everyParticipantsCallChecksStageThenPause() public {
        vm.prank(admin);
        sale.pause();
        PurchasePermitV3 memory permit;
        Bid memory bid;
        WalletTokenAmount[] memory none;
        refusedWhilePaused(abi.encodeCall(sale.replaceBidWithApproval, (address(0), bid, permit, "")), Stage.Commitment);
        refusedWhilePaused(
            abi.encodeCall(sale.replaceBidWithPermit, (address(0), bid, permit, "", 0, "")), Stage.Commitment
        );
        refusedWhilePaused(abi.encodeCall(sale.cancelBid, ()), Stage.Cancellation);
        refusedWhilePaused(abi.encodeCall(sale.reduceCommitment, (none)), Stage.Cancellation);
        refusedWhilePaused(abi.encodeCall(sale.claimRefund, ()), Stage.Done);
    }

    function test_aPauseStopsNoOperator() public {
        place(1, address(usdc), 10, 100e6);
        vm.startPrank(admin);
        sale.pause();
        sale.openCancellation();
        sale.openSettlement();
        sale.setAllocations(one(Allocation(entity(1), walletOf(1), address(usdc), 60e6)), false);
        sale.finalizeSettlement(60e6);
        sale.processRefunds(one(entity(1)), false);
        sale.withdraw();
        vm.stopPrank();
        checkEq(usdc.balanceOf(address(sale)), 0, "all is paid");
    }

    function test_theStagesFollowEachOther() public {
        setStage(Stage.PreOpen);
        wantStage(Stage.PreOpen, Stage.Commitment);
        wantStage(Stage.Commitment, Stage.Cancellation);
        wantStage(Stage.Cancellation, Stage.Settlement);
        wantStage(Stage.Settlement, Stage.Done);
        vm.recordLogs();
        vm.startPrank(admin);
        sale.openCommitment();
        sale.openCancellation();
        sale.openSettlement();
        sale.finalizeSettlement(0);
        vm.stopPrank();
        checkLogs();
    }

    function test_settlementOpensFromCommitmentOrCancellationOnly() public {
        bytes memory call = abi.encodeCall(sale.openSettlement, ());
        Stage[] memory both = new Stage[](2);
        (both[0], both[1]) = (Stage.Commitment, Stage.Cancellation);
        for (uint8 s = 0; s <= uint8(Stage.Done); s++) {
            setStage(Stage(s));
            if (Stage(s) == Stage.Commitment || Stage(s) == Stage.Cancellation) {
                vm.prank(admin);
                sale.openSettlement();
                continue;
            }
            bytes memory wanted = abi.encodeWithSelector(SaleErrors.InvalidStage.selector, Stage(s), both);
            refuses(admin, address(sale), call, wanted, "opening settlement");
        }
    }

    function test_unsafeSetStageTakesAnyStageAndNothingElse() public {
        for (uint8 s = 0; s <= uint8(Stage.Done); s++) {
            Stage before = sale.stage();
            wantStage(before, Stage(s));
            vm.recordLogs();
            setStage(Stage(s));
            checkLogs();
            checkEq(uint8(sale.stage()), s, "stage");
        }
        bytes memory call = abi.encodeWithSelector(sale.unsafeSetStage.selector, uint8(5));
        refuses(admin, address(sale), call, "", "a stage that is none");
    }

    function test_settersAlwaysLogAlsoWithoutChange() public {
        vm.startPrank(admin);
        for (uint256 i = 0; i < 2; i++) {
            vm.recordLogs();
            wantSale(topics(SaleEvents.ClaimRefundEnabledChanged.selector), abi.encode(false));
            wantSale(topics(SaleEvents.ReduceCommitmentEnabledChanged.selector), abi.encode(false));
            wantSale(topics(SaleEvents.MaxWalletsPerEntityChanged.selector), abi.encode(i == 0 ? 3 : 7, 7));
            wantSale(topics(SaleEvents.PausedStateChanged.selector), abi.encode(true));
            wantSale(topics(SaleEvents.PausedStateChanged.selector), abi.encode(false));
            wantSale(topics(SaleEvents.PausedStateChanged.selector), abi.encode(false));
            address previous = i == 0 ? receiver : address(0x77);
            wantSale(topics(SaleEvents.ProceedsReceiverChanged.selector, word(previous), word(address(0x77))), "");
            sale.setClaimRefundEnabled(false);
            sale.setReduceCommitmentEnabled(false);
            sale.setMaxWalletsPerEntity(7);
            sale.pause();
            sale.setPaused(false);
            sale.setPaused(false);
            sale.setProceedsReceiver(address(0x77));
            checkLogs();
        }
        vm.stopPrank();
        check(!sale.claimRefundEnabled() && !sale.reduceCommitmentEnabled() && !sale.paused(), "switches");
        checkEq(sale.maxWalletsPerEntity(), 7, "wallets");
        checkEq(sale.proceedsReceiver(), address(0x77), "receiver");
    }

    function test_settersRefuseZero() public {
        bytes memory call = abi.encodeCall(sale.setMaxWalletsPerEntity, (0));
        bytes memory noWallets = abi.encodeWithSelector(SaleErrors.ZeroMaxWalletsPerEntity.selector);
        refuses(admin, address(sale), call, noWallets, "no wallets");
        call = abi.encodeCall(sale.setProceedsReceiver, (address(0)));
        refuses(admin, address(sale), call, abi.encodeWithSelector(SaleErrors.ZeroAddress.selector), "no receiver");
    }

    function guardedCalls() private view returns (Guarded[] memory list) {
        Allocation[] memory rows;
        WalletTokenAmount[] memory reductions;
        bytes16[] memory ids;
        bytes32 manager = sale.SALE_MANAGER_ROLE();
        bytes32 none = sale.DEFAULT_ADMIN_ROLE();
        list = new Guarded[](18);
        list[0] = at(abi.encodeCall(sale.openCommitment, ()), manager, Stage.PreOpen);
        list[1] = at(abi.encodeCall(sale.openCancellation, ()), manager, Stage.Commitment);
        list[2] = always(abi.encodeCall(sale.openSettlement, ()), manager);
        list[3] = always(abi.encodeCall(sale.setClaimRefundEnabled, (true)), manager);
        list[4] = always(abi.encodeCall(sale.setReduceCommitmentEnabled, (true)), manager);
        list[5] = always(abi.encodeCall(sale.setMaxWalletsPerEntity, (1)), manager);
        list[6] = always(abi.encodeCall(sale.setPaused, (true)), manager);
        list[7] = always(abi.encodeCall(sale.pause, ()), sale.PAUSER_ROLE());
        list[8] = at(abi.encodeCall(sale.setAllocations, (rows, false)), sale.SETTLER_ROLE(), Stage.Settlement);
        list[9] = at(abi.encodeCall(sale.finalizeSettlement, (0)), sale.SETTLEMENT_FINALIZER_ROLE(), Stage.Settlement);
        list[10] = at(abi.encodeCall(sale.processRefunds, (ids, false)), sale.REFUNDER_ROLE(), Stage.Done);
        list[11] = at(abi.encodeCall(sale.withdraw, ()), none, Stage.Done);
        list[12] = at(abi.encodeCall(sale.withdrawPartial, (address(0), 0)), none, Stage.Done);
        list[13] = always(abi.encodeCall(sale.setProceedsReceiver, (address(0))), none);
        list[14] = always(abi.encodeCall(sale.unsafeSetStage, (Stage.Done)), none);
        list[15] = always(abi.encodeCall(sale.forceReduceCommitment, (reductions)), sale.COMMITMENT_REDUCER_ROLE());
        list[16] = always(abi.encodeCall(sale.recoverTokens, (address(0), 0, address(0))), sale.TOKEN_RECOVERER_ROLE());
        list[17] = always(abi.encodeCall(sale.initializeAuction, (1, 1, 1, 1, 1)), manager);
    }

    function at(bytes memory call, bytes32 role, Stage stage) private pure returns (Guarded memory) {
        return Guarded(call, role, false, stage);
    }

    function always(bytes memory call, bytes32 role) private pure returns (Guarded memory) {
        return Guarded(call, role, true, Stage.PreOpen);
    }

    function refusedWhilePaused(bytes memory call, Stage stage) private {
        for (uint8 s = 0; s <= uint8(Stage.Done); s++) {
            setStage(Stage(s));
            bytes memory wanted = Stage(s) == stage
                ? abi.encodeWithSelector(SaleErrors.SalePaused.selector)
                : invalidStage(Stage(s), stage);
            refuses(STRANGER, address(sale), call, wanted, "while paused");
        }
    }

    function setStage(Stage stage) private {
        vm.prank(admin);
        sale.unsafeSetStage(stage);
    }
}
