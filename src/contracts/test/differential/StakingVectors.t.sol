// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ItemState, ItemView, PositionView, ProviderView} from "../../src/staking/StakingTypes.sol";
import {Merkle} from "../support/Merkle.sol";
import {StakingFixture} from "../support/StakingFixture.sol";

/// The contract against a model that hands every second's rewards to everybody and visits everybody with a slash.
contract StakingVectorsTest is StakingFixture {
    /// The model is nearly exact; the contract rounds, in base units of 18 decimals.
    uint256 private constant DUST = 1e9;

    struct Vector {
        uint256[] times;
        uint256[] kinds;
        uint256[] owners;
        uint256[] providers;
        uint256[] amounts;
        uint256[] own;
        uint256[] owed;
        uint256[] stakes;
        uint256[] rewards;
        uint256[] items;
    }

    string private json;

    function test_everyStepOfEveryVectorAgreesWithTheModel() public {
        json = vm.readFile("vectors/staking.json");
        uint256 count = 0;
        for (; vm.keyExistsJson(json, at(count, "")); count++) {
            super.setUp();
            register(0, 1000, MIN_SELF);
            register(1, 250, 5 * MIN_SELF);
            for (uint256 n = 0; n < 2; n++) {
                ai.transfer(providerOf(n), 1_000_000e18);
            }
            vm.prank(admin);
            staking.setSnapshot(Merkle.root(multipliers), uint40(START + 90 days));
            replay(vectorOf(count));
        }
        check(count >= 4, "vectors are there");
    }

    function replay(Vector memory v) private {
        for (uint256 i = 0; i < v.times.length; i++) {
            vm.warp(v.times[i]);
            settleAll();
            act(v, i);
            compare(v, i);
        }
    }

    /// As the model does at every step, and after a slash: until then moved stake earns on what it was.
    function settleAll() private {
        for (uint256 n = 0; n < 3; n++) {
            ItemView[] memory items = pages.itemsIn(walletOf(n), 0, 2);
            for (uint256 k = 0; k < items.length; k++) {
                if (items[k].state == ItemState.Moved) staking.settle(walletOf(n), items[k].id);
            }
        }
    }

    /// The newest item on its way out goes to the other provider.
    function redelegate(uint256 owner, uint256 provider) private {
        ItemView[] memory items = pages.itemsIn(walletOf(owner), provider, provider + 1);
        for (uint256 k = 0; k < items.length; k++) {
            if (items[k].state != ItemState.Thawing) continue;
            vm.prank(walletOf(owner));
            staking.redelegate(items[k].id, providerOf(1 - provider));
            return;
        }
    }

    function proveBoth(uint256 owner, uint256 multiplier) private {
        address[] memory providers = new address[](2);
        (providers[0], providers[1]) = (providerOf(0), providerOf(1));
        bytes32[] memory proof = Merkle.proof(multipliers, owner - 1);
        vm.prank(walletOf(owner));
        staking.proveMultiplier(multiplier, proof, providers);
    }

    /// A step for which there is nothing to move changes nothing in the model.
    function act(Vector memory v, uint256 i) private {
        (uint256 owner, uint256 provider, uint256 amount) = (v.owners[i], v.providers[i], v.amounts[i]);
        if (v.kinds[i] < 2) {
            delegate(owner, provider, amount);
        } else if (v.kinds[i] == 2) {
            uint256 shares = position(owner, provider, false).shares * amount / 1000;
            if (shares > 0) undelegate(owner, provider, shares);
        } else if (v.kinds[i] == 3) {
            if (position(owner, provider, false).pending == 0) return;
            vm.prank(walletOf(owner));
            staking.claim(providerOf(provider), false);
        } else if (v.kinds[i] == 4) {
            slash(provider, i + 1, amount % 2 == 0 ? block.timestamp : block.timestamp - 4 days, uint16(amount));
            settleAll();
        } else if (v.kinds[i] == 5) {
            fund(amount, 20 days);
        } else if (v.kinds[i] == 6) {
            vm.prank(providerOf(provider));
            staking.stakeSelf(amount);
        } else if (v.kinds[i] == 8) {
            proveBoth(owner, amount);
        } else if (v.kinds[i] > 8) {
            redelegate(owner, provider);
        } else {
            staking.touch(walletOf(owner), providerOf(provider), false);
        }
    }

    function compare(Vector memory v, uint256 i) private view {
        (uint256 owner, uint256 provider) = (v.owners[i], v.providers[i]);
        ProviderView memory p = shown(provider);
        near(p.selfStake, v.own[i], "own stake");
        near(p.owed, v.owed[i], "owed to the provider");
        PositionView memory q = position(owner, provider, false);
        near(q.worth, v.stakes[i], "stake");
        near(q.pending, v.rewards[i], "rewards");
        near(itemsOf(owner, provider), v.items[i], "thawing and moved");
    }

    function itemsOf(uint256 owner, uint256 provider) private view returns (uint256 sum) {
        ItemView[] memory items = pages.itemsIn(walletOf(owner), 0, 2);
        for (uint256 k = 0; k < items.length; k++) {
            if (items[k].provider == providerOf(provider)) sum += items[k].amount;
        }
    }

    function vectorOf(uint256 index) private view returns (Vector memory v) {
        v.times = vm.parseJsonUintArray(json, at(index, ".times"));
        v.kinds = vm.parseJsonUintArray(json, at(index, ".kinds"));
        v.owners = vm.parseJsonUintArray(json, at(index, ".owners"));
        v.providers = vm.parseJsonUintArray(json, at(index, ".providers"));
        v.amounts = vm.parseJsonUintArray(json, at(index, ".amounts"));
        v.own = vm.parseJsonUintArray(json, at(index, ".own"));
        v.owed = vm.parseJsonUintArray(json, at(index, ".owed"));
        v.stakes = vm.parseJsonUintArray(json, at(index, ".stakes"));
        v.rewards = vm.parseJsonUintArray(json, at(index, ".rewards"));
        v.items = vm.parseJsonUintArray(json, at(index, ".items"));
    }

    function at(uint256 index, string memory key) private pure returns (string memory) {
        return string.concat(".cases[", vm.toString(index), "]", key);
    }

    function near(uint256 got, uint256 wanted, string memory what) private pure {
        if (got > wanted + DUST || got + DUST < wanted) revert NotEqual(what, got, wanted);
    }
}
