// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {RewardStream} from "./RewardStream.sol";
import {Provider, Status} from "./StakingTypes.sol";
import {StakingWords} from "./StakingWords.sol";

/// Opens and closes a provider's books: every change of stake goes through both, so that the stream knows its weight.
abstract contract ProviderBook is RewardStream {
    using SafeCast for uint256;
    using StakingWords for *;

    /// Brings a provider's rewards up to now and applies a commission whose time has come; anyone may.
    function checkpoint(address provider) external {
        _close(_open(provider));
    }

    function _open(address provider) internal returns (Opened memory) {
        _wait();
        return _peek(provider);
    }

    /// Writes everything back, with the weight as it is now.
    function _close(Opened memory o) internal {
        uint256 weight = o.book.status == Status.Active ? o.own.stake * WHOLE + _poolWeight(o) + o.arrived.weight : 0;
        o.stream.totalWeight = (o.stream.totalWeight + weight - o.book.weight).toUint112();
        o.book.weight = weight.toUint112();
        Provider storage p = _providers[o.provider];
        (p.own, p.pool) = (o.own.packed(), o.pool.packed());
        (p.tally, p.book) = (o.tally.packed(), o.book.packed());
        uint256 arrived = o.arrived.packed();
        // Most providers never see moved stake: the word is written where it changed, also back to zero.
        if (p.arrived != arrived) p.arrived = arrived;
        _streamWord = o.stream.packed();
    }

    function _active(Opened memory o) internal view {
        if (o.book.status == Status.Left) revert ProviderLeft(o.provider);
        uint256 min = _parameters.minSelfStake;
        if (o.own.stake < min) revert ProviderBelowMinimum(o.provider, o.own.stake, min);
        if (o.pool.index < LEAST_INDEX) revert ProviderSlashedOut(o.provider);
    }
}
