// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Delegations} from "./Delegations.sol";
import {IBurnable} from "./IBurnable.sol";
import {Item, ItemState, Move, Pool, Position, Transit} from "./StakingTypes.sol";
import {StakingWords} from "./StakingWords.sol";

/// Thawing stake that goes to another provider and earns there at once. Until its clock runs out it answers for the old
/// provider's offences before the move; for later ones it answers with the new provider, for good.
abstract contract Redelegations is Delegations {
    using SafeCast for uint256;
    using StakingWords for *;

    /// Moves a thawing item to a provider. Back to its own, or after its clock ran out, it is delegated at once.
    function redelegate(uint256 id, address to) external whenNotPaused {
        Item memory item = _itemOf(msg.sender, id);
        if (item.state != ItemState.Thawing) revert NotThawing(msg.sender, id);
        uint256 amount = _takeThawing(item);
        if (amount == 0) revert ZeroAmount();
        Opened memory o = _open(to);
        _active(o);
        emit Redelegated(msg.sender, item.provider, to, id, amount, item.readyAt);
        if (item.provider == to || block.timestamp >= item.readyAt) {
            _finish(o, msg.sender, id, item, amount);
            _close(o);
            return;
        }
        _saveMove(msg.sender, id, _moveTo(o, item, amount));
        (item.provider, item.state, item.shares) = (to, ItemState.Moved, uint128(amount));
        _saveItem(msg.sender, id, item);
        _close(o);
    }

    /// Applies to moved stake what it has to answer for, books its rewards, and delegates it once its clock ran out.
    /// Anyone may, for anyone.
    function settle(address owner, uint256 id) external {
        Item memory item = _itemOf(owner, id);
        Opened memory o = _settle(owner, id, item);
        if (item.state == ItemState.Moved && block.timestamp >= item.readyAt && o.pool.index >= LEAST_INDEX) {
            _depart(o, owner, id, item);
            _endMove(owner, id);
            _finish(o, owner, id, item, item.shares);
        } else {
            _saveItem(owner, id, item);
        }
        _close(o);
    }

    /// Starts to take moved stake out of its new provider, with a whole clock of its own.
    function undelegateMoved(uint256 id) external {
        Item memory item = _itemOf(msg.sender, id);
        if (item.state != ItemState.Moved) revert NotMoved(msg.sender, id);
        Opened memory o = _settle(msg.sender, id, item);
        o.arrived.weight -= uint112(uint256(item.shares) * _moves[msg.sender][id].multiplier);
        item.state = ItemState.MovedThawing;
        item.readyAt = uint40(block.timestamp + _parameters.thawPeriod);
        _saveItem(msg.sender, id, item);
        _close(o);
        emit MoveUndelegated(msg.sender, item.provider, id, item.readyAt);
    }

    /// Applies losses and books rewards; the item in memory is up to date, the one in storage is not.
    function _settle(address owner, uint256 id, Item memory item) internal returns (Opened memory o) {
        if (item.state != ItemState.Moved && item.state != ItemState.MovedThawing) revert NotMoved(owner, id);
        o = _open(item.provider);
        Move memory move = _moveOf(owner, id);
        bool earns = item.state == ItemState.Moved;
        if (earns) _earn(o, owner, item, move);
        uint256 left = _answered(item, move);
        uint256 loss = item.shares - left;
        if (loss > 0) {
            _providers[item.provider].transit.arrived -= uint96(loss);
            if (move.departed) _providers[move.from].transit.departed -= uint96(loss);
            item.shares = uint128(left);
            emit MoveSlashed(owner, id, loss);
        }
        if (earns) {
            move.multiplier = multiplierOf(owner);
            o.arrived.weight = (o.arrived.weight + left * move.multiplier).toUint112();
        }
        move.accAt = o.arrived.acc;
        move.nextHere = _providers[item.provider].slashes.length.toUint32();
        move.nextThere = _providers[move.from].slashes.length.toUint32();
        if (move.departed && block.timestamp > move.answersUntil) {
            _providers[move.from].transit.departed -= uint96(left);
            move.departed = false;
        }
        _saveMove(owner, id, move);
        if (loss > 0) IBurnable(address(token)).burn(loss);
    }

    /// Takes moved stake off the books of both providers.
    function _leaveTransit(address owner, uint256 id, Item memory item) internal {
        Move memory move = _moveOf(owner, id);
        _providers[item.provider].transit.arrived -= uint96(item.shares);
        if (move.departed) _providers[move.from].transit.departed -= uint96(item.shares);
    }

    function _endMove(address owner, uint256 id) internal {
        delete _moves[owner][id];
    }

    /// Takes a thawing item off its provider's books.
    function _takeThawing(Item memory item) internal returns (uint256 amount) {
        Pool memory pool = _providers[item.provider].pool.toPool();
        amount = _worth(item.shares, pool.index);
        pool.thawing -= uint96(amount);
        _providers[item.provider].pool = pool.packed();
    }

    function _moveTo(Opened memory o, Item memory item, uint256 amount) private returns (Move memory move) {
        move.from = item.provider;
        move.movedAt = uint40(block.timestamp);
        move.answersUntil = item.readyAt;
        move.multiplier = multiplierOf(msg.sender);
        move.accAt = o.arrived.acc;
        move.nextHere = _providers[o.provider].slashes.length.toUint32();
        move.nextThere = _providers[item.provider].slashes.length.toUint32();
        move.departed = true;
        o.arrived.weight = (o.arrived.weight + amount * move.multiplier).toUint112();
        Transit storage here = _providers[o.provider].transit;
        here.arrived = (here.arrived + amount).toUint96();
        Transit storage there = _providers[item.provider].transit;
        there.departed = (there.departed + amount).toUint96();
    }

    /// Takes the old weight out and books what it earned.
    function _earn(Opened memory o, address owner, Item memory item, Move memory move) private {
        Position memory position = _load(item.provider, owner, item.locked);
        position.pending = (position.pending + _earned(o, item, move)).toUint96();
        _save(item.provider, owner, item.locked, position);
        o.arrived.weight -= uint112(uint256(item.shares) * move.multiplier);
    }

    function _depart(Opened memory o, address owner, uint256 id, Item memory item) private {
        o.arrived.weight -= uint112(uint256(item.shares) * _moves[owner][id].multiplier);
        _leaveTransit(owner, id, item);
    }

    function _finish(Opened memory o, address owner, uint256 id, Item memory item, uint256 amount) private {
        _endItem(owner, id, item);
        uint256 shares = _join(o, owner, item.locked, amount, item.principal);
        emit Joined(owner, o.provider, id, amount, shares);
    }
}
