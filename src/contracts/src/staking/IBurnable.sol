// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// A token whose holders may destroy their own.
interface IBurnable {
    function burn(uint256 amount) external;
}
