// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {Slashing} from "./Slashing.sol";
import {Account, Snapshot} from "./StakingTypes.sol";

/// Testnet contributors prove a multiplier against a snapshot, once, for the snapshot's term.
abstract contract Multipliers is Slashing {
    using SafeCast for uint256;

    uint256 public constant MAX_MULTIPLIER = 30_000;

    /// Publishes a snapshot. Multipliers that were proved against the last one keep their terms.
    function setSnapshot(bytes32 root, uint40 until) external onlyRole(SNAPSHOT_ROLE) {
        if (root == 0) revert ZeroRoot();
        if (until <= block.timestamp) revert SnapshotEndsInThePast(until, block.timestamp);
        uint32 id = _snapshot.id + 1;
        _snapshot = Snapshot(root, until, id);
        emit SnapshotSet(id, root, until);
    }

    /// Proves the caller's multiplier and applies it to their positions with the providers named; others get it when
    /// they are next touched.
    function proveMultiplier(uint256 multiplier, bytes32[] calldata proof, address[] calldata providers) external {
        Snapshot memory snapshot = _snapshot;
        if (snapshot.id == 0) revert NoSnapshot();
        if (block.timestamp >= snapshot.until) revert SnapshotOver(snapshot.until, block.timestamp);
        Account storage account = _accounts[msg.sender];
        if (account.provedSnapshot == snapshot.id) revert AlreadyProved(msg.sender, snapshot.id);
        if (multiplier < WHOLE || multiplier > MAX_MULTIPLIER) {
            revert MultiplierOutOfRange(multiplier, WHOLE, MAX_MULTIPLIER);
        }
        bytes32 leaf = keccak256(bytes.concat(keccak256(abi.encode(msg.sender, multiplier))));
        if (!MerkleProof.verifyCalldata(proof, snapshot.root, leaf)) revert InvalidProof(msg.sender, multiplier);
        (account.multiplier, account.multiplierUntil) = (uint16(multiplier), snapshot.until);
        account.provedSnapshot = snapshot.id;
        emit MultiplierProved(msg.sender, snapshot.id, multiplier, snapshot.until);
        for (uint256 i = 0; i < providers.length; i++) {
            if (_load(providers[i], msg.sender, false).shares > 0) _touch(msg.sender, providers[i], false);
            if (_load(providers[i], msg.sender, true).shares > 0) _touch(msg.sender, providers[i], true);
        }
    }
}
