// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {SaleErrors} from "../../src/sale/SaleErrors.sol";
import {Bid, PurchasePermitV3, Stage, WalletTokenAmount} from "../../src/sale/SaleTypes.sol";
import {SaleFixture} from "../support/SaleFixture.sol";

/// Every reason to refuse a bid, in the order in which they are looked for: a bid with every fault at once, which is
/// mended one by one.
contract SaleBidChecksTest is SaleFixture {
    uint256 private constant OTHER_KEY = 0xBAD;
    uint256 private constant CURVE_ORDER = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;

    address private bidder = walletOf(1);
    address private token = address(0x70CE);
    Bid private bid;
    PurchasePermitV3 private permit;
    bytes private signature;

    function setUp() public override {
        super.setUp();
        fund(bidder);
        // Entity 2 holds the bid that the later checks compare with; entity 3 was emptied; entity 4 is full.
        place(entity(2), walletOf(2), address(usdc), Bid(true, 20, 50e6));
        place(3, address(usdc), 20, 50e6);
        place(4, address(usdc), 20, 1e6);
        vm.startPrank(admin);
        sale.grantRole(sale.COMMITMENT_REDUCER_ROLE(), admin);
        sale.forceReduceCommitment(one(WalletTokenAmount(walletOf(3), address(usdc), 50e6)));
        sale.setMaxWalletsPerEntity(1);
        sale.unsafeSetStage(Stage.Cancellation);
        sale.pause();
        vm.stopPrank();
    }

    function test_theFaultsAreNamedInOrder() public {
        bid = Bid(false, 15, 0);
        permit.saleSpecificEntityID = entity(3);
        permit.wallet = walletOf(9);
        permit.expiresAt = uint64(START);
        permit.opensAt = uint64(START + 1);
        (permit.minAmount, permit.maxAmount) = (10e6, 5e6);
        (permit.minPrice, permit.maxPrice) = (16, 14);
        permit.payload = abi.encode(true);
        signature = new bytes(64);

        stageAndPause();
        permitIdentity();
        permitSignature();
        tokenAndWindow();
        termsOfThePermit();
        replacement();
        tracking();
        checkEq(abi.encode(stateOf(entity(5)).currentBid), abi.encode(bid), "the mended bid is taken");
    }

    function test_theWindowIsHalfOpen() public {
        reopen();
        goodBid();
        vm.warp(START + 30 days - 1);
        permit.expiresAt = uint64(START + 60 days);
        signature = signPermit(permit);
        uint256 snapshot = vm.snapshotState();
        passes();
        vm.revertToState(snapshot);
        vm.warp(START + 30 days);
        refused(windowError(), "the closing second itself");
    }

    function test_minimaAndMaximaAreInclusive() public {
        reopen();
        goodBid();
        (permit.minAmount, permit.maxAmount, permit.minPrice, permit.maxPrice) = (10e6, 10e6, 15, 15);
        signature = signPermit(permit);
        passes();
    }

    function test_aPermitWithoutALimitTakesTheLargestAmountUpToTheWidth() public {
        reopen();
        goodBid();
        bid.amount = type(uint256).max;
        refused(panicData(0x11), "2^256 - 1 into an empty sale does not fit");
        bid.amount = 1 << 80;
        refused(panicData(0x11), "2^80 does not fit");
        bid.amount = (1 << 80) - 1;
        usdc.mint(bidder, bid.amount);
        passes();
        checkEq(stateOf(entity(5)).currentBid.amount, bid.amount, "2^80 - 1 fits");
    }

    function test_aPayloadThatIsNoBooleanRevertsWithoutData() public {
        reopen();
        goodBid();
        refusedPayload("");
        refusedPayload(new bytes(31));
        refusedPayload(abi.encode(uint256(2)));
        permit.payload = abi.encodePacked(abi.encode(false), hex"ff");
        signature = signPermit(permit);
        passes();
    }

    function test_aChangedPermitIsNotWhatWasSigned() public {
        reopen();
        goodBid();
        permit.maxAmount -= 1;
        vm.prank(bidder);
        (bool passed, bytes memory got) = address(sale).call(bidCall());
        check(!passed, "a changed permit");
        checkEq(bytes32(bytes4(got)), bytes32(SaleErrors.UnauthorizedSigner.selector), "some other signer is found");
    }

    function stageAndPause() private {
        refused(invalidStage(Stage.Cancellation, Stage.Commitment), "stage");
        vm.prank(admin);
        sale.unsafeSetStage(Stage.Commitment);
        refused(abi.encodeWithSelector(SaleErrors.SalePaused.selector), "pause");
        vm.prank(admin);
        sale.setPaused(false);
    }

    function permitIdentity() private {
        refused(abi.encodeWithSelector(SaleErrors.InvalidSaleUUID.selector, bytes16(0), SALE_ID), "sale id");
        permit.saleUUID = SALE_ID;
        refused(abi.encodeWithSelector(SaleErrors.PurchasePermitExpired.selector, START, START), "expired");
        permit.expiresAt = uint64(START + 1);
        refused(abi.encodeWithSelector(SaleErrors.InvalidSender.selector, bidder, walletOf(9)), "sender");
        permit.wallet = bidder;
    }

    function permitSignature() private {
        refused(abi.encodeWithSelector(ECDSA.ECDSAInvalidSignatureLength.selector, 64), "compact signature");
        signature = abi.encodePacked(uint256(1), CURVE_ORDER - 1, uint8(27));
        refused(abi.encodeWithSelector(ECDSA.ECDSAInvalidSignatureS.selector, CURVE_ORDER - 1), "high s");
        signature = abi.encodePacked(uint256(1), uint256(1), uint8(0));
        refused(abi.encodeWithSelector(ECDSA.ECDSAInvalidSignature.selector), "v is neither 27 nor 28");
        signature = signPermit(permit, OTHER_KEY);
        refused(abi.encodeWithSelector(SaleErrors.UnauthorizedSigner.selector, vm.addr(OTHER_KEY)), "signer");
    }

    function tokenAndWindow() private {
        refusedSigned(abi.encodeWithSelector(SaleErrors.InvalidPaymentToken.selector, token), "token");
        token = address(usdc);
        refusedSigned(windowError(), "not open yet");
        (permit.opensAt, permit.closesAt) = (uint64(START), uint64(START));
        refusedSigned(windowError(), "closed");
        permit.closesAt = uint64(START + 1);
    }

    function termsOfThePermit() private {
        refusedSigned(abi.encodeWithSelector(SaleErrors.ZeroAmount.selector), "nothing");
        bid.amount = 7e6;
        refusedSigned(abi.encodeWithSelector(SaleErrors.BidPriceExceedsMaxPrice.selector, 15, 14), "above max price");
        permit.maxPrice = 100;
        refusedSigned(abi.encodeWithSelector(SaleErrors.BidPriceBelowMinPrice.selector, 15, 16), "below min price");
        permit.minPrice = 1;
        refusedSigned(abi.encodeWithSelector(SaleErrors.BidBelowMinAmount.selector, 7e6, 10e6), "below min amount");
        permit.minAmount = 1;
        refusedSigned(abi.encodeWithSelector(SaleErrors.BidExceedsMaxAmount.selector, 7e6, 5e6), "above max amount");
        permit.maxAmount = 100e6;
        refusedSigned(abi.encodeWithSelector(SaleErrors.BidMustHaveLockup.selector), "forced lock");
        permit.payload = abi.encode(false);
    }

    function replacement() private {
        refusedSigned(abi.encodeWithSelector(SaleErrors.AlreadyRefunded.selector, entity(3)), "emptied entity");
        permit.saleSpecificEntityID = entity(2);
        refusedSigned(abi.encodeWithSelector(SaleErrors.BidAmountCannotBeLowered.selector, 7e6, 50e6), "lower amount");
        bid.amount = 50e6;
        refusedSigned(abi.encodeWithSelector(SaleErrors.BidPriceCannotBeLowered.selector, 15, 20), "lower price");
        bid.price = 20;
        refusedSigned(abi.encodeWithSelector(SaleErrors.BidLockupCannotBeUndone.selector), "lock undone");
        bid.lockup = true;
    }

    function tracking() private {
        permit.saleSpecificEntityID = 0;
        refusedSigned(abi.encodeWithSelector(SaleErrors.ZeroEntityID.selector), "no entity");
        permit.saleSpecificEntityID = entity(5);
        (permit.wallet, bidder) = (walletOf(4), walletOf(4));
        refusedSigned(
            abi.encodeWithSelector(SaleErrors.WalletTiedToAnotherEntity.selector, entity(5), entity(4), walletOf(4)),
            "another entity's wallet"
        );
        (permit.wallet, bidder) = (walletOf(1), walletOf(1));
        permit.saleSpecificEntityID = entity(4);
        refusedSigned(
            abi.encodeWithSelector(SaleErrors.MaxWalletsPerEntityExceeded.selector, entity(4), 2, 1), "too many wallets"
        );
        permit.saleSpecificEntityID = entity(5);
        signature = signPermit(permit);
        passes();
    }

    /// Only a simulated call can come from the zero address: it is refused after the entity id.
    function test_theZeroAddressIsRefused() public {
        reopen();
        goodBid();
        bidder = address(0);
        permit.wallet = address(0);
        refusedSigned(abi.encodeWithSelector(SaleErrors.ZeroAddress.selector), "the zero address");
    }

    function reopen() private {
        vm.startPrank(admin);
        sale.unsafeSetStage(Stage.Commitment);
        sale.setPaused(false);
        vm.stopPrank();
    }

    function goodBid() private {
        token = address(usdc);
        bid = Bid(false, 15, 10e6);
        permit = permitFor(entity(5), bidder);
        signature = signPermit(permit);
    }

    function windowError() private view returns (bytes memory) {
        return abi.encodeWithSelector(
            SaleErrors.BidOutsideAllowedWindow.selector, permit.opensAt, permit.closesAt, block.timestamp
        );
    }

    function refusedPayload(bytes memory payload) private {
        permit.payload = payload;
        refusedSigned("", "payload");
    }

    function refusedSigned(bytes memory wanted, string memory what) private {
        signature = signPermit(permit);
        refused(wanted, what);
    }

    function refused(bytes memory wanted, string memory what) private {
        refuses(bidder, address(sale), bidCall(), wanted, what);
    }

    function passes() private {
        vm.prank(bidder);
        sale.replaceBidWithApproval(token, bid, permit, signature);
    }

    function bidCall() private view returns (bytes memory) {
        return abi.encodeCall(sale.replaceBidWithApproval, (token, bid, permit, signature));
    }
}
