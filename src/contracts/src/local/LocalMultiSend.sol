// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// Stands in for Safe's MultiSendCallOnly: calls one after the other, packed as operation (1 byte), target (20), value
/// (32), length (32), data. All of them or none.
contract LocalMultiSend {
    function multiSend(bytes memory transactions) external payable {
        uint256 i = 0;
        while (i < transactions.length) {
            address to;
            uint256 value;
            uint256 length;
            bool success;
            assembly ("memory-safe") {
                let at := add(add(transactions, 0x20), i)
                to := shr(96, mload(add(at, 1)))
                value := mload(add(at, 21))
                length := mload(add(at, 53))
                success := call(gas(), to, value, add(at, 85), length, 0, 0)
            }
            require(success);
            i += 85 + length;
        }
    }
}
