// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {StakingControl} from "./StakingControl.sol";
import {Stream} from "./StakingTypes.sol";
import {StakingWords} from "./StakingWords.sol";

/// Rewards that flow evenly over a period, to every unit of weight alike; while hardly anything is staked, the period
/// waits.
abstract contract RewardStream is StakingControl {
    using SafeCast for uint256;
    using StakingWords for *;

    uint256 internal constant MIN_DURATION = 1 days;
    uint256 internal constant MAX_DURATION = 1461 days;

    /// Adds rewards; they and what is left of the present period flow from now on over `duration` seconds.
    function fund(uint256 amount, uint256 duration) external onlyRole(REWARDS_ROLE) {
        if (amount == 0) revert ZeroAmount();
        if (duration < MIN_DURATION || duration > MAX_DURATION) {
            revert DurationOutOfRange(duration, MIN_DURATION, MAX_DURATION);
        }
        _wait();
        Stream memory stream = _advanced();
        _streamWord = stream.packed();
        uint256 total = amount + _left(stream);
        _funding.rate = ((total << RATE) / duration).toUint128();
        _funding.end = (block.timestamp + duration).toUint40();
        emit Funded(msg.sender, amount, block.timestamp + duration);
        _pull(msg.sender, amount);
    }

    /// What has not flowed yet, rounded down.
    function _left(Stream memory advanced) private view returns (uint256) {
        uint256 end = _funding.end;
        return end <= advanced.last ? 0 : (uint256(_funding.rate) * (end - advanced.last)) >> RATE;
    }

    /// Moves the period's end where the stream waited.
    function _wait() internal {
        Stream memory stream = _streamWord.toStream();
        if (stream.totalWeight >= MIN_WEIGHT || block.timestamp == stream.last) return;
        uint256 end = _funding.end;
        if (end > stream.last) _funding.end = (end + block.timestamp - stream.last).toUint40();
    }
}
