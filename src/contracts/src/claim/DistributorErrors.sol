// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// Every refusal of the distributor. `got` is what the call brought or found, `want` is what would have passed.
interface DistributorErrors {
    // Set-up
    error ZeroAddress();
    error ZeroAmount();
    error InvalidLockBounds(uint64 minLock, uint64 maxLock);
    error ZeroRoot();
    error RootAlreadySet();
    error NotFunded(uint256 got, uint256 want);

    // The TGE
    error AlreadyAnnounced();
    error NotAnnounced();
    error OpensInThePast(uint64 opensAt, uint256 currentTime);
    error LockLengthOutOfRange(uint64 got, uint64 min, uint64 max);
    error AlreadyOpen(uint64 opensAt, uint256 currentTime);
    error CannotMoveEarlier(uint64 got, uint64 want);

    // Claims
    error RootNotSet();
    error NotOpenYet(uint64 opensAt, uint256 currentTime);
    error AlreadyClaimed(address wallet);
    error InvalidProof(address wallet);
    error AlreadySwept();
    error DistributionExhausted(uint256 requested, uint256 unclaimed);
    error DelegationNotBySender(address got, address want);

    // Locks
    error LocksNotOpenYet(uint64 locksOpenAt, uint256 currentTime);
    error NothingToRelease(address wallet);
    error LockTooSmall(address wallet, uint256 requested, uint256 available);

    // Staking of locked tokens
    error StakingAlreadySet();
    error StakingNotSet();
    error StakeNotTaken(uint256 got, uint256 want);
    error NotStaking(address caller);
    error NothingStaked(address wallet, uint256 principal, uint256 staked);

    // Sweep
    error SweepTooEarly(uint256 sweepableAt, uint256 currentTime);
}
