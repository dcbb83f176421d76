// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// What the distributor asks of the staking contract that locked tokens may go to.
interface ILockedStaking {
    /// Stakes `amount` base units, which it takes by transferFrom from the caller (the distributor), for `owner` with
    /// `provider`. When stake leaves, the staking contract gives it back by `TokenDistributor.restoreLocked`, never to
    /// the owner.
    function stakeLocked(address owner, address provider, uint256 amount) external;
}
