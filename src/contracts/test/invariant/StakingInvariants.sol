// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ItemState, ItemView, PositionView, ProviderView} from "../../src/staking/StakingTypes.sol";
import {StakingFixture} from "../support/StakingFixture.sol";
import {StakingHandler} from "./StakingHandler.sol";

/// What is true of the staking contract whatever anybody does.
abstract contract StakingInvariants is StakingFixture {
    StakingHandler internal handler;

    /// An index has 63 bits, and fewer after slashes: what it cannot express stays with the pool.
    uint256 private constant DUST = 1e10;

    struct Sums {
        uint256 stakes;
        uint256 rewards;
        uint256 worth;
        uint256 itemsWorth;
        uint256 principal;
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
        uint256 weight = 0;
        for (uint256 p = 0; p < pages.providerCount(); p++) {
            ProviderView memory provider = pages.providersIn(p, p + 1)[0];
            weight += provider.weight;
            sums.stakes += provider.selfStake + provider.ownThawing + provider.delegated + provider.thawing;
            sums.stakes += provider.arrived;
            sums.rewards += provider.owed;
            checkProvider(provider, sums);
        }
        (,, uint256 left, uint256 totalWeight) = pages.stream();
        checkEq(totalWeight, weight, "the stream knows every weight");
        uint256 balance = ai.balanceOf(address(staking));
        check(sums.stakes + sums.rewards + left <= balance, "solvent");
        check(handler.paidOut() + sums.rewards + left <= handler.funded(), "rewards never exceed what was funded");
        // What came in and did not go out is held; the fixture sent the first unit.
        uint256 flows = handler.stakedIn() + handler.funded() + handler.donated() + 1;
        checkEq(
            balance, flows - handler.paidOut() - handler.withdrawn() - handler.burnt(), "no token came or went unseen"
        );
        checkLocks();
    }

    /// Nothing stays but dust: the rounding of shares, of rewards, and what no stake was there to earn.
    function payEverythingOut() internal {
        handler.drain();
        checkBooks();
        for (uint256 p = 0; p < pages.providerCount(); p++) {
            ProviderView memory provider = pages.providersIn(p, p + 1)[0];
            uint256 rest = provider.selfStake + provider.ownThawing + provider.delegated + provider.thawing;
            check(rest + provider.arrived < 1e12, "stake is left");
        }
    }

    /// Shares are worth at most what is there, position by position and item by item.
    function checkProvider(ProviderView memory provider, Sums memory sums) private view {
        uint256 worth = 0;
        for (uint256 n = 0; n < handler.WALLETS(); n++) {
            for (uint256 locked = 0; locked < 2; locked++) {
                PositionView memory shown = pages.positionOf(handler.walletOf(n), provider.provider, locked == 1);
                worth += shown.worth;
                sums.rewards += shown.pending;
            }
        }
        check(worth <= provider.delegated, "shares are worth at most what is delegated");
        check(worth + DUST >= provider.delegated, "and at least that, but for dust");
        (uint256 thawing, uint256 arrived, uint256 own) = items(provider.provider, sums);
        check(thawing <= provider.thawing, "thawing items are covered");
        check(thawing + DUST >= provider.thawing, "and nobody else's are there, but for dust");
        check(arrived <= provider.arrived, "moved items are covered");
        check(own <= provider.ownThawing, "own thawing items are covered");
    }

    function items(address provider, Sums memory sums)
        private
        view
        returns (uint256 thawing, uint256 arrived, uint256 own)
    {
        for (uint256 n = 0; n <= handler.WALLETS(); n++) {
            address owner = n == handler.WALLETS() ? provider : handler.walletOf(n);
            ItemView[] memory list = pages.itemsIn(owner, 0, pages.providerCount());
            for (uint256 i = 0; i < list.length; i++) {
                if (list[i].provider != provider) continue;
                if (list[i].state == ItemState.Thawing) thawing += list[i].amount;
                else if (list[i].state == ItemState.OwnThawing) own += list[i].amount;
                else arrived += list[i].amount;
                sums.rewards += list[i].pending;
            }
        }
    }

    /// What the distributor booked out is what positions and items carry, to the unit: no locked token got away.
    function checkLocks() private view {
        for (uint256 n = 0; n < handler.WALLETS(); n++) {
            address wallet = handler.walletOf(n);
            uint256 positions = 0;
            for (uint256 p = 0; p < pages.providerCount(); p++) {
                address provider = pages.providersIn(p, p + 1)[0].provider;
                positions += pages.positionOf(wallet, provider, true).principal;
                checkEq(pages.positionOf(wallet, provider, false).principal, 0, "liquid stake has no principal");
            }
            check(positions <= distributor.stakedFromLock(wallet), "positions carry at most what went out");
        }
    }
}
