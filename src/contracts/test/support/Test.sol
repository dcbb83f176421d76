// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Vm} from "./Vm.sol";

/// What every test contract stands on: the cheat codes and a few assertions that say got and want.
abstract contract Test {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));

    /// Tells forge that this contract holds tests.
    bool public constant IS_TEST = true;

    error NotEqual(string what, uint256 got, uint256 want);
    error NotEqualBytes(string what, bytes got, bytes want);
    error NotTrue(string what);

    function check(bool condition, string memory what) internal pure {
        if (!condition) revert NotTrue(what);
    }

    function checkEq(uint256 got, uint256 want, string memory what) internal pure {
        if (got != want) revert NotEqual(what, got, want);
    }

    function checkEq(address got, address want, string memory what) internal pure {
        if (got != want) revert NotEqual(what, uint160(got), uint160(want));
    }

    function checkEq(bytes32 got, bytes32 want, string memory what) internal pure {
        if (got != want) revert NotEqual(what, uint256(got), uint256(want));
    }

    function checkEq(bytes memory got, bytes memory want, string memory what) internal pure {
        if (keccak256(got) != keccak256(want)) revert NotEqualBytes(what, got, want);
    }

    /// Brings a fuzzed number into [low, high], both included.
    function bound(uint256 value, uint256 low, uint256 high) internal pure returns (uint256) {
        if (value >= low && value <= high) return value;
        return low + value % (high - low + 1);
    }

    /// Makes a call that must fail, and compares what it reverts with, to the byte.
    function refuses(address sender, address target, bytes memory callData, bytes memory wanted, string memory what)
        internal
    {
        vm.prank(sender);
        (bool passed, bytes memory got) = target.call(callData);
        check(!passed, string.concat("passed, though it must not: ", what));
        checkEq(got, wanted, what);
    }

    /// The revert data of a checked-arithmetic (0x11), out-of-bounds (0x32) or other panic.
    function panicData(uint256 code) internal pure returns (bytes memory) {
        return abi.encodeWithSignature("Panic(uint256)", code);
    }
}
