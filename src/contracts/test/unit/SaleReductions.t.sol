// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SaleErrors} from "../../src/sale/SaleErrors.sol";
import {Bid, EntityStateView, Stage, WalletTokenAmount} from "../../src/sale/SaleTypes.sol";
import {SaleLogs} from "../support/SaleLogs.sol";

/// Leaving, whole or in part, by oneself or by force. Entity 1 has two wallets: 1 with 300 USDC and 200 USDT, 2 with 500
/// USDT; entity 3 has 100 USDC in wallet 3.
contract SaleReductionsTest is SaleLogs {
    address private first = walletOf(1);
    address private second = walletOf(2);

    function setUp() public override {
        super.setUp();
        place(entity(1), first, address(usdc), Bid(true, 10, 300e6));
        place(entity(1), first, address(usdt), Bid(true, 10, 500e6));
        place(entity(1), second, address(usdt), Bid(true, 10, 1000e6));
        place(3, address(usdc), 10, 100e6);
        vm.startPrank(admin);
        sale.grantRole(sale.COMMITMENT_REDUCER_ROLE(), admin);
        sale.openCancellation();
        vm.stopPrank();
    }

    function test_cancellingReturnsEverythingToEachWallet() public {
        wantReduction(entity(1), first, address(usdc), 300e6);
        wantReduction(entity(1), first, address(usdt), 200e6);
        wantReduction(entity(1), second, address(usdt), 500e6);
        vm.recordLogs();
        vm.prank(second);
        sale.cancelBid();
        checkLogs();
        EntityStateView memory state = stateOf(entity(1));
        checkEq(abi.encode(state.currentBid), abi.encode(Bid(true, 10, 0)), "bid");
        check(state.refunded, "an emptied entity counts as refunded");
        checkPosition(0, 0, 0, 300e6, 0);
        checkPosition(0, 1, 0, 200e6, 0);
        checkPosition(1, 1, 0, 500e6, 0);
        checkTotals(100e6, 1000e6);
    }

    function test_cancellingKeepsWhatIsAccepted() public {
        acceptSome();
        wantReduction(entity(1), first, address(usdc), 180e6);
        wantReduction(entity(1), second, address(usdt), 500e6);
        vm.recordLogs();
        vm.prank(first);
        sale.cancelBid();
        checkLogs();
        checkEq(stateOf(entity(1)).currentBid.amount, 320e6, "bid");
        check(!stateOf(entity(1)).refunded, "not emptied");
        checkPosition(0, 0, 120e6, 180e6, 120e6);
        // Nothing more to return: nothing happens.
        vm.recordLogs();
        vm.prank(first);
        sale.cancelBid();
        checkLogs();
    }

    function test_cancellingRefusesStrangersAndTheEmptied() public {
        bytes memory call = abi.encodeCall(sale.cancelBid, ());
        refuses(walletOf(9), address(sale), call, unknown(walletOf(9)), "a stranger");
        vm.prank(walletOf(3));
        sale.cancelBid();
        refuses(walletOf(3), address(sale), call, refunded(entity(3)), "twice");
    }

    function test_reducingTakesPartsOfAnyWalletOfTheEntity() public {
        WalletTokenAmount[] memory rows = new WalletTokenAmount[](2);
        rows[0] = WalletTokenAmount(second, address(usdt), 1);
        rows[1] = WalletTokenAmount(first, address(usdc), 300e6);
        wantReduction(entity(1), second, address(usdt), 1);
        wantReduction(entity(1), first, address(usdc), 300e6);
        vm.recordLogs();
        vm.prank(first);
        sale.reduceCommitment(rows);
        checkLogs();
        checkEq(stateOf(entity(1)).currentBid.amount, 700e6 - 1, "bid");
        checkPosition(0, 0, 0, 300e6, 0);
        checkPosition(1, 1, 500e6 - 1, 1, 0);
        checkTotals(800e6 - 1, 300e6 + 1);
    }

    function test_reducingByNoRowsDoesNothing() public {
        WalletTokenAmount[] memory none;
        vm.recordLogs();
        vm.prank(first);
        sale.reduceCommitment(none);
        checkLogs();
    }

    function test_reducingRefusesInOrder() public {
        vm.prank(admin);
        sale.setReduceCommitmentEnabled(false);
        WalletTokenAmount memory row = WalletTokenAmount(walletOf(3), address(0x70CE), 0);
        refusedRow(walletOf(9), row, abi.encodeWithSelector(SaleErrors.ReduceCommitmentDisabled.selector), "disabled");
        vm.prank(admin);
        sale.setReduceCommitmentEnabled(true);
        refusedRow(walletOf(9), row, unknown(walletOf(9)), "a stranger");
        bytes memory notTied =
            abi.encodeWithSelector(SaleErrors.WalletNotAssociatedWithEntity.selector, walletOf(3), entity(1));
        refusedRow(first, row, notTied, "another entity's wallet");
        row.wallet = second;
        refusedRow(first, row, badToken(), "token");
        row.token = address(usdc);
        refusedRow(first, row, abi.encodeWithSelector(SaleErrors.ZeroAmount.selector), "nothing");
        row.amount = 1;
        refusedRow(first, row, exceeds(row, 0, 0), "a token this wallet never used");
    }

    function test_reducingStopsAtWhatIsAccepted() public {
        acceptSome();
        WalletTokenAmount memory row = WalletTokenAmount(first, address(usdc), 180e6 + 1);
        refusedRow(first, row, exceeds(row, 300e6, 120e6), "one unit too much");
        row.amount = type(uint256).max;
        refusedRow(first, row, exceeds(row, 300e6, 120e6), "far too much");
        row.amount = 180e6;
        vm.prank(first);
        sale.reduceCommitment(one(row));
        checkPosition(0, 0, 120e6, 180e6, 120e6);
    }

    function test_anEmptiedEntityTakesNoFurtherRows() public {
        WalletTokenAmount[] memory rows = new WalletTokenAmount[](2);
        rows[0] = WalletTokenAmount(walletOf(3), address(usdc), 100e6);
        rows[1] = WalletTokenAmount(walletOf(9), address(0), 0);
        bytes memory call = abi.encodeCall(sale.reduceCommitment, (rows));
        refuses(walletOf(3), address(sale), call, refunded(entity(3)), "the second row");
        vm.prank(walletOf(3));
        sale.cancelBid();
        WalletTokenAmount[] memory none;
        call = abi.encodeCall(sale.reduceCommitment, (none));
        refuses(walletOf(3), address(sale), call, refunded(entity(3)), "even without rows");
    }

    function test_forceWorksAtAnyStageOnAnyEntities() public {
        WalletTokenAmount[] memory rows = new WalletTokenAmount[](2);
        rows[0] = WalletTokenAmount(first, address(usdc), 100e6);
        rows[1] = WalletTokenAmount(walletOf(3), address(usdc), 1e6);
        for (uint8 s = 0; s <= uint8(Stage.Done); s++) {
            vm.startPrank(admin);
            sale.unsafeSetStage(Stage(s));
            if (s == 0) sale.pause();
            if (s == 3) rows[0] = WalletTokenAmount(second, address(usdt), 100e6);
            wantReduction(entity(1), rows[0].wallet, rows[0].token, 100e6);
            wantReduction(entity(3), walletOf(3), address(usdc), 1e6);
            vm.recordLogs();
            sale.forceReduceCommitment(rows);
            vm.stopPrank();
            checkLogs();
        }
        checkEq(stateOf(entity(1)).currentBid.amount, 500e6, "bid");
        checkTotals(500e6 + 95e6, 505e6);
    }

    function test_forceRefusesInOrder() public {
        WalletTokenAmount memory row = WalletTokenAmount(walletOf(9), address(0x70CE), 0);
        refusedForce(row, unknown(walletOf(9)), "a stranger");
        vm.prank(walletOf(3));
        sale.cancelBid();
        row.wallet = walletOf(3);
        refusedForce(row, refunded(entity(3)), "an emptied entity");
        row.wallet = first;
        refusedForce(row, badToken(), "token");
        row.token = address(usdt);
        refusedForce(row, abi.encodeWithSelector(SaleErrors.ZeroAmount.selector), "nothing");
        row.amount = 201e6;
        refusedForce(row, exceeds(row, 200e6, 0), "too much");
    }

    function test_aReducedBidMayBeRaisedAgainFromWhereItIs() public {
        vm.startPrank(admin);
        sale.unsafeSetStage(Stage.Commitment);
        sale.forceReduceCommitment(one(WalletTokenAmount(walletOf(3), address(usdc), 40e6)));
        vm.stopPrank();
        place(3, address(usdc), 10, 70e6);
        checkTotals(1070e6, 40e6);
        checkEq(usdc.balanceOf(walletOf(3)), 1e15 - 70e6, "paid in all");
    }

    function acceptSome() private {
        openSettlement();
        allocate(entity(1), first, address(usdc), 120e6);
        allocate(entity(1), first, address(usdt), 200e6);
        vm.prank(admin);
        sale.unsafeSetStage(Stage.Cancellation);
    }

    function refusedRow(address sender, WalletTokenAmount memory row, bytes memory wanted, string memory what) private {
        refuses(sender, address(sale), abi.encodeCall(sale.reduceCommitment, (one(row))), wanted, what);
    }

    function refusedForce(WalletTokenAmount memory row, bytes memory wanted, string memory what) private {
        refuses(admin, address(sale), abi.encodeCall(sale.forceReduceCommitment, (one(row))), wanted, what);
    }

    function exceeds(WalletTokenAmount memory row, uint256 committed, uint256 accepted)
        private
        pure
        returns (bytes memory)
    {
        return abi.encodeWithSelector(
            SaleErrors.ReductionExceedsReducibleAmount.selector,
            entity(1),
            row.wallet,
            row.token,
            row.amount,
            committed,
            accepted
        );
    }

    function unknown(address wallet) private pure returns (bytes memory) {
        return abi.encodeWithSelector(SaleErrors.WalletNotInitialized.selector, wallet);
    }

    function refunded(bytes16 id) private pure returns (bytes memory) {
        return abi.encodeWithSelector(SaleErrors.AlreadyRefunded.selector, id);
    }

    function badToken() private pure returns (bytes memory) {
        return abi.encodeWithSelector(SaleErrors.InvalidPaymentToken.selector, address(0x70CE));
    }

    function checkPosition(uint256 wallet, uint256 token, uint256 committed, uint256 cancelled, uint256 accepted)
        private
        view
    {
        EntityStateView memory state = stateOf(entity(1));
        checkEq(state.walletStates[wallet].committedAmountByToken[token].amount, committed, "committed");
        checkEq(state.walletStates[wallet].cancelledAmountByToken[token].amount, cancelled, "cancelled");
        checkEq(state.walletStates[wallet].acceptedAmountByToken[token].amount, accepted, "accepted");
    }

    function checkTotals(uint256 committed, uint256 cancelled) private view {
        checkEq(sale.totalCommittedAmount(), committed, "total committed");
        checkEq(sale.totalCancelledAmount(), cancelled, "total cancelled");
        checkEq(sale.totalRefundedAmount(), 0, "cancellations are no refunds");
        checkEq(usdc.balanceOf(address(sale)) + usdt.balanceOf(address(sale)), committed, "held");
    }
}
