// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Parameters} from "./StakingTypes.sol";

/// Every log of the staking contract.
interface StakingEvents {
    event ParametersProposed(Parameters parameters, uint256 from);
    event ParametersApplied(Parameters parameters);
    event Funded(address indexed by, uint256 amount, uint256 end);
    event SnapshotSet(uint256 indexed id, bytes32 root, uint256 until);
    event ProviderRegistered(address indexed provider, string metadata, uint256 commission, uint256 selfStake);
    event SelfStaked(address indexed provider, uint256 amount);
    event SelfUnstaked(address indexed provider, uint256 indexed id, uint256 amount, uint256 readyAt);
    event MetadataChanged(address indexed provider, string metadata);
    event CommissionAnnounced(address indexed provider, uint256 commission, uint256 from);
    event ProviderGone(address indexed provider);
    event Delegated(address indexed owner, address indexed provider, bool locked, uint256 amount, uint256 shares);
    event Compounded(address indexed owner, address indexed provider, bool locked, uint256 amount, uint256 shares);
    event Undelegated(
        address indexed owner,
        address indexed provider,
        uint256 indexed id,
        bool locked,
        uint256 shares,
        uint256 amount,
        uint256 readyAt
    );
    event Redelegated(
        address indexed owner, address indexed from, address indexed to, uint256 id, uint256 amount, uint256 readyAt
    );
    event Joined(address indexed owner, address indexed provider, uint256 indexed id, uint256 amount, uint256 shares);
    event MoveUndelegated(address indexed owner, address indexed provider, uint256 indexed id, uint256 readyAt);
    event Withdrawn(address indexed owner, uint256 indexed id, bool locked, uint256 amount);
    event RewardsPaid(address indexed to, address indexed provider, uint256 amount);
    event PayOutChosen(address indexed owner, bool paidOut);
    event MultiplierProved(address indexed owner, uint256 indexed snapshot, uint256 multiplier, uint256 until);
    event Slashed(
        address indexed provider,
        bytes32 indexed offence,
        uint256 offenceAt,
        uint256 share,
        uint256 ownLoss,
        uint256 delegatedLoss
    );
    event MoveSlashed(address indexed owner, uint256 indexed id, uint256 loss);
}
