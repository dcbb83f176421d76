// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20Errors} from "@openzeppelin/contracts/interfaces/draft-IERC6093.sol";
import {SaleErrors} from "../../src/sale/SaleErrors.sol";
import {Bid, PurchasePermitV3} from "../../src/sale/SaleTypes.sol";
import {SaleLogs} from "../support/SaleLogs.sol";

/// Bidding with an EIP-2612 permit in the same transaction.
contract SaleBidsByPermitTest is SaleLogs {
    address private bidder = walletOf(1);
    uint256 private deadline = START + 1 hours;

    function setUp() public override {
        super.setUp();
        usdc.mint(bidder, 5000e6);
    }

    function test_thePermitIsForTheDifference() public {
        byPermit(Bid(false, 10, 1000e6), usdcSignature(1000e6));
        Bid memory bid = Bid(false, 10, 1200e6);
        wantBid(entity(1), bidder, bid);
        wantIncrease(entity(1), bidder, address(usdc), 200e6);
        wantApproval(address(usdc), bidder, 200e6);
        wantTransfer(address(usdc), bidder, address(sale), 200e6);
        bytes memory signature = usdcSignature(200e6);
        vm.recordLogs();
        byPermit(bid, signature);
        checkLogs();
        checkEq(usdc.allowance(bidder, address(sale)), 0, "nothing is left over");
    }

    function test_bytesBeyondTheSignatureAreIgnored() public {
        byPermit(Bid(false, 10, 1000e6), abi.encodePacked(usdcSignature(1000e6), "more"));
        checkEq(usdc.balanceOf(address(sale)), 1000e6, "paid");
    }

    function test_aShortSignatureIsAnIndexOutOfBounds() public {
        bytes memory short = new bytes(64);
        refused(Bid(false, 10, 1000e6), short, panicData(0x32), "64 bytes");
        refused(Bid(false, 10, 1000e6), "", panicData(0x32), "none");
    }

    function test_withoutADifferenceTheSignatureIsNotLookedAt() public {
        byPermit(Bid(false, 10, 1000e6), usdcSignature(1000e6));
        byPermit(Bid(true, 10, 1000e6), "");
        check(stateOf(entity(1)).currentBid.lockup, "the lock is elected");
        checkEq(usdc.nonces(bidder), 1, "no permit was used");
    }

    function test_aPermitSomebodySentAheadStillServes() public {
        bytes memory signature = usdcSignature(1000e6);
        (bytes32 r, bytes32 s, uint8 v) = split(signature);
        usdc.permit(bidder, address(sale), 1000e6, deadline, v, r, s);
        byPermit(Bid(false, 10, 1000e6), signature);
        checkEq(usdc.balanceOf(address(sale)), 1000e6, "paid");
    }

    function test_aBadPermitShowsUpAsAMissingAllowance() public {
        bytes memory wanted =
            abi.encodeWithSelector(IERC20Errors.ERC20InsufficientAllowance.selector, address(sale), 0, 1000e6);
        refused(Bid(false, 10, 1000e6), usdcSignature(999e6), wanted, "a permit for less");
        deadline = START - 1;
        refused(Bid(false, 10, 1000e6), usdcSignature(1000e6), wanted, "an expired permit");
    }

    function test_aTokenWithoutPermitFallsBackOnTheAllowance() public {
        usdt.mint(bidder, 100e6);
        vm.prank(bidder);
        usdt.approve(address(sale), 100e6);
        PurchasePermitV3 memory permit = permitFor(entity(1), bidder);
        bytes memory signature = signPermit(permit);
        vm.prank(bidder);
        sale.replaceBidWithPermit(address(usdt), Bid(false, 10, 100e6), permit, signature, deadline, new bytes(65));
        checkEq(usdt.balanceOf(address(sale)), 100e6, "paid");
    }

    function test_thePurchasePermitIsCheckedAsWithAnApproval() public {
        PurchasePermitV3 memory permit = permitFor(entity(1), bidder);
        permit.saleUUID = bytes16(uint128(1));
        bytes memory call = abi.encodeCall(
            sale.replaceBidWithPermit, (address(usdc), Bid(false, 10, 1e6), permit, signPermit(permit), 0, "")
        );
        bytes memory wanted = abi.encodeWithSelector(SaleErrors.InvalidSaleUUID.selector, permit.saleUUID, SALE_ID);
        refuses(bidder, address(sale), call, wanted, "another sale's permit");
    }

    function usdcSignature(uint256 amount) private view returns (bytes memory) {
        return signUsdc(usdc, keyOf(1), address(sale), amount, deadline);
    }

    function byPermit(Bid memory bid, bytes memory tokenSignature) private {
        bytes memory call = callFor(bid, tokenSignature);
        vm.prank(bidder);
        (bool passed, bytes memory got) = address(sale).call(call);
        check(passed, string.concat("refused: ", string(got)));
    }

    function refused(Bid memory bid, bytes memory tokenSignature, bytes memory wanted, string memory what) private {
        refuses(bidder, address(sale), callFor(bid, tokenSignature), wanted, what);
    }

    function callFor(Bid memory bid, bytes memory tokenSignature) private view returns (bytes memory) {
        PurchasePermitV3 memory permit = permitFor(entity(1), bidder);
        return abi.encodeCall(
            sale.replaceBidWithPermit, (address(usdc), bid, permit, signPermit(permit), deadline, tokenSignature)
        );
    }

    function split(bytes memory signature) private pure returns (bytes32 r, bytes32 s, uint8 v) {
        assembly ("memory-safe") {
            r := mload(add(signature, 0x20))
            s := mload(add(signature, 0x40))
            v := byte(0, mload(add(signature, 0x60)))
        }
    }
}
