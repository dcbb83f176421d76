// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

/// Every refusal of the staking contract. `got` is what the call brought or found, `want` is what would have passed.
interface StakingErrors {
    error ZeroAddress();
    error ZeroAmount();
    error NotDistributor(address caller);

    // Parameters and operators
    error ParameterOutOfRange(bytes32 name, uint256 got, uint256 min, uint256 max);
    error NothingProposed();
    error ProposalNotDue(uint256 from, uint256 currentTime);
    error DurationOutOfRange(uint256 got, uint256 min, uint256 max);
    error SnapshotEndsInThePast(uint256 until, uint256 currentTime);
    error ZeroRoot();

    // Providers
    error AlreadyRegistered(address provider);
    error NotAProvider(address provider);
    error ProviderLeft(address provider);
    error ProviderBelowMinimum(address provider, uint256 got, uint256 want);
    error ProviderSlashedOut(address provider);
    error SelfStakeBelowMinimum(uint256 got, uint256 want);
    error SelfStakeExceeded(uint256 requested, uint256 owned);
    error CommissionTooHigh(uint256 got, uint256 max);

    // Delegations
    error SharesBelowMinimum(uint256 got, uint256 want);
    error SharesExceeded(uint256 requested, uint256 owned);
    error NothingToClaim(address owner, address provider);
    error NoSuchItem(address owner, uint256 id);
    error NotThawing(address owner, uint256 id);
    error NotMoved(address owner, uint256 id);
    error NotReady(uint256 id, uint256 readyAt, uint256 currentTime);

    // Multipliers
    error NoSnapshot();
    error SnapshotOver(uint256 until, uint256 currentTime);
    error AlreadyProved(address owner, uint256 snapshot);
    error MultiplierOutOfRange(uint256 got, uint256 min, uint256 max);
    error InvalidProof(address owner, uint256 multiplier);

    // Slashing
    error SlashTooHigh(uint256 got, uint256 max);
    error AlreadySlashed(address provider, bytes32 offence);
    error OffenceOutOfRange(uint256 offenceAt, uint256 earliest, uint256 currentTime);
}
