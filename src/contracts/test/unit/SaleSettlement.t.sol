// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {SaleErrors} from "../../src/sale/SaleErrors.sol";
import {SaleEvents} from "../../src/sale/SaleEvents.sol";
import {Allocation, Bid, Stage} from "../../src/sale/SaleTypes.sol";
import {SaleLogs} from "../support/SaleLogs.sol";

/// Allocations, the end of the settlement, and the proceeds. Entity 1 has 300 USDC in wallet 1 and 500 USDT in wallet 2;
/// entity 3 has 100 USDC in wallet 3.
contract SaleSettlementTest is SaleLogs {
    function setUp() public override {
        super.setUp();
        place(1, address(usdc), 10, 300e6);
        place(entity(1), walletOf(2), address(usdt), Bid(false, 10, 800e6));
        place(3, address(usdc), 10, 100e6);
        openSettlement();
    }

    function test_rowsAreSetAndLoggedInOrder() public {
        Allocation[] memory rows = new Allocation[](3);
        rows[0] = Allocation(entity(3), walletOf(3), address(usdc), 100e6);
        rows[1] = Allocation(entity(1), walletOf(2), address(usdt), 1);
        rows[2] = Allocation(entity(1), walletOf(1), address(usdc), 0);
        wantAllocation(entity(3), walletOf(3), address(usdc), 100e6);
        wantAllocation(entity(1), walletOf(2), address(usdt), 1);
        wantAllocation(entity(1), walletOf(1), address(usdc), 0);
        vm.recordLogs();
        vm.prank(admin);
        sale.setAllocations(rows, false);
        checkLogs();
        checkEq(sale.totalAcceptedAmount(), 100e6 + 1, "total accepted");
        checkEq(sale.totalAcceptedAmountByToken()[1].amount, 1, "in USDT");
        checkEq(stateOf(entity(3)).walletStates[0].acceptedAmountByToken[0].amount, 100e6, "accepted");
    }

    function test_aSetValueChangesOnlyWithTheOverwriteFlag() public {
        set(Allocation(entity(3), walletOf(3), address(usdc), 0), false);
        set(Allocation(entity(3), walletOf(3), address(usdc), 60e6), false);
        bytes memory already = abi.encodeWithSelector(SaleErrors.AllocationAlreadySet.selector, entity(3));
        refused(Allocation(entity(3), walletOf(3), address(usdc), 70e6), already, "another value");
        refused(Allocation(entity(3), walletOf(3), address(usdc), 60e6), already, "the same value");
        refused(Allocation(entity(3), walletOf(3), address(usdc), 0), already, "zero");
        set(Allocation(entity(3), walletOf(3), address(usdc), 20e6), true);
        checkEq(sale.totalAcceptedAmount(), 20e6, "lowered");
        set(Allocation(entity(3), walletOf(3), address(usdc), 100e6), true);
        checkEq(sale.totalAcceptedAmount(), 100e6, "raised");
        set(Allocation(entity(3), walletOf(3), address(usdc), 0), true);
        checkEq(sale.totalAcceptedAmount(), 0, "unset");
    }

    function test_aRowIsRefusedInOrder() public {
        Allocation memory row = Allocation(entity(9), walletOf(3), address(0x70CE), 301e6);
        refused(row, abi.encodeWithSelector(SaleErrors.EntityNotInitialized.selector, entity(9)), "entity");
        emptyEntity3();
        row.saleSpecificEntityID = entity(3);
        refused(row, abi.encodeWithSelector(SaleErrors.AlreadyRefunded.selector, entity(3)), "emptied");
        row.saleSpecificEntityID = entity(1);
        refused(
            row,
            abi.encodeWithSelector(SaleErrors.WalletNotAssociatedWithEntity.selector, walletOf(3), entity(1)),
            "wallet"
        );
        row.wallet = walletOf(1);
        refused(row, abi.encodeWithSelector(SaleErrors.InvalidPaymentToken.selector, address(0x70CE)), "token");
        row.token = address(usdc);
        refused(row, exceeds(301e6), "more than committed");
        row.acceptedAmount = type(uint256).max;
        refused(row, exceeds(type(uint256).max), "far more");
        row.acceptedAmount = 300e6;
        set(row, false);
        row.acceptedAmount = 301e6;
        refused(row, exceeds(301e6), "more than committed comes before already set");
    }

    function test_oneBadRowUndoesTheBatch() public {
        Allocation[] memory rows = new Allocation[](2);
        rows[0] = Allocation(entity(3), walletOf(3), address(usdc), 100e6);
        rows[1] = Allocation(entity(1), walletOf(1), address(usdc), 301e6);
        refuses(admin, address(sale), abi.encodeCall(sale.setAllocations, (rows, true)), exceeds(301e6), "batch");
        checkEq(sale.totalAcceptedAmount(), 0, "nothing is set");
    }

    function test_finalizingWantsTheSum() public {
        set(Allocation(entity(3), walletOf(3), address(usdc), 100e6), false);
        set(Allocation(entity(1), walletOf(2), address(usdt), 400e6), false);
        bytes memory call = abi.encodeCall(sale.finalizeSettlement, (400e6));
        bytes memory wanted = abi.encodeWithSelector(SaleErrors.UnexpectedTotalAcceptedAmount.selector, 500e6, 400e6);
        refuses(admin, address(sale), call, wanted, "another sum");
        wantStage(Stage.Settlement, Stage.Done);
        vm.recordLogs();
        finalize(500e6);
        checkLogs();
    }

    function test_withdrawingPaysEachTokenOnce() public {
        settle();
        wantProceeds(address(usdc), 100e6);
        wantProceeds(address(usdt), 400e6);
        vm.recordLogs();
        vm.startPrank(admin);
        sale.withdraw();
        checkLogs();
        vm.recordLogs();
        sale.withdraw();
        vm.stopPrank();
        checkLogs();
        checkEq(sale.withdrawnAmount(), 500e6, "withdrawn");
        checkEq(sale.withdrawnAmountByToken()[1].amount, 400e6, "in USDT");
    }

    function test_withdrawingInPartsStopsAtWhatIsAccepted() public {
        settle();
        vm.startPrank(admin);
        wantProceeds(address(usdt), 0);
        wantProceeds(address(usdt), 150e6);
        vm.recordLogs();
        sale.withdrawPartial(address(usdt), 0);
        sale.withdrawPartial(address(usdt), 150e6);
        checkLogs();
        vm.stopPrank();
        refusedPart(
            address(usdt),
            250e6 + 1,
            abi.encodeWithSelector(SaleErrors.WithdrawalExceedsAvailable.selector, address(usdt), 250e6 + 1, 250e6)
        );
        refusedPart(address(this), 0, abi.encodeWithSelector(SaleErrors.InvalidPaymentToken.selector, address(this)));
        wantProceeds(address(usdc), 100e6);
        wantProceeds(address(usdt), 250e6);
        vm.recordLogs();
        vm.prank(admin);
        sale.withdraw();
        checkLogs();
    }

    function test_theProceedsFollowTheReceiver() public {
        settle();
        receiver = address(0x2222);
        vm.startPrank(admin);
        sale.setProceedsReceiver(receiver);
        sale.withdraw();
        vm.stopPrank();
        checkEq(usdt.balanceOf(receiver), 400e6, "the new receiver is paid");
    }

    function test_recoveringSendsAnyTokenAndBooksNothing() public {
        vm.startPrank(admin);
        sale.grantRole(sale.TOKEN_RECOVERER_ROLE(), admin);
        address to = address(0x3333);
        wantSale(topics(SaleEvents.TokensRecovered.selector, word(address(usdt)), word(to)), abi.encode(uint256(7e6)));
        wantTransfer(address(usdt), address(sale), to, 7e6);
        vm.recordLogs();
        sale.recoverTokens(address(usdt), 7e6, to);
        checkLogs();
        vm.stopPrank();
        checkEq(sale.totalCommittedAmount(), 900e6, "committed as before");
        bytes memory call = abi.encodeCall(sale.recoverTokens, (address(usdc), 401e6, to));
        bytes memory wanted =
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientBalance.selector, address(sale), 400e6, 401e6);
        refuses(admin, address(sale), call, wanted, "more than is there");
    }

    function settle() private {
        set(Allocation(entity(3), walletOf(3), address(usdc), 100e6), false);
        set(Allocation(entity(1), walletOf(2), address(usdt), 400e6), false);
        finalize(500e6);
    }

    function emptyEntity3() private {
        vm.prank(admin);
        sale.unsafeSetStage(Stage.Cancellation);
        vm.prank(walletOf(3));
        sale.cancelBid();
        openSettlement();
    }

    function set(Allocation memory row, bool overwrite) private {
        vm.prank(admin);
        sale.setAllocations(one(row), overwrite);
    }

    function refused(Allocation memory row, bytes memory wanted, string memory what) private {
        refuses(admin, address(sale), abi.encodeCall(sale.setAllocations, (one(row), false)), wanted, what);
    }

    function refusedPart(address token, uint256 amount, bytes memory wanted) private {
        refuses(admin, address(sale), abi.encodeCall(sale.withdrawPartial, (token, amount)), wanted, "part");
    }

    function exceeds(uint256 amount) private view returns (bytes memory) {
        return abi.encodeWithSelector(
            SaleErrors.AllocationExceedsCommitment.selector, entity(1), walletOf(1), address(usdc), amount, 300e6
        );
    }
}
