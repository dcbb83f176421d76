// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {LocalOptimismPortal} from "./LocalOptimismPortal.sol";

/// Stands in for L1StandardBridge on a local L1: the same two calls and logs, so that a client's bridging can be run
/// without a rollup. A relay of the local chains credits the recipient on the L2.
contract LocalL1StandardBridge {
    LocalOptimismPortal public immutable portal;

    event ETHDepositInitiated(address indexed from, address indexed to, uint256 amount, bytes extraData);
    event ETHBridgeInitiated(address indexed from, address indexed to, uint256 amount, bytes extraData);

    error OnlyEOA();

    constructor(LocalOptimismPortal portal_) {
        portal = portal_;
    }

    /// Sends ether (wei) to the caller's own address on the L2; not for contracts, whose address may differ there.
    function depositETH(uint32 minGasLimit, bytes calldata extraData) external payable {
        if (msg.sender != tx.origin) revert OnlyEOA();
        _deposit(msg.sender, minGasLimit, extraData);
    }

    /// Sends ether (wei) to any address on the L2.
    function depositETHTo(address to, uint32 minGasLimit, bytes calldata extraData) external payable {
        _deposit(to, minGasLimit, extraData);
    }

    function _deposit(address to, uint32 minGasLimit, bytes calldata extraData) private {
        emit ETHDepositInitiated(msg.sender, to, msg.value, extraData);
        emit ETHBridgeInitiated(msg.sender, to, msg.value, extraData);
        portal.depositTransaction{value: msg.value}(to, msg.value, minGasLimit, false, extraData);
    }
}
