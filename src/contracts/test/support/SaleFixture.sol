// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SaleErrors} from "../../src/sale/SaleErrors.sol";
import {SaleFactory} from "../../src/sale/SaleFactory.sol";
import {
    Allocation,
    Bid,
    EntityStateView,
    Init,
    PurchasePermitV3,
    Stage,
    WalletStateView,
    WalletTokenAmount
} from "../../src/sale/SaleTypes.sol";
import {TokenSale} from "../../src/sale/TokenSale.sol";
import {TestUSDC} from "../../src/token/TestUSDC.sol";
import {TestUSDT} from "../../src/token/TestUSDT.sol";
import {Test} from "./Test.sol";

/// A sale in Commitment that takes USDC and USDT, with participants who hold plenty of both.
abstract contract SaleFixture is Test {
    uint256 internal constant START = 1_800_000_000;
    uint256 internal constant SIGNER_KEY = 0x5161;
    bytes16 internal constant SALE_ID = 0x00112233445566778899aabbccddeeff;

    address internal admin = address(0xAD);
    address internal signer = vm.addr(SIGNER_KEY);
    address internal receiver = address(0x9EC);
    TestUSDC internal usdc;
    TestUSDT internal usdt;
    TokenSale internal implementation;
    SaleFactory internal factory;
    TokenSale internal sale;

    function setUp() public virtual {
        vm.warp(START);
        usdc = new TestUSDC();
        usdt = new TestUSDT();
        implementation = new TokenSale();
        factory = new SaleFactory(address(implementation));
        sale = TokenSale(factory.createSale(initData()));
    }

    function initData() internal view returns (Init memory init) {
        init.saleUUID = SALE_ID;
        init.admin = admin;
        init.purchasePermitSigner = signer;
        init.proceedsReceiver = receiver;
        init.claimRefundEnabled = true;
        init.reduceCommitmentEnabled = true;
        init.skipPreOpen = true;
        init.maxWalletsPerEntity = 3;
        init.paymentTokens = new address[](2);
        (init.paymentTokens[0], init.paymentTokens[1]) = (address(usdc), address(usdt));
        init.expectedPaymentTokenDecimals = 6;
    }

    /// The key of participant n, and their first wallet.
    function keyOf(uint256 n) internal pure returns (uint256) {
        return 0x1000 + n;
    }

    function walletOf(uint256 n) internal pure returns (address) {
        return vm.addr(keyOf(n));
    }

    /// The entity of participant n.
    function entity(uint256 n) internal pure returns (bytes16) {
        return bytes16(uint128(0xE000 + n));
    }

    /// A permit that allows anything to that wallet for an hour.
    function permitFor(bytes16 entityID, address wallet) internal view returns (PurchasePermitV3 memory permit) {
        permit.saleSpecificEntityID = entityID;
        permit.saleUUID = SALE_ID;
        permit.wallet = wallet;
        permit.expiresAt = uint64(block.timestamp + 1 hours);
        permit.minAmount = 1;
        permit.maxAmount = type(uint256).max;
        permit.minPrice = 1;
        permit.maxPrice = 1000;
        permit.opensAt = uint64(START);
        permit.closesAt = uint64(START + 30 days);
        permit.payload = abi.encode(false);
    }

    function signPermit(PurchasePermitV3 memory permit) internal pure returns (bytes memory) {
        return signPermit(permit, SIGNER_KEY);
    }

    function signPermit(PurchasePermitV3 memory permit, uint256 key) internal pure returns (bytes memory) {
        bytes memory encoded = abi.encode(permit);
        bytes32 digest =
            keccak256(abi.encodePacked("\x19Ethereum Signed Message:\n", vm.toString(encoded.length), encoded));
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, digest);
        return abi.encodePacked(r, s, v);
    }

    /// An EIP-2612 signature over TestUSDC.
    function signUsdc(uint256 key, address spender, uint256 value, uint256 deadline)
        internal
        view
        returns (bytes memory)
    {
        address owner = vm.addr(key);
        bytes32 hash = keccak256(
            abi.encode(usdc.PERMIT_TYPEHASH(), owner, spender, value, usdc.nonces(owner), deadline)
        );
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(key, keccak256(abi.encodePacked(hex"1901", usdc.DOMAIN_SEPARATOR(), hash)));
        return abi.encodePacked(r, s, v);
    }

    /// Gives a wallet plenty of both tokens and lets the sale take them.
    function fund(address wallet) internal virtual {
        usdc.mint(wallet, 1e15);
        usdt.mint(wallet, 1e15);
        vm.startPrank(wallet);
        usdc.approve(address(sale), type(uint256).max);
        usdt.approve(address(sale), type(uint256).max);
        vm.stopPrank();
    }

    /// Replaces an entity's bid from one of its wallets by approval, under a permit that allows it.
    function place(bytes16 entityID, address wallet, address token, Bid memory bid) internal {
        if (usdc.balanceOf(wallet) == 0) fund(wallet);
        PurchasePermitV3 memory permit = permitFor(entityID, wallet);
        bytes memory signature = signPermit(permit);
        vm.prank(wallet);
        sale.replaceBidWithApproval(token, bid, permit, signature);
    }

    /// Participant n bids from their first wallet.
    function place(uint256 n, address token, uint64 price, uint256 amount) internal {
        place(entity(n), walletOf(n), token, Bid(false, price, amount));
    }

    function openSettlement() internal {
        vm.prank(admin);
        sale.openSettlement();
    }

    function allocate(bytes16 entityID, address wallet, address token, uint256 accepted) internal {
        vm.prank(admin);
        sale.setAllocations(one(Allocation(entityID, wallet, token, accepted)), false);
    }

    function finalize(uint256 total) internal {
        vm.prank(admin);
        sale.finalizeSettlement(total);
    }

    function one(Allocation memory row) internal pure returns (Allocation[] memory rows) {
        rows = new Allocation[](1);
        rows[0] = row;
    }

    function one(WalletTokenAmount memory row) internal pure returns (WalletTokenAmount[] memory rows) {
        rows = new WalletTokenAmount[](1);
        rows[0] = row;
    }

    function one(bytes16 id) internal pure returns (bytes16[] memory ids) {
        ids = new bytes16[](1);
        ids[0] = id;
    }

    function stateOf(bytes16 entityID) internal view returns (EntityStateView memory) {
        return sale.entityStatesByIDs(one(entityID))[0];
    }

    function stageList(Stage a) internal pure returns (Stage[] memory list) {
        list = new Stage[](1);
        list[0] = a;
    }

    function invalidStage(Stage got, Stage want) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(SaleErrors.InvalidStage.selector, got, stageList(want));
    }
}
