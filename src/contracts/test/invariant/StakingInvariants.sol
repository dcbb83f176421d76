// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ItemState, ItemView, PositionView, ProviderView, Status} from "../../src/staking/StakingTypes.sol";
import {StakingFixture} from "../support/StakingFixture.sol";
import {StakingHandler} from "./StakingHandler.sol";
import {StakingShadow} from "./StakingShadow.sol";

/// What is true of the staking contract whatever anybody does. What one step may change is checked by the handler.
abstract contract StakingInvariants is StakingFixture {
    StakingHandler internal handler;

    /// An index has 63 bits, and fewer after slashes: what it cannot express stays with the pool.
    uint256 private constant DUST = 1e10;

    struct Sums {
        uint256 stakes;
        uint256 rewards;
        uint256 weight;
        uint256[3] thawing;
        uint256[3] arrived;
        uint256[3] own;
        uint256[5] principal;
    }

    function setUp() public virtual override {
        super.setUp();
        handler = new StakingHandler(ai, staking, distributor, admin, keyOf(0));
        ai.transfer(address(handler), 1_000_000_000e18);
        for (uint256 n = 0; n < handler.PROVIDERS(); n++) {
            vm.prank(handler.providerOf(n));
            ai.approve(address(staking), type(uint256).max);
        }
    }

    function checkBooks() internal view {
        Sums memory sums;
        sumItems(sums);
        uint256 count = handler.registeredCount();
        checkEq(pages.providerCount(), count, "everybody who registered is listed");
        for (uint256 p = 0; p < count; p++) {
            ProviderView memory provider = pages.providerOf(handler.registered(p));
            sums.weight += provider.weight;
            sums.stakes += provider.selfStake + provider.ownThawing + provider.delegated + provider.thawing;
            sums.stakes += provider.arrived;
            sums.rewards += provider.owed;
            sharesAreCovered(provider, sums);
            itemsAreCovered(provider, sums, p);
        }
        solvency(sums);
        locksHold(sums);
    }

    /// Stakes, rewards owed and rewards still to flow are there; never more is paid than was funded; no token comes or
    /// goes unseen.
    function solvency(Sums memory sums) private view {
        (,, uint256 left, uint256 totalWeight) = pages.stream();
        checkEq(totalWeight, sums.weight, "the stream knows every weight");
        uint256 balance = ai.balanceOf(address(staking));
        check(sums.stakes + sums.rewards + left <= balance, "solvent");
        check(handler.paidOut() + sums.rewards + left <= handler.funded(), "rewards never exceed what was funded");
        // The fixture sent the first unit.
        uint256 flows = handler.stakedIn() + handler.funded() + handler.donated() + 1;
        checkEq(
            balance, flows - handler.paidOut() - handler.withdrawn() - handler.burnt(), "no token came or went unseen"
        );
    }

    /// Shares are worth at most what is there: rounding favours the pool.
    function sharesAreCovered(ProviderView memory provider, Sums memory sums) private view {
        uint256 worth = 0;
        uint256 weight = provider.selfStake * 10_000;
        for (uint256 n = 0; n < handler.WALLETS(); n++) {
            address wallet = handler.walletOf(n);
            PositionView memory liquid = pages.positionOf(wallet, provider.provider, false);
            PositionView memory locked = pages.positionOf(wallet, provider.provider, true);
            worth += liquid.worth + locked.worth;
            weight += liquid.worth * liquid.multiplier + locked.worth * locked.multiplier;
            sums.rewards += liquid.pending + locked.pending;
            sums.principal[n] += locked.principal;
            checkEq(liquid.principal, 0, "liquid stake has no principal");
        }
        check(worth <= provider.delegated, "shares are worth at most what is delegated");
        check(worth + DUST >= provider.delegated, "and at least that, but for dust");
        if (provider.status != Status.Active || provider.arrived != 0) return;
        check(weight <= provider.weight && provider.weight <= weight + DUST, "rewards flow to what is staked alone");
    }

    function itemsAreCovered(ProviderView memory provider, Sums memory sums, uint256 p) private pure {
        check(sums.thawing[p] <= provider.thawing, "thawing items are covered");
        check(sums.thawing[p] + DUST >= provider.thawing, "and nobody else's are there, but for dust");
        check(sums.arrived[p] <= provider.arrived, "moved items are covered");
        check(sums.own[p] <= provider.ownThawing, "own thawing items are covered");
    }

    /// Whatever left a lock for staking is in its books or came back; nothing else reaches the lock, and nothing of it
    /// the wallet.
    function locksHold(Sums memory sums) private view {
        for (uint256 n = 0; n < handler.WALLETS(); n++) {
            address wallet = handler.walletOf(n);
            uint256 lock = LOCKED - handler.leftLock(wallet) + handler.backInLock(wallet);
            checkEq(distributor.locked(wallet), lock, "a lock loses what was staked and gets back what was withdrawn");
            check(sums.principal[n] <= distributor.stakedFromLock(wallet), "positions carry at most what went out");
        }
    }

    function sumItems(Sums memory sums) private view {
        for (uint256 i = 0; i < handler.openCount(); i++) {
            StakingShadow.Open memory open = handler.openAt(i);
            ItemView memory shown = pages.itemOf(open.owner, open.id);
            check(shown.state != ItemState.None, "nothing that is open is lost");
            checkEq(shown.provider, open.at, "it is where it was put");
            check(shown.locked == open.locked, "locked stake stays locked");
            uint256 p = placeOf(shown.provider);
            if (shown.state == ItemState.Thawing) sums.thawing[p] += shown.amount;
            else if (shown.state == ItemState.OwnThawing) sums.own[p] += shown.amount;
            else sums.arrived[p] += shown.amount;
            sums.rewards += shown.pending;
        }
    }

    function placeOf(address provider) private view returns (uint256 place) {
        while (handler.registered(place) != provider) place++;
    }

    /// Lists show what is open and nothing else. Then everybody leaves: nothing stays but dust, that is the rounding of
    /// shares, of rewards, and what no stake was there to earn; every lock is whole again, but for slashes.
    function payEverythingOut() internal {
        uint256 listed = 0;
        for (uint256 n = 0; n < handler.WALLETS() + handler.registeredCount(); n++) {
            address owner = n < handler.WALLETS() ? handler.walletOf(n) : handler.registered(n - handler.WALLETS());
            listed += pages.itemsIn(owner, 0, pages.providerCount()).length;
        }
        checkEq(listed, handler.openCount(), "lists show what is open");
        handler.drain();
        checkBooks();
        checkEq(handler.openCount(), 0, "everything was withdrawn");
        for (uint256 p = 0; p < pages.providerCount(); p++) {
            ProviderView memory provider = pages.providerOf(handler.registered(p));
            uint256 rest = provider.selfStake + provider.ownThawing + provider.delegated + provider.thawing;
            check(rest + provider.arrived < 1e12, "stake is left");
        }
        for (uint256 n = 0; n < handler.WALLETS(); n++) {
            checkEq(distributor.stakedFromLock(handler.walletOf(n)), 0, "all that left a lock came back or was slashed");
        }
    }
}
