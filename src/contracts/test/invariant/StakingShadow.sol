// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ItemState, ItemView, ProviderView} from "../../src/staking/StakingTypes.sol";
import {StakingActors} from "./StakingActors.sol";

/// What the random steps remember by themselves of stake with a clock, and what a slash may do by that: who pays, who
/// does not, and how much.
abstract contract StakingShadow is StakingActors {
    /// An index has 63 bits, and fewer after slashes: what it cannot express is rounding.
    uint256 internal constant ROUNDING = 1e10;

    struct Open {
        address owner;
        uint256 id;
        bool locked;
        address at;
        /// Of moved stake: where it was, when it moved, until when it answers there, and what it came to when it was
        /// last settled.
        address from;
        uint256 movedAt;
        uint256 answersUntil;
        uint256 settled;
        bool departed;
    }

    struct Picture {
        uint256[] worths;
        uint256[] amounts;
        uint256[] indices;
        uint256 own;
        uint256 others;
    }

    Open[] private open;
    mapping(uint256 id => uint256) private places;

    function openCount() public view returns (uint256) {
        return open.length;
    }

    function openAt(uint256 place) public view returns (Open memory) {
        return open[place];
    }

    function isOpen(uint256 id) internal view returns (bool) {
        return places[id] != 0;
    }

    function opened(uint256 id) internal view returns (Open storage) {
        return open[places[id] - 1];
    }

    function remember(address owner, uint256 id, bool locked, address at) internal {
        Open storage added = open.push();
        (added.owner, added.id, added.locked, added.at) = (owner, id, locked, at);
        places[id] = open.length;
    }

    function moved(uint256 id, address to, ItemView memory shown) internal {
        Open storage item = opened(id);
        (item.from, item.at, item.departed) = (item.at, to, true);
        (item.movedAt, item.answersUntil, item.settled) = (block.timestamp, shown.answersUntil, shown.amount);
    }

    function settledNow(uint256 id, uint256 amount) internal {
        Open storage item = opened(id);
        item.settled = amount;
        if (block.timestamp > item.answersUntil) item.departed = false;
    }

    function forget(uint256 id) internal {
        Open storage last = open[open.length - 1];
        uint256 place = places[id];
        open[place - 1] = last;
        places[last.id] = place;
        open.pop();
        places[id] = 0;
    }

    /// All stake as it is worth now, and what is with one provider.
    function picture(address provider) internal view returns (Picture memory seen) {
        seen.worths = new uint256[](registered.length * WALLETS * 2);
        seen.indices = new uint256[](registered.length);
        for (uint256 p = 0; p < registered.length; p++) {
            ProviderView memory shown = pages.providerOf(registered[p]);
            seen.indices[p] = shown.index;
            if (registered[p] == provider) {
                seen.own = shown.selfStake + shown.ownThawing;
                seen.others = shown.delegated + shown.thawing + shown.arrived;
            }
            for (uint256 n = 0; n < WALLETS * 2; n++) {
                seen.worths[p * WALLETS * 2 + n] = positionAt(walletOf(n / 2), registered[p], n % 2 == 1).worth;
            }
        }
        seen.amounts = new uint256[](open.length);
        for (uint256 i = 0; i < open.length; i++) {
            seen.amounts[i] = pages.itemOf(open[i].owner, open[i].id).amount;
            if (open[i].departed && open[i].from == provider) seen.others += open[i].settled;
        }
    }

    /// A slash took at most its share, from own stake first, and else from exactly those who answer for it, alike.
    function checkSlash(Picture memory before, address provider, uint256 offenceAt, uint256 share, uint256 gone)
        internal
    {
        Picture memory now_ = picture(provider);
        uint256 due = (before.own + before.others) * share / 10_000;
        check(gone <= due, "a slash takes at most its share");
        check(before.own - now_.own <= due, "own stake pays at most all of it");
        uint256 was;
        uint256 is_;
        for (uint256 p = 0; p < registered.length; p++) {
            bool hit = registered[p] == provider;
            if (hit) (was, is_) = (before.indices[p], now_.indices[p]);
            else checkEq(now_.indices[p], before.indices[p], "a slash leaves other providers alone");
            for (uint256 n = p * WALLETS * 2; n < (p + 1) * WALLETS * 2; n++) {
                if (!hit) checkEq(now_.worths[n], before.worths[n], "and their delegators");
            }
        }
        if (before.own > due) checkEq(is_, was, "others pay only beyond own stake");
        happened[is_ == was ? "slash: own stake only" : "slash: others too"]++;
        check(is_ * 10_000 + 10_000 >= was * (10_000 - share), "nobody else loses more than the share");
        for (uint256 p = 0; p < registered.length; p++) {
            if (registered[p] != provider) continue;
            for (uint256 n = p * WALLETS * 2; n < (p + 1) * WALLETS * 2; n++) {
                checkNear(now_.worths[n], before.worths[n] * is_ / was, "delegators pay alike");
            }
        }
        for (uint256 i = 0; i < open.length; i++) {
            checkItem(open[i], before.amounts[i], now_.amounts[i], provider, offenceAt, is_, was);
        }
    }

    function checkItem(
        Open memory item,
        uint256 before,
        uint256 now_,
        address provider,
        uint256 offenceAt,
        uint256 is_,
        uint256 was
    ) private {
        if (item.owner == item.at) {
            check(now_ <= before && (now_ == before || item.at == provider), "own thawing stake pays for its own");
        } else if (answers(item, provider, offenceAt)) {
            checkNear(now_, before * is_ / was, "thawing and moved stake pays like the rest");
            if (is_ == was) return;
            if (item.from == address(0)) happened["slash: thawing"]++;
            else happened[item.at == provider ? "slash: moved, where it is" : "slash: moved, where it was"]++;
        } else {
            if (item.from == provider || item.at == provider) happened["slash: moved, spared by its dates"]++;
            checkEq(now_, before, "who does not answer for an offence pays nothing");
        }
    }

    /// By the dates of the offence and of the move.
    function answers(Open memory item, address provider, uint256 offenceAt) private view returns (bool) {
        if (item.from == address(0)) return item.at == provider;
        if (item.at == provider && offenceAt >= item.movedAt) return true;
        return item.from == provider && offenceAt < item.movedAt && block.timestamp <= item.answersUntil;
    }

    function checkNear(uint256 got, uint256 wanted, string memory what) private pure {
        if (got > wanted + ROUNDING || got + ROUNDING < wanted) revert NotEqual(what, got, wanted);
    }
}
