// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// What the staking contract asks of the distributor.
interface ILocks {
    /// Takes stake back into a wallet's lock: `principal` of what went out ends, `amount` comes in by transferFrom.
    function restoreLocked(address wallet, uint256 principal, uint256 amount) external;
}
