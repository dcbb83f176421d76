// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IBurnable} from "./IBurnable.sol";
import {OwnThaw, Provider, SlashEntry, Transit} from "./StakingTypes.sol";
import {Withdrawals} from "./Withdrawals.sol";

/// Punishes an offence: own stake pays first, then delegated and thawing stake alike, by moving the index. Stake in
/// transit answers by its dates when it is next settled. What is taken is burnt.
abstract contract Slashing is Withdrawals {
    /// Takes `share` (basis points) of everything that is with the provider, once an offence; the offence is not older
    /// than the thawing period.
    function slash(address provider, bytes32 offence, uint40 offenceAt, uint16 share) external onlyRole(SLASHER_ROLE) {
        if (share == 0) revert ZeroAmount();
        if (share > _parameters.maxSlash) revert SlashTooHigh(share, _parameters.maxSlash);
        if (slashed[provider][offence]) revert AlreadySlashed(provider, offence);
        uint256 earliest = block.timestamp - _parameters.thawPeriod;
        if (offenceAt > block.timestamp || offenceAt < earliest) {
            revert OffenceOutOfRange(offenceAt, earliest, block.timestamp);
        }
        slashed[provider][offence] = true;
        Opened memory o = _open(provider);
        (uint256 ownLoss, uint256 lost) = _losses(o, share);
        _slashOwn(o, ownLoss);
        uint256 delegatedLoss = _slashPool(o, lost, offenceAt);
        _close(o);
        emit Slashed(provider, offence, offenceAt, share, ownLoss, delegatedLoss);
        if (ownLoss + delegatedLoss > 0) IBurnable(address(token)).burn(ownLoss + delegatedLoss);
    }

    /// What own stake pays, and which part (of 2^63, rounded down) of delegated stake is lost: never more than `share`.
    function _losses(Opened memory o, uint256 share) private view returns (uint256 ownLoss, uint256 lost) {
        Provider storage p = _providers[o.provider];
        Transit memory transit = p.transit;
        uint256 own = o.own.stake + uint256(p.ownThaw.tokens);
        uint256 others = uint256(o.pool.tokens) + o.pool.thawing + transit.arrived + transit.departed;
        uint256 due = (own + others) * share / WHOLE;
        ownLoss = Math.min(own, due);
        if (due > ownLoss) lost = ((due - ownLoss) << INDEX) / others;
    }

    /// Active and thawing stake pay alike; the rounding is the thawing part's, and a total loss begins a new epoch.
    function _slashOwn(Opened memory o, uint256 loss) private {
        OwnThaw storage thaw = _providers[o.provider].ownThaw;
        uint256 thawing = thaw.tokens;
        if (loss == 0) return;
        uint256 active = loss * o.own.stake / (o.own.stake + thawing);
        uint256 rest = loss - active;
        o.own.stake -= uint96(active);
        if (rest == 0) return;
        uint256 index = uint256(thaw.index) * (thawing - rest) / thawing;
        // An index this low would outgrow the width of shares: what it stands for is dust.
        if (index < LEAST_INDEX) (thaw.epoch, index) = (thaw.epoch + 1, FULL);
        (thaw.tokens, thaw.index) = (uint96(thawing - rest), uint64(index));
    }

    /// The index rounds down and the sums round up, so that what shares are worth never exceeds what is there.
    function _slashPool(Opened memory o, uint256 lost, uint40 offenceAt) private returns (uint256 loss) {
        if (lost == 0) return 0;
        uint256 kept = FULL - lost;
        uint256 active = _worth(o.pool.tokens, lost);
        uint256 thawing = _worth(o.pool.thawing, lost);
        o.pool.tokens -= uint96(active);
        o.pool.thawing -= uint96(thawing);
        o.pool.index = uint64(_worth(o.pool.index, kept));
        _providers[o.provider].slashes.push(SlashEntry(uint64(kept), offenceAt, uint40(block.timestamp)));
        return active + thawing;
    }
}
