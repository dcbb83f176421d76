// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ILocks} from "./ILocks.sol";
import {Redelegations} from "./Redelegations.sol";
import {Item, ItemState} from "./StakingTypes.sol";

/// Stake whose clock ran out goes to its owner, or back into the owner's lock. No role can hold it up.
abstract contract Withdrawals is Redelegations {
    /// Pays an item of the caller's out.
    function withdraw(uint256 id) external {
        Item memory item = _itemOf(msg.sender, id);
        if (item.state == ItemState.Moved) revert NotThawing(msg.sender, id);
        if (block.timestamp < item.readyAt) revert NotReady(id, item.readyAt, block.timestamp);
        uint256 amount;
        if (item.state == ItemState.Thawing) amount = _takeThawing(item);
        else if (item.state == ItemState.OwnThawing) amount = _takeOwn(item);
        else amount = _takeMoved(id, item);
        _endItem(msg.sender, id, item);
        emit Withdrawn(msg.sender, id, item.locked, amount);
        if (item.locked) ILocks(distributor).restoreLocked(msg.sender, item.principal, amount);
        else _pay(msg.sender, amount);
    }

    function _takeOwn(Item memory item) private returns (uint256 amount) {
        amount = _ownWorth(item);
        _providers[item.provider].ownThaw.tokens -= uint96(amount);
    }

    function _takeMoved(uint256 id, Item memory item) private returns (uint256 amount) {
        _close(_settle(msg.sender, id, item));
        _leaveTransit(msg.sender, id, item);
        _endMove(msg.sender, id);
        return item.shares;
    }
}
