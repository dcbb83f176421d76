// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ProviderBook} from "./ProviderBook.sol";
import {Book, Item, ItemState, OwnThaw, Provider, Status} from "./StakingTypes.sol";
import {StakingWords} from "./StakingWords.sol";

/// Who takes delegations: they put up stake of their own, which pays for a slash first, also while it thaws.
abstract contract Providers is ProviderBook {
    using SafeCast for uint256;
    using StakingWords for *;

    /// Registers the caller, once and for all. `metadata` says where to read about them.
    function register(string calldata metadata, uint256 commission, uint256 amount) external whenNotPaused {
        _checkCommission(commission);
        Provider storage p = _providers[msg.sender];
        if (p.book != 0) revert AlreadyRegistered(msg.sender);
        uint256 min = _parameters.minSelfStake;
        if (amount < min) revert SelfStakeBelowMinimum(amount, min);
        p.metadata = metadata;
        _list.push(msg.sender);
        p.book = Book(0, 0, Status.Active).packed();
        Opened memory o = _open(msg.sender);
        (o.own.stake, o.own.commission, o.own.nextCommission) =
        (amount.toUint96(), uint16(commission), uint16(commission));
        o.pool.index = FULL;
        p.ownThaw.index = FULL;
        _close(o);
        emit ProviderRegistered(msg.sender, metadata, commission, amount);
        _pull(msg.sender, amount);
    }

    /// Adds to the caller's own stake.
    function stakeSelf(uint256 amount) external whenNotPaused {
        if (amount == 0) revert ZeroAmount();
        Opened memory o = _openActive();
        o.own.stake = (o.own.stake + amount).toUint96();
        _close(o);
        emit SelfStaked(msg.sender, amount);
        _pull(msg.sender, amount);
    }

    /// Starts to take own stake out; what stays is at least the minimum.
    function unstakeSelf(uint256 amount) external returns (uint256 id) {
        if (amount == 0) revert ZeroAmount();
        Opened memory o = _openActive();
        if (amount > o.own.stake) revert SelfStakeExceeded(amount, o.own.stake);
        uint256 left = o.own.stake - amount;
        uint256 min = _parameters.minSelfStake;
        if (left < min) revert SelfStakeBelowMinimum(left, min);
        o.own.stake = uint96(left);
        _close(o);
        id = _thawOwn(amount);
    }

    /// Stops for good: the own stake thaws, delegations earn nothing any more and may leave.
    function leave() external returns (uint256 id) {
        Opened memory o = _openActive();
        uint256 amount = o.own.stake;
        o.own.stake = 0;
        o.book.status = Status.Left;
        _close(o);
        emit ProviderGone(msg.sender);
        id = _thawOwn(amount);
    }

    function setMetadata(string calldata metadata) external {
        Provider storage p = _providers[msg.sender];
        Status status = p.book.toBook().status;
        if (status == Status.None) revert NotAProvider(msg.sender);
        if (status == Status.Left) revert ProviderLeft(msg.sender);
        p.metadata = metadata;
        emit MetadataChanged(msg.sender, metadata);
    }

    /// Announces a commission; it holds from the first accrual after the delay.
    function announceCommission(uint256 commission) external {
        _checkCommission(commission);
        Opened memory o = _openActive();
        o.own.nextCommission = uint16(commission);
        o.own.commissionFrom = (block.timestamp + _parameters.commissionDelay).toUint32();
        _close(o);
        emit CommissionAnnounced(msg.sender, commission, o.own.commissionFrom);
    }

    /// Pays the caller what their own stake and their commission earned.
    function claimOwn() external {
        Opened memory o = _open(msg.sender);
        uint256 amount = o.own.owed;
        if (amount == 0) revert NothingToClaim(msg.sender, msg.sender);
        o.own.owed = 0;
        _close(o);
        emit RewardsPaid(msg.sender, msg.sender, amount);
        _pay(msg.sender, amount);
    }

    /// Rounds down, for those that thaw already.
    function _thawOwn(uint256 amount) private returns (uint256 id) {
        OwnThaw storage thaw = _providers[msg.sender].ownThaw;
        Item memory item;
        item.provider = msg.sender;
        item.readyAt = uint40(block.timestamp + _parameters.thawPeriod);
        item.state = ItemState.OwnThawing;
        item.epoch = thaw.epoch;
        item.shares = ((amount << INDEX) / thaw.index).toUint128();
        item.previous = thaw.lastItem;
        thaw.tokens += uint96(amount);
        id = _newItem(msg.sender, item);
        thaw.lastItem = uint32(id);
        emit SelfUnstaked(msg.sender, id, amount, item.readyAt);
    }

    function _openActive() private returns (Opened memory o) {
        o = _open(msg.sender);
        if (o.book.status == Status.Left) revert ProviderLeft(msg.sender);
    }

    function _checkCommission(uint256 commission) private pure {
        if (commission > WHOLE) revert CommissionTooHigh(commission, WHOLE);
    }
}
