// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// Stands in for OptimismPortal on a local L1: takes ether for the L2 and logs the deposit in the form (version 0) from
/// which an OP Stack node derives the L2 transaction. Nothing here gives ether back.
contract LocalOptimismPortal {
    event TransactionDeposited(address indexed from, address indexed to, uint256 indexed version, bytes opaqueData);

    /// What the real one adds to a contract's address when it becomes a sender on the L2.
    uint160 private constant ALIAS_OFFSET = uint160(0x1111000000000000000000000000000000001111);

    /// Deposits the ether sent along (wei), plus a call with `data`.
    function depositTransaction(address to, uint256 value, uint64 gasLimit, bool isCreation, bytes calldata data)
        external
        payable
    {
        address from = msg.sender;
        if (from != tx.origin) {
            unchecked {
                from = address(uint160(from) + ALIAS_OFFSET);
            }
        }
        emit TransactionDeposited(from, to, 0, abi.encodePacked(msg.value, value, gasLimit, isCreation, data));
    }
}
