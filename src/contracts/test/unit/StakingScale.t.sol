// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {StakingFixture} from "../support/StakingFixture.sol";

/// No call runs over delegators: it costs the same beside one other delegator and beside a hundred, each with stake,
/// stake that thaws and stake that moved.
/// forge-config: default.isolate = true
contract StakingScaleTest is StakingFixture {
    uint256 private constant MANY = 100;
    /// Numbers of other lengths cost a little more or less.
    uint256 private constant TOLERANCE = 300;

    string[9] private names =
        ["delegate", "undelegate", "redelegate", "slash", "settle", "claim", "touch", "fund", "withdraw"];

    function test_noCallCostsMoreWithMoreDelegators() public {
        uint256[9] memory few = costs(1);
        uint256[9] memory many = costs(MANY);
        for (uint256 i = 0; i < names.length; i++) {
            check(many[i] <= few[i] + TOLERANCE, string.concat(names[i], ": ", vm.toString(many[i])));
        }
    }

    function costs(uint256 others) private returns (uint256[9] memory spent) {
        super.setUp();
        register(1, 1000, 10 * MIN_SELF);
        register(2, 1000, 10 * MIN_SELF);
        fund(1_000_000e18, 365 days);
        for (uint256 n = 0; n < others; n++) {
            join(address(uint160(0xDE000 + n)));
        }
        delegate(1, 1, 100e18);
        vm.warp(START + 1 days);
        delegate(0, 1, 1000e18);
        spent[0] = used();
        uint256 id = undelegate(0, 1, 300e18);
        spent[1] = used();
        undelegate(0, 1, 300e18);
        vm.prank(walletOf(0));
        staking.redelegate(id, providerOf(2));
        spent[2] = used();
        slash(1, 1, START, 2000);
        spent[3] = used();
        staking.settle(walletOf(0), id);
        spent[4] = used();
        vm.warp(START + 2 days);
        vm.prank(walletOf(1));
        staking.claim(providerOf(1), false);
        spent[5] = used();
        vm.warp(START + 3 days);
        staking.touch(walletOf(1), providerOf(1), false);
        spent[6] = used();
        fund(1000e18, 30 days);
        spent[7] = used();
        vm.warp(START + 16 days);
        vm.prank(walletOf(0));
        staking.withdraw(id + 1);
        spent[8] = used();
    }

    function join(address wallet) private {
        ai.transfer(wallet, 300e18);
        vm.startPrank(wallet);
        ai.approve(address(staking), 300e18);
        staking.delegate(providerOf(1), 300e18, 0);
        staking.undelegate(providerOf(1), 100e18);
        staking.redelegate(staking.undelegate(providerOf(1), 100e18), providerOf(2));
        vm.stopPrank();
    }

    function used() private view returns (uint256) {
        return vm.lastCallGas().gasTotalUsed;
    }
}
