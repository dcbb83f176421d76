// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {AccessControl} from "@openzeppelin/contracts/access/AccessControl.sol";
import {Pausable} from "@openzeppelin/contracts/utils/Pausable.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {StakingErrors} from "./StakingErrors.sol";
import {StakingEvents} from "./StakingEvents.sol";
import {
    Account,
    Arrived,
    Book,
    Funding,
    Item,
    ItemState,
    Move,
    OwnThaw,
    Own,
    Parameters,
    Pool,
    Position,
    Provider,
    SlashEntry,
    Snapshot,
    Status,
    Stream,
    Tally,
    Words
} from "./StakingTypes.sol";
import {StakingWords} from "./StakingWords.sol";

/// All state, and how it reads as of now: the stream brings each provider's own stake, delegations and what has arrived
/// from other providers their rewards, by weight, commission first. Every division rounds down, so that never more is
/// earned than was funded.
abstract contract StakingBooks is AccessControl, Pausable, StakingErrors, StakingEvents {
    using SafeCast for uint256;
    using StakingWords for *;

    uint256 internal constant WHOLE = 10_000;
    uint256 internal constant ACC = 88;
    uint256 internal constant RATE = 32;
    /// 100 whole tokens at a multiplier of one; below it nothing flows, which also keeps `acc` far from its width.
    uint256 public constant MIN_WEIGHT = 100e18 * 10_000;
    uint256 internal constant INDEX = 63;
    uint64 internal constant FULL = uint64(1 << INDEX);
    /// Below it shares would outgrow their width: such a provider lost more than 99.999 % and takes nothing new.
    uint64 internal constant LEAST_INDEX = FULL >> 17;

    struct Opened {
        address provider;
        Stream stream;
        Own own;
        Pool pool;
        Tally tally;
        Book book;
        Arrived arrived;
    }

    uint256 internal _streamWord;
    Funding internal _funding;
    Parameters internal _parameters;
    Parameters internal _proposed;
    uint256 internal _proposedFrom;
    Snapshot internal _snapshot;
    address[] internal _list;
    mapping(address provider => Provider) internal _providers;
    mapping(address provider => mapping(address owner => mapping(bool locked => Words))) internal _positions;
    mapping(address owner => Account) internal _accounts;
    mapping(address owner => mapping(uint256 id => Words)) internal _items;
    mapping(address owner => mapping(uint256 id => Move)) internal _moves;
    mapping(address provider => mapping(bytes32 offence => bool)) public slashed;

    /// What a wallet's stake counts for: its proved multiplier while its term lasts.
    function multiplierOf(address owner) public view returns (uint16) {
        return block.timestamp < _accounts[owner].multiplierUntil ? _accounts[owner].multiplier : uint16(WHOLE);
    }

    function _peek(address provider) internal view returns (Opened memory o) {
        Provider storage p = _providers[provider];
        o.book = p.book.toBook();
        if (o.book.status == Status.None) revert NotAProvider(provider);
        o.provider = provider;
        o.stream = _advanced();
        (o.own, o.pool) = (p.own.toOwn(), p.pool.toPool());
        (o.tally, o.arrived) = (p.tally.toTally(), p.arrived.toArrived());
        _accrue(o);
    }

    /// The stream as of now, after `_wait`.
    function _advanced() internal view returns (Stream memory stream) {
        stream = _streamWord.toStream();
        uint256 end = block.timestamp < _funding.end ? block.timestamp : _funding.end;
        if (stream.totalWeight >= MIN_WEIGHT && end > stream.last) {
            uint256 flowed = (uint256(_funding.rate) * (end - stream.last)) >> RATE;
            stream.acc = (stream.acc + (flowed << ACC) / stream.totalWeight).toUint112();
        }
        stream.last = block.timestamp.toUint32();
    }

    /// Books a position's rewards up to now, and the multiplier that holds from now on.
    function _sync(Opened memory o, Position memory position, address owner) internal view {
        uint256 weighted = uint256(position.shares) * position.multiplier;
        uint256 earned = (weighted * (o.tally.acc - position.accAt)) >> ACC;
        position.pending = (position.pending + earned).toUint96();
        position.accAt = o.tally.acc;
        position.multiplier = multiplierOf(owner);
        o.tally.weightedShares =
            (o.tally.weightedShares - weighted + uint256(position.shares) * position.multiplier).toUint128();
    }

    /// Adds to a synced position. Rounds down, for the pool.
    function _mint(Opened memory o, Position memory position, uint256 amount) internal pure returns (uint256 shares) {
        shares = (amount << INDEX) / o.pool.index;
        position.shares = (position.shares + shares).toUint112();
        o.pool.tokens = (o.pool.tokens + amount).toUint96();
        o.tally.weightedShares = (o.tally.weightedShares + shares * position.multiplier).toUint128();
    }

    /// Rounds down, for the pool.
    function _worth(uint256 shares, uint256 index) internal pure returns (uint256) {
        return (shares * index) >> INDEX;
    }

    function _poolWeight(Opened memory o) internal pure returns (uint256) {
        return _worth(o.tally.weightedShares, o.pool.index);
    }

    /// What is left of a moved item after the slashes that it answers for.
    function _answered(Item memory item, Move memory move) internal view returns (uint256 left) {
        left = item.shares;
        SlashEntry[] storage there = _providers[move.from].slashes;
        for (uint256 i = move.nextThere; i < there.length; i++) {
            SlashEntry memory entry = there[i];
            if (entry.slashedAt > move.answersUntil) break;
            if (entry.offenceAt < move.movedAt) left = _worth(left, entry.kept);
        }
        SlashEntry[] storage here = _providers[item.provider].slashes;
        for (uint256 i = move.nextHere; i < here.length; i++) {
            SlashEntry memory entry = here[i];
            if (entry.offenceAt >= move.movedAt) left = _worth(left, entry.kept);
        }
    }

    function _earned(Opened memory o, Item memory item, Move memory move) internal pure returns (uint256) {
        return (uint256(item.shares) * move.multiplier * (o.arrived.acc - move.accAt)) >> ACC;
    }

    /// What an item of a provider's own is worth.
    function _ownWorth(Item memory item) internal view returns (uint256) {
        OwnThaw storage thaw = _providers[item.provider].ownThaw;
        return item.epoch == thaw.epoch ? _worth(item.shares, thaw.index) : 0;
    }

    function _load(address provider, address owner, bool locked) internal view returns (Position memory) {
        return _positions[provider][owner][locked].toPosition();
    }

    function _save(address provider, address owner, bool locked, Position memory position) internal {
        _positions[provider][owner][locked].write(position);
    }

    function _itemOf(address owner, uint256 id) internal view returns (Item memory item) {
        item = _items[owner][id].toItem();
        if (item.state == ItemState.None) revert NoSuchItem(owner, id);
    }

    function _saveItem(address owner, uint256 id, Item memory item) internal {
        _items[owner][id].write(item);
    }

    function _newItem(address owner, Item memory item) internal returns (uint256 id) {
        id = ++_funding.items;
        _saveItem(owner, id, item);
    }

    /// An item that is done keeps its link to the one before.
    function _endItem(address owner, uint256 id, Item memory item) internal {
        Item memory done;
        done.previous = item.previous;
        _saveItem(owner, id, done);
    }

    function _moveOf(address owner, uint256 id) internal view returns (Move memory) {
        return _moves[owner][id];
    }

    function _saveMove(address owner, uint256 id, Move memory move) internal {
        _moves[owner][id] = move;
    }

    function _accrue(Opened memory o) private view {
        uint256 grown = o.stream.acc - o.book.accAt;
        if (grown > 0 && o.book.weight > 0) {
            uint256 commission = 0;
            if (o.tally.weightedShares > 0) {
                uint256 earned = (_poolWeight(o) * grown) >> ACC;
                uint256 cut = earned * o.own.commission / WHOLE;
                commission += cut;
                o.tally.acc = (o.tally.acc + ((earned - cut) << ACC) / o.tally.weightedShares).toUint112();
            }
            if (o.arrived.weight > 0) {
                uint256 earned = (o.arrived.weight * grown) >> ACC;
                uint256 cut = earned * o.own.commission / WHOLE;
                commission += cut;
                o.arrived.acc = (o.arrived.acc + ((earned - cut) << ACC) / o.arrived.weight).toUint112();
            }
            o.own.owed = (o.own.owed + commission + ((o.own.stake * WHOLE * grown) >> ACC)).toUint96();
        }
        o.book.accAt = o.stream.acc;
        if (o.own.commissionFrom != 0 && block.timestamp >= o.own.commissionFrom) {
            (o.own.commission, o.own.commissionFrom) = (o.own.nextCommission, 0);
        }
    }
}
