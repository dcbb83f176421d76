// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Test} from "./Test.sol";
import {Vm} from "./Vm.sol";

/// Compares everything that a call logged, in order, with what is wanted: an extra log is an error too.
abstract contract LogCheck is Test {
    Vm.Log[] private _wanted;

    error WrongLog(uint256 index, Vm.Log got, Vm.Log want);

    /// Adds a wanted log; its topics begin with the hash of the signature.
    function want(address emitter, bytes32[] memory list, bytes memory data) internal {
        _wanted.push(Vm.Log(list, data, emitter));
    }

    /// Compares what was logged since `vm.recordLogs()` and forgets both.
    function checkLogs() internal {
        Vm.Log[] memory got = vm.getRecordedLogs();
        for (uint256 i = 0; i < got.length && i < _wanted.length; i++) {
            if (keccak256(abi.encode(got[i])) != keccak256(abi.encode(_wanted[i]))) {
                revert WrongLog(i, got[i], _wanted[i]);
            }
        }
        checkEq(got.length, _wanted.length, "number of logs");
        delete _wanted;
    }

    function topics(bytes32 signature) internal pure returns (bytes32[] memory list) {
        list = new bytes32[](1);
        list[0] = signature;
    }

    function topics(bytes32 signature, bytes32 a) internal pure returns (bytes32[] memory list) {
        list = new bytes32[](2);
        (list[0], list[1]) = (signature, a);
    }

    function topics(bytes32 signature, bytes32 a, bytes32 b) internal pure returns (bytes32[] memory list) {
        list = new bytes32[](3);
        (list[0], list[1], list[2]) = (signature, a, b);
    }

    function topics(bytes32 signature, bytes32 a, bytes32 b, bytes32 c) internal pure returns (bytes32[] memory list) {
        list = new bytes32[](4);
        (list[0], list[1], list[2], list[3]) = (signature, a, b, c);
    }

    function word(address account) internal pure returns (bytes32) {
        return bytes32(uint256(uint160(account)));
    }
}
