// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SaleErrors} from "../../src/sale/SaleErrors.sol";
import {Allocation, PurchasePermitV3, Stage, WalletTokenAmount} from "../../src/sale/SaleTypes.sol";
import {TestUSDC} from "../../src/token/TestUSDC.sol";
import {Test} from "./Test.sol";

/// Participants, permits and small lists, for fixtures and handlers alike.
abstract contract SaleTools is Test {
    uint256 internal constant START = 1_800_000_000;
    uint256 internal constant SIGNER_KEY = 0x5161;
    bytes16 internal constant SALE_ID = 0x00112233445566778899aabbccddeeff;

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
    function signUsdc(TestUSDC usdc, uint256 key, address spender, uint256 value, uint256 deadline)
        internal
        view
        returns (bytes memory)
    {
        address owner = vm.addr(key);
        bytes32 hash =
            keccak256(abi.encode(usdc.PERMIT_TYPEHASH(), owner, spender, value, usdc.nonces(owner), deadline));
        (uint8 v, bytes32 r, bytes32 s) =
            vm.sign(key, keccak256(abi.encodePacked(hex"1901", usdc.DOMAIN_SEPARATOR(), hash)));
        return abi.encodePacked(r, s, v);
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

    function stageList(Stage a) internal pure returns (Stage[] memory list) {
        list = new Stage[](1);
        list[0] = a;
    }

    function invalidStage(Stage got, Stage want) internal pure returns (bytes memory) {
        return abi.encodeWithSelector(SaleErrors.InvalidStage.selector, got, stageList(want));
    }
}
