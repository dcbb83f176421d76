// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IAccessControlEnumerable} from "@openzeppelin/contracts/access/extensions/IAccessControlEnumerable.sol";
import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {IERC165} from "@openzeppelin/contracts/utils/introspection/IERC165.sol";
import {SaleErrors} from "../../src/sale/SaleErrors.sol";
import {
    Bid,
    CommitmentData,
    EntityAllocationData,
    EntityStateView,
    TokenAmount,
    WalletStateView,
    WalletTokenAmount
} from "../../src/sale/SaleTypes.sol";
import {SaleLogs} from "../support/SaleLogs.sol";

/// Reading the books. Entity 1 has 300 USDC in wallet 1 and 500 USDT in wallet 2 with a lock; entities 3, 4 and 5 have
/// 100 USDC each; 40 of wallet 3's are accepted.
contract SaleViewsTest is SaleLogs {
    function setUp() public override {
        super.setUp();
        place(1, address(usdc), 10, 300e6);
        place(3, address(usdc), 10, 100e6);
        place(4, address(usdc), 10, 100e6);
        vm.warp(START + 7);
        place(entity(1), walletOf(2), address(usdt), Bid(true, 12, 800e6));
        place(5, address(usdc), 10, 100e6);
        openSettlement();
        allocate(entity(3), walletOf(3), address(usdc), 40e6);
    }

    function test_entitiesComeInOrderOfFirstBids() public view {
        checkEq(sale.numEntities(), 4, "entities");
        checkEq(sale.numCommitments(), 4, "commitments");
        checkEq(sale.numEntityAllocations(), 4, "allocations");
        bytes16[] memory all = sale.entitiesIn(0, 4);
        bytes16[4] memory wanted = [entity(1), entity(3), entity(4), entity(5)];
        for (uint256 i = 0; i < 4; i++) {
            checkEq(all[i], wanted[i], "page");
            checkEq(sale.entityAt(i), wanted[i], "one by one");
        }
        checkEq(abi.encode(sale.entitiesIn(1, 3)), abi.encode(two(entity(3), entity(4))), "a page in the middle");
    }

    function test_aCommitmentHoldsEveryWalletAndToken() public view {
        CommitmentData memory data = sale.readCommitmentDataAt(0);
        CommitmentData memory wanted;
        wanted.commitmentID = bytes32(entity(1));
        wanted.saleSpecificEntityID = entity(1);
        (wanted.timestamp, wanted.price, wanted.lockup) = (uint64(START + 7), 12, true);
        wanted.amounts = new WalletTokenAmount[](4);
        wanted.amounts[0] = WalletTokenAmount(walletOf(1), address(usdc), 300e6);
        wanted.amounts[1] = WalletTokenAmount(walletOf(1), address(usdt), 0);
        wanted.amounts[2] = WalletTokenAmount(walletOf(2), address(usdc), 0);
        wanted.amounts[3] = WalletTokenAmount(walletOf(2), address(usdt), 500e6);
        checkEq(abi.encode(data), abi.encode(wanted), "commitment");
        checkEq(abi.encode(sale.readCommitmentDataIn(0, 2)[0]), abi.encode(wanted), "the same in a page");
        checkEq(sale.readCommitmentDataIn(0, 4).length, 4, "all");
    }

    function test_anAllocationHoldsEveryWalletAndToken() public view {
        EntityAllocationData memory wanted;
        wanted.saleSpecificEntityID = entity(3);
        wanted.acceptedAmounts = new WalletTokenAmount[](2);
        wanted.acceptedAmounts[0] = WalletTokenAmount(walletOf(3), address(usdc), 40e6);
        wanted.acceptedAmounts[1] = WalletTokenAmount(walletOf(3), address(usdt), 0);
        checkEq(abi.encode(sale.readEntityAllocationDataAt(1)), abi.encode(wanted), "allocation");
        checkEq(abi.encode(sale.readEntityAllocationDataIn(1, 4)[0]), abi.encode(wanted), "the same in a page");
    }

    function test_anEntitysStateHoldsItsWallets() public view {
        EntityStateView memory wanted;
        wanted.entityID = entity(3);
        wanted.bidTimestamp = uint32(START);
        wanted.currentBid = Bid(false, 10, 100e6);
        wanted.walletStates = new WalletStateView[](1);
        wanted.walletStates[0] =
            WalletStateView(walletOf(3), entity(3), amounts(100e6, 0), amounts(0, 0), amounts(40e6, 0));
        checkEq(abi.encode(stateOf(entity(3))), abi.encode(wanted), "by id");
        checkEq(abi.encode(sale.entityStatesIn(1, 2)[0]), abi.encode(wanted), "by index");
        WalletStateView[] memory wallets = sale.walletStatesByAddresses(list(walletOf(3)));
        checkEq(abi.encode(wallets), abi.encode(wanted.walletStates), "by wallet");
    }

    function test_anUnknownEntityIsZerosAndAnUnknownWalletAnError() public {
        EntityStateView memory wanted;
        wanted.entityID = entity(9);
        checkEq(abi.encode(stateOf(entity(9))), abi.encode(wanted), "unknown entity");
        bytes memory call = abi.encodeCall(sale.walletStatesByAddresses, (list(walletOf(9))));
        bytes memory unknown = abi.encodeWithSelector(SaleErrors.WalletNotInitialized.selector, walletOf(9));
        refuses(admin, address(sale), call, unknown, "unknown wallet");
    }

    function test_rangesAreNeverClamped() public {
        bytes4[4] memory pages = [
            sale.entitiesIn.selector,
            sale.entityStatesIn.selector,
            sale.readCommitmentDataIn.selector,
            sale.readEntityAllocationDataIn.selector
        ];
        for (uint256 i = 0; i < pages.length; i++) {
            refusedRange(pages[i], 0, 5, 0x32);
            refusedRange(pages[i], 4, 5, 0x32);
            refusedRange(pages[i], 0, type(uint256).max, 0x32);
            refusedRange(pages[i], 2, 1, 0x11);
            refusedRange(pages[i], 9, 8, 0x11);
            (, bytes memory empty) = address(sale).staticcall(abi.encodeWithSelector(pages[i], 9, 9));
            checkEq(empty, abi.encode(new bytes16[](0)), "from = to is empty, wherever it is");
        }
        refuses(admin, address(sale), abi.encodeCall(sale.entityAt, (4)), panicData(0x32), "entityAt");
        refuses(admin, address(sale), abi.encodeCall(sale.readCommitmentDataAt, (4)), panicData(0x32), "commitment");
        refuses(
            admin, address(sale), abi.encodeCall(sale.readEntityAllocationDataAt, (4)), panicData(0x32), "allocation"
        );
    }

    function test_totalsComeByTokenAndTogether() public view {
        checkEq(abi.encode(sale.totalCommittedAmountByToken()), abi.encode(amounts(600e6, 500e6)), "committed");
        checkEq(abi.encode(sale.totalAcceptedAmountByToken()), abi.encode(amounts(40e6, 0)), "accepted");
        checkEq(abi.encode(sale.totalCancelledAmountByToken()), abi.encode(amounts(0, 0)), "cancelled");
        checkEq(abi.encode(sale.totalRefundedAmountByToken()), abi.encode(amounts(0, 0)), "refunded");
        checkEq(abi.encode(sale.withdrawnAmountByToken()), abi.encode(amounts(0, 0)), "withdrawn");
        checkEq(sale.totalCommittedAmount(), 1100e6, "committed in all");
    }

    function test_theVersionAndTheInterfacesAreThoseOfTheFamily() public view {
        (uint32 major, uint32 minor, uint32 patch) = sale.version();
        checkEq(abi.encode(major, minor, patch), abi.encode(2, 0, 0), "version");
        // The ids of the family's interfaces are their functions' selectors, combined.
        offers(
            sale.numCommitments.selector ^ sale.readCommitmentDataAt.selector ^ sale.readCommitmentDataIn.selector,
            0xd0e20eff
        );
        offers(
            sale.numEntityAllocations.selector ^ sale.readEntityAllocationDataAt.selector
                ^ sale.readEntityAllocationDataIn.selector,
            0xdd9132d1
        );
        offers(sale.totalCommittedAmountByToken.selector, 0xe2ccb2b4);
        offers(sale.totalAcceptedAmountByToken.selector, 0x626f01ea);
        offers(sale.setAllocations.selector ^ sale.finalizeSettlement.selector, 0x8fff1451);
        offers(type(IAccessControlEnumerable).interfaceId, 0x5a05180f);
        offers(type(IAccessControl).interfaceId, 0x7965db0b);
        offers(type(IERC165).interfaceId, 0x01ffc9a7);
        check(!sale.supportsInterface(0xffffffff), "nothing else");
    }

    function offers(bytes4 computed, bytes4 id) private view {
        checkEq(bytes32(computed), bytes32(id), "interface id");
        check(sale.supportsInterface(id), "interface");
    }

    function refusedRange(bytes4 page, uint256 from, uint256 to, uint256 code) private {
        refuses(admin, address(sale), abi.encodeWithSelector(page, from, to), panicData(code), "range");
    }

    function amounts(uint256 inUsdc, uint256 inUsdt) private view returns (TokenAmount[] memory pair) {
        pair = new TokenAmount[](2);
        (pair[0], pair[1]) = (TokenAmount(address(usdc), inUsdc), TokenAmount(address(usdt), inUsdt));
    }

    function two(bytes16 a, bytes16 b) private pure returns (bytes16[] memory ids) {
        ids = new bytes16[](2);
        (ids[0], ids[1]) = (a, b);
    }

    function list(address wallet) private pure returns (address[] memory wallets) {
        wallets = new address[](1);
        wallets[0] = wallet;
    }
}
