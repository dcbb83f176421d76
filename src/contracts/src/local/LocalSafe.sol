// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// Stands in for a Safe 1.4 on local chains: the same execution call, events and views, one owner of one, and no
/// signatures looked at but for who sends.
contract LocalSafe {
    address private immutable OWNER;
    uint256 public nonce;

    event ExecutionSuccess(bytes32 indexed txHash, uint256 payment);
    event ExecutionFailure(bytes32 indexed txHash, uint256 payment);

    error NotAnOwner(address sender);

    constructor(address owner) {
        OWNER = owner;
    }

    receive() external payable {}

    function execTransaction(
        address to,
        uint256 value,
        bytes calldata data,
        uint8 operation,
        uint256,
        uint256,
        uint256,
        address,
        address payable,
        bytes calldata
    ) external payable returns (bool success) {
        if (msg.sender != OWNER) revert NotAnOwner(msg.sender);
        bytes32 txHash = keccak256(abi.encode(address(this), nonce++, to, value, data, operation));
        if (operation == 1) {
            (success,) = to.delegatecall(data);
        } else {
            (success,) = to.call{value: value}(data);
        }
        if (success) emit ExecutionSuccess(txHash, 0);
        else emit ExecutionFailure(txHash, 0);
    }

    function getThreshold() external pure returns (uint256) {
        return 1;
    }

    function getOwners() external view returns (address[] memory owners) {
        owners = new address[](1);
        owners[0] = OWNER;
    }
}
