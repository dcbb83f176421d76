// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ILockedStaking} from "../claim/ILockedStaking.sol";
import {Providers} from "./Providers.sol";
import {Item, ItemState, Position, Status} from "./StakingTypes.sol";

/// Stake with a provider, liquid or out of the owner's lock, in two positions. Rewards compound whenever a position is
/// touched, by anyone, unless its owner chose to be paid out.
abstract contract Delegations is Providers, ILockedStaking {
    using SafeCast for uint256;

    /// Delegates to a provider for at least `minShares`.
    function delegate(address provider, uint256 amount, uint256 minShares) external {
        _delegate(msg.sender, provider, false, amount, minShares);
        _pull(msg.sender, amount);
    }

    /// The same in one transaction with the token's permit.
    function delegateWithPermit(
        address provider,
        uint256 amount,
        uint256 minShares,
        uint256 deadline,
        uint8 v,
        bytes32 r,
        bytes32 s
    ) external {
        _permit(amount, deadline, v, r, s);
        _delegate(msg.sender, provider, false, amount, minShares);
        _pull(msg.sender, amount);
    }

    /// Delegates out of the owner's lock; by the distributor only.
    function stakeLocked(address owner, address provider, uint256 amount) external {
        if (msg.sender != distributor) revert NotDistributor(msg.sender);
        _delegate(owner, provider, true, amount, 0);
        _pull(msg.sender, amount);
    }

    /// Starts to take shares out. They earn nothing any more and stay slashable until they are withdrawn.
    function undelegate(address provider, uint256 shares) external returns (uint256 id) {
        return _undelegate(provider, false, shares);
    }

    /// The same with shares that were staked from the lock; they come back into it.
    function undelegateLocked(address provider, uint256 shares) external returns (uint256 id) {
        return _undelegate(provider, true, shares);
    }

    /// Pays what a position of the caller's earned. Rewards are the wallet's, also where the stake is locked.
    function claim(address provider, bool locked) external {
        Opened memory o = _open(provider);
        Position memory position = _load(provider, msg.sender, locked);
        _sync(o, position, msg.sender);
        uint256 amount = position.pending;
        if (amount == 0) revert NothingToClaim(msg.sender, provider);
        position.pending = 0;
        _save(provider, msg.sender, locked, position);
        _close(o);
        emit RewardsPaid(msg.sender, provider, amount);
        _pay(msg.sender, amount);
    }

    /// Brings a position up to now: ends a multiplier whose term is over, compounds. Anyone may, for anyone.
    function touch(address owner, address provider, bool locked) external {
        _touch(owner, provider, locked);
    }

    /// Chooses whether rewards wait to be claimed; otherwise they compound.
    function setPaidOut(bool paidOut) external {
        _accounts[msg.sender].paidOut = paidOut;
        emit PayOutChosen(msg.sender, paidOut);
    }

    function _touch(address owner, address provider, bool locked) internal {
        Opened memory o = _open(provider);
        Position memory position = _load(provider, owner, locked);
        _sync(o, position, owner);
        // Who has left altogether wants the rewards, not another clock.
        if (position.shares > 0) _compound(o, position, owner, locked);
        _save(provider, owner, locked, position);
        _close(o);
    }

    /// Puts stake into a position without asking whether the provider takes new stake.
    function _join(Opened memory o, address owner, bool locked, uint256 amount, uint96 principal)
        internal
        returns (uint256 shares)
    {
        Position memory position = _load(o.provider, owner, locked);
        _sync(o, position, owner);
        shares = _mint(o, position, amount);
        position.principal += principal;
        _save(o.provider, owner, locked, position);
    }

    function _delegate(address owner, address provider, bool locked, uint256 amount, uint256 minShares)
        private
        whenNotPaused
    {
        if (amount == 0) revert ZeroAmount();
        Opened memory o = _open(provider);
        _active(o);
        Position memory position = _load(provider, owner, locked);
        _sync(o, position, owner);
        _compound(o, position, owner, locked);
        uint256 shares = _mint(o, position, amount);
        if (locked) position.principal = (position.principal + amount).toUint96();
        if (shares < minShares) revert SharesBelowMinimum(shares, minShares);
        _save(provider, owner, locked, position);
        _close(o);
        emit Delegated(owner, provider, locked, amount, shares);
    }

    function _compound(Opened memory o, Position memory position, address owner, bool locked) private {
        uint256 amount = position.pending;
        if (amount == 0 || o.book.status != Status.Active || o.pool.index < LEAST_INDEX) return;
        if (_accounts[owner].paidOut) return;
        position.pending = 0;
        uint256 shares = _mint(o, position, amount);
        emit Compounded(owner, o.provider, locked, amount, shares);
    }

    function _undelegate(address provider, bool locked, uint256 shares) private returns (uint256 id) {
        if (shares == 0) revert ZeroAmount();
        Opened memory o = _open(provider);
        Position memory position = _load(provider, msg.sender, locked);
        if (shares > position.shares) revert SharesExceeded(shares, position.shares);
        _sync(o, position, msg.sender);
        // The principal goes along in proportion, rounded down; the last share takes the rest.
        uint96 principal = uint96(position.principal * shares / position.shares);
        uint256 amount = _worth(shares, o.pool.index);
        position.shares -= uint112(shares);
        position.principal -= principal;
        o.tally.weightedShares -= uint128(shares * position.multiplier);
        o.pool.tokens -= uint96(amount);
        o.pool.thawing += uint96(amount);
        _close(o);
        // Counted anew, rounded down: what items are worth together never exceeds `thawing`.
        Item memory item;
        item.provider = provider;
        item.readyAt = uint40(block.timestamp + _parameters.thawPeriod);
        (item.state, item.locked) = (ItemState.Thawing, locked);
        (item.shares, item.principal) = (uint128((amount << INDEX) / o.pool.index), principal);
        item.previous = position.lastItem;
        id = _newItem(msg.sender, item);
        position.lastItem = uint32(id);
        _save(provider, msg.sender, locked, position);
        emit Undelegated(msg.sender, provider, id, locked, shares, amount, item.readyAt);
    }
}
