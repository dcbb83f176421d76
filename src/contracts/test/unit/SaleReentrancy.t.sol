// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SaleErrors} from "../../src/sale/SaleErrors.sol";
import {
    Allocation,
    Bid,
    EntityStateView,
    Init,
    PurchasePermitV3,
    WalletTokenAmount
} from "../../src/sale/SaleTypes.sol";
import {TokenSale} from "../../src/sale/TokenSale.sol";
import {Accomplice, HostileToken} from "../support/HostileToken.sol";
import {SaleFixture} from "../support/SaleFixture.sol";

/// A payment token that calls back in the middle of each payment gains nothing: the books are complete by then. The
/// attacker is a contract with 1,000 committed (600 of them in a second token); others have 5,000 of the same token.
contract SaleReentrancyTest is SaleFixture {
    HostileToken private evil;
    Accomplice private attacker;

    function setUp() public override {
        super.setUp();
        evil = new HostileToken();
        Init memory init = initData();
        init.paymentTokens[0] = address(evil);
        sale = TokenSale(factory.createSale(init));
        attacker = new Accomplice(address(sale));
        evil.mint(address(attacker), 100_000);
        usdt.mint(address(attacker), 100_000);
        attacker.act(address(evil), abi.encodeCall(evil.approve, (address(sale), type(uint256).max)));
        attacker.act(address(usdt), abi.encodeCall(usdt.approve, (address(sale), type(uint256).max)));
        evil.mint(walletOf(2), 5000);
        fund(walletOf(2));
        vm.prank(walletOf(2));
        evil.approve(address(sale), 5000);
        place(2, address(evil), 10, 5000);
        attacker.act(address(sale), bidCall(address(evil), 10, 400));
        attacker.act(address(sale), bidCall(address(usdt), 10, 1000));
        vm.startPrank(admin);
        sale.grantRole(sale.COMMITMENT_REDUCER_ROLE(), admin);
        sale.grantRole(sale.DEFAULT_ADMIN_ROLE(), address(attacker));
        vm.stopPrank();
    }

    function test_aBidInsideABidPaysForItself() public {
        evil.arm(address(attacker), bidCall(address(evil), 11, 1500));
        attacker.act(address(sale), bidCall(address(evil), 10, 1200));
        checkStruck(true);
        checkEq(committed(), 900, "400 + 200 + 300");
        checkEq(evil.balanceOf(address(sale)), 5900, "all of it is here");
        checkEq(stateOf(entity(1)).currentBid.amount, 1500, "bid");
    }

    function test_aLowerBidInsideABidIsRefused() public {
        evil.arm(address(attacker), bidCall(address(evil), 10, 1100));
        attacker.act(address(sale), bidCall(address(evil), 10, 1200));
        checkStruckOut(abi.encodeWithSelector(SaleErrors.BidAmountCannotBeLowered.selector, 1100, 1200));
    }

    function test_aBidInsideThePermitPaysForItself() public {
        evil.arm(address(attacker), bidCall(address(evil), 11, 1500));
        PurchasePermitV3 memory permit = permitFor(entity(1), address(attacker));
        attacker.act(
            address(sale),
            abi.encodeCall(
                sale.replaceBidWithPermit,
                (address(evil), Bid(false, 10, 1200), permit, signPermit(permit), 0, new bytes(65))
            )
        );
        check(evil.calls() >= 1, "the permit handed on");
        checkEq(committed(), 900, "400 + 200 + 300");
        checkEq(evil.balanceOf(address(sale)), 5900, "all of it is here");
    }

    function test_cancellingInsideACancellationReturnsNothingTwice() public {
        openCancellation();
        evil.arm(address(attacker), abi.encodeCall(sale.cancelBid, ()));
        attacker.act(address(sale), abi.encodeCall(sale.cancelBid, ()));
        checkStruck(true);
        checkLeft();
    }

    function test_reducingInsideACancellationReturnsNothingTwice() public {
        openCancellation();
        WalletTokenAmount[] memory rows = one(WalletTokenAmount(address(attacker), address(evil), 1));
        evil.arm(address(attacker), abi.encodeCall(sale.reduceCommitment, (rows)));
        attacker.act(address(sale), abi.encodeCall(sale.cancelBid, ()));
        checkStruckOut(
            abi.encodeWithSelector(
                SaleErrors.ReductionExceedsReducibleAmount.selector,
                entity(1),
                address(attacker),
                address(evil),
                1,
                0,
                0
            )
        );
        checkLeft();
    }

    function test_cancellingInsideAForcedReductionReturnsNothingTwice() public {
        openCancellation();
        evil.arm(address(attacker), abi.encodeCall(sale.cancelBid, ()));
        vm.prank(admin);
        sale.forceReduceCommitment(one(WalletTokenAmount(address(attacker), address(evil), 100)));
        checkStruck(true);
        checkLeft();
    }

    function test_claimingInsideARefundIsRefused() public {
        settle(0);
        evil.arm(address(attacker), abi.encodeCall(sale.claimRefund, ()));
        attacker.act(address(sale), abi.encodeCall(sale.claimRefund, ()));
        checkStruckOut(abi.encodeWithSelector(SaleErrors.AlreadyRefunded.selector, entity(1)));
        checkLeft();
    }

    function test_claimingInsideABatchOfRefundsIsRefused() public {
        settle(0);
        evil.arm(address(attacker), abi.encodeCall(sale.claimRefund, ()));
        vm.prank(admin);
        sale.processRefunds(one(entity(1)), false);
        checkStruckOut(abi.encodeWithSelector(SaleErrors.AlreadyRefunded.selector, entity(1)));
        checkLeft();
    }

    function test_withdrawingInsideAWithdrawalPaysNothingTwice() public {
        settle(300);
        evil.arm(address(attacker), abi.encodeCall(sale.withdraw, ()));
        vm.prank(admin);
        sale.withdraw();
        checkStruck(true);
        checkEq(evil.balanceOf(receiver), 300, "proceeds");
        evil.arm(address(attacker), abi.encodeCall(sale.withdrawPartial, (address(evil), 1)));
        vm.prank(admin);
        sale.withdrawPartial(address(evil), 0);
        checkStruckOut(abi.encodeWithSelector(SaleErrors.WithdrawalExceedsAvailable.selector, address(evil), 1, 0));
    }

    function settle(uint256 accepted) private {
        openSettlement();
        if (accepted > 0) {
            vm.prank(admin);
            sale.setAllocations(one(Allocation(entity(1), address(attacker), address(evil), accepted)), false);
        }
        finalize(accepted);
    }

    function openCancellation() private {
        vm.prank(admin);
        sale.openCancellation();
    }

    /// The attacker has exactly its own back, the others' 5,000 are here.
    function checkLeft() private view {
        checkEq(evil.balanceOf(address(attacker)), 100_000, "the attacker's");
        checkEq(usdt.balanceOf(address(attacker)), 100_000, "the attacker's in the second token");
        checkEq(evil.balanceOf(address(sale)), 5000, "the others'");
    }

    function checkStruck(bool through) private view {
        check(evil.calls() > 0, "the token handed on");
        check(attacker.struckThrough() == through, "how the inner call ended");
    }

    function checkStruckOut(bytes memory wanted) private view {
        checkStruck(false);
        checkEq(attacker.lastError(), wanted, "inner error");
    }

    function committed() private view returns (uint256) {
        EntityStateView memory state = stateOf(entity(1));
        return state.walletStates[0].committedAmountByToken[0].amount;
    }

    function bidCall(address token, uint64 price, uint256 amount) private view returns (bytes memory) {
        PurchasePermitV3 memory permit = permitFor(entity(1), address(attacker));
        return
            abi.encodeCall(sale.replaceBidWithApproval, (token, Bid(false, price, amount), permit, signPermit(permit)));
    }
}
