// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {StakingBooks} from "./StakingBooks.sol";
import {
    Account,
    Item,
    ItemState,
    ItemView,
    Move,
    Parameters,
    Position,
    PositionView,
    Provider,
    ProviderView,
    Snapshot,
    Stream
} from "./StakingTypes.sol";
import {StakingWords} from "./StakingWords.sol";

/// The staking contract's reading part, outside its size limit: it is called through the staking contract, on whose
/// state it works. Everything is as of now, with rewards that nobody has booked yet. Lists come in parts: [from, to).
contract StakingPages is StakingBooks {
    using StakingWords for *;

    function parameters() external view returns (Parameters memory) {
        return _parameters;
    }

    /// The parameters that were announced, and from when they may be applied; 0 where there are none.
    function proposedParameters() external view returns (Parameters memory, uint256 from) {
        return (_proposed, _proposedFrom);
    }

    function snapshot() external view returns (Snapshot memory) {
        return _snapshot;
    }

    function accountOf(address owner) external view returns (Account memory) {
        return _accounts[owner];
    }

    /// Rewards a second (× 2^32), until when, how much is still to flow, and the weight that it flows to.
    function stream() external view returns (uint256 rate, uint256 end, uint256 left, uint256 totalWeight) {
        Stream memory stored = _streamWord.toStream();
        end = _funding.end;
        bool waits = stored.totalWeight < MIN_WEIGHT && end > stored.last;
        if (waits) end += block.timestamp - stored.last;
        rate = _funding.rate;
        left = end > block.timestamp ? (rate * (end - block.timestamp)) >> RATE : 0;
        totalWeight = stored.totalWeight;
    }

    function providerCount() external view returns (uint256) {
        return _list.length;
    }

    function providerOf(address provider) public view returns (ProviderView memory shown) {
        Opened memory o = _peek(provider);
        Provider storage p = _providers[provider];
        shown.provider = provider;
        shown.status = o.book.status;
        shown.metadata = p.metadata;
        shown.selfStake = o.own.stake;
        shown.ownThawing = p.ownThaw.tokens;
        (shown.delegated, shown.thawing, shown.index) = (o.pool.tokens, o.pool.thawing, o.pool.index);
        shown.arrived = p.transit.arrived;
        shown.weight = o.book.weight;
        shown.owed = o.own.owed;
        shown.commission = o.own.commission;
        (shown.nextCommission, shown.commissionFrom) = (o.own.nextCommission, o.own.commissionFrom);
        shown.slashes = p.slashes.length;
    }

    function providersIn(uint256 from, uint256 to) external view returns (ProviderView[] memory page) {
        page = new ProviderView[](to - from);
        for (uint256 i = from; i < to; i++) {
            page[i - from] = providerOf(_list[i]);
        }
    }

    function positionOf(address owner, address provider, bool locked) public view returns (PositionView memory shown) {
        Opened memory o = _peek(provider);
        Position memory position = _load(provider, owner, locked);
        (shown.provider, shown.locked) = (provider, locked);
        (shown.shares, shown.multiplier) = (position.shares, position.multiplier);
        shown.principal = position.principal;
        shown.worth = _worth(position.shares, o.pool.index);
        _sync(o, position, owner);
        shown.pending = position.pending;
    }

    /// The owner's positions with the providers of those places: for each its liquid one, then its locked one.
    function positionsIn(address owner, uint256 from, uint256 to) external view returns (PositionView[] memory page) {
        page = new PositionView[](2 * (to - from));
        for (uint256 i = from; i < to; i++) {
            page[2 * (i - from)] = positionOf(owner, _list[i], false);
            page[2 * (i - from) + 1] = positionOf(owner, _list[i], true);
        }
    }

    /// The owner's open items that came from the providers of those places, newest first for each position.
    function itemsIn(address owner, uint256 from, uint256 to) external view returns (ItemView[] memory page) {
        uint256 count = 0;
        for (uint256 pass = 0; pass < 2; pass++) {
            if (pass == 1) page = new ItemView[](count);
            count = 0;
            for (uint256 i = from; i < to; i++) {
                address provider = _list[i];
                count = _walk(page, count, owner, _load(provider, owner, false).lastItem);
                count = _walk(page, count, owner, _load(provider, owner, true).lastItem);
                if (provider == owner) count = _walk(page, count, owner, _providers[owner].ownThaw.lastItem);
            }
        }
    }

    /// One item; state None where it was withdrawn or never was.
    function itemOf(address owner, uint256 id) public view returns (ItemView memory shown) {
        Item memory item = _items[owner][id].toItem();
        (shown.id, shown.provider, shown.state, shown.locked) = (id, item.provider, item.state, item.locked);
        shown.readyAt = item.readyAt;
        if (item.state == ItemState.Thawing) {
            shown.amount = _worth(item.shares, _providers[item.provider].pool.toPool().index);
        } else if (item.state == ItemState.OwnThawing) {
            shown.amount = _ownWorth(item);
        } else if (item.state != ItemState.None) {
            Move memory move = _moveOf(owner, id);
            (shown.amount, shown.from, shown.answersUntil) = (_answered(item, move), move.from, move.answersUntil);
            if (item.state == ItemState.Moved) shown.pending = _earned(_peek(item.provider), item, move);
        }
    }

    /// Follows the links from an item back; counts only, as long as there is no page.
    function _walk(ItemView[] memory page, uint256 count, address owner, uint256 id) private view returns (uint256) {
        Item memory item;
        for (; id != 0; id = item.previous) {
            item = _items[owner][id].toItem();
            if (item.state == ItemState.None) continue;
            if (page.length > 0) page[count] = itemOf(owner, id);
            count++;
        }
        return count;
    }
}
