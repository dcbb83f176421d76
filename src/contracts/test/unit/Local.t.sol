// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {LocalGasPriceOracle} from "../../src/local/LocalGasPriceOracle.sol";
import {LocalL1StandardBridge} from "../../src/local/LocalL1StandardBridge.sol";
import {LocalOptimismPortal} from "../../src/local/LocalOptimismPortal.sol";
import {LogCheck} from "../support/LogCheck.sol";

/// The stand-ins for a rollup's contracts on local chains.
contract LocalTest is LogCheck {
    address private constant ALICE = address(0xA11CE);
    address private constant BOB = address(0xB0B);

    LocalOptimismPortal private portal = new LocalOptimismPortal();
    LocalL1StandardBridge private bridge = new LocalL1StandardBridge(portal);

    function test_aDepositIsLoggedAsTheRealOneWouldBe() public {
        wantDeposit(ALICE, ALICE, 3 ether, "");
        wantDeposit(ALICE, BOB, 1 ether, hex"c0de");
        vm.deal(ALICE, 4 ether);
        vm.recordLogs();
        vm.startPrank(ALICE, ALICE);
        bridge.depositETH{value: 3 ether}(200_000, "");
        bridge.depositETHTo{value: 1 ether}(BOB, 200_000, hex"c0de");
        vm.stopPrank();
        checkLogs();
        checkEq(address(portal).balance, 4 ether, "the portal holds it");
    }

    function test_aContractMustNameTheRecipient() public {
        bytes memory wanted = abi.encodeWithSelector(LocalL1StandardBridge.OnlyEOA.selector);
        refuses(ALICE, address(bridge), abi.encodeCall(bridge.depositETH, (200_000, "")), wanted, "a contract");
    }

    function test_theOracleAddsUpItsPrices() public {
        LocalGasPriceOracle oracle = new LocalGasPriceOracle();
        checkEq(oracle.getL1FeeUpperBound(100), 0, "free at first");
        oracle.setPrices(5, 2_500_000);
        checkEq(oracle.getL1FeeUpperBound(100), 168 * 5, "upper bound");
        checkEq(oracle.getL1Fee(new bytes(100)), 168 * 5, "fee");
        checkEq(oracle.getOperatorFee(3), 7, "operator fee, rounded down");
    }

    function wantDeposit(address from, address to, uint256 amount, bytes memory extra) private {
        bytes32[] memory heads =
            topics(keccak256("ETHDepositInitiated(address,address,uint256,bytes)"), word(from), word(to));
        want(address(bridge), heads, abi.encode(amount, extra));
        heads = topics(keccak256("ETHBridgeInitiated(address,address,uint256,bytes)"), word(from), word(to));
        want(address(bridge), heads, abi.encode(amount, extra));
        address aliased;
        unchecked {
            aliased = address(uint160(address(bridge)) + uint160(0x1111000000000000000000000000000000001111));
        }
        heads = topics(keccak256("TransactionDeposited(address,address,uint256,bytes)"), word(aliased), word(to), 0);
        bytes memory opaque = abi.encodePacked(amount, amount, uint64(200_000), false, extra);
        want(address(portal), heads, abi.encode(opaque));
    }
}
