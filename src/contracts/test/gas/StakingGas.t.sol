// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {StakingFixture} from "../support/StakingFixture.sol";

/// What a transaction costs: each call is one of its own, cold, with the 21,000 and its calldata, while rewards flow and
/// others have stake with the same provider.
/// forge-config: default.isolate = true
contract StakingGasTest is StakingFixture {
    function setUp() public override {
        super.setUp();
        register(1, 1000, 10 * MIN_SELF);
        register(2, 1000, 10 * MIN_SELF);
        fund(1_000_000e18, 365 days);
        delegate(4, 1, 1000e18);
        delegate(4, 2, 1000e18);
        undelegate(4, 1, 10e18);
        vm.warp(START + 1 days);
    }

    function test_delegations() public {
        delegate(0, 1, 1000e18);
        measure("delegate, the first time", 150_000);
        vm.warp(START + 2 days);
        delegate(0, 1, 1000e18);
        measure("delegate, once more", 150_000);
        delegateLocked(0, 1, 1000e18);
        measure("delegate from the lock", 215_000);
    }

    function test_delegationByPermit() public {
        uint256 deadline = block.timestamp + 1 hours;
        vm.prank(walletOf(0));
        ai.approve(address(staking), 0);
        bytes32 digest = permitDigest(walletOf(0), 1000e18, deadline);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(keyOf(0), digest);
        vm.prank(walletOf(0));
        staking.delegateWithPermit(providerOf(1), 1000e18, 0, deadline, v, r, s);
        measure("delegate by permit", 215_000);
    }

    function test_leaving() public {
        delegate(0, 1, 1000e18);
        delegateLocked(0, 1, 1000e18);
        vm.warp(START + 3 days);
        uint256 id = undelegate(0, 1, 400e18);
        measure("undelegate", 130_000);
        vm.warp(START + 4 days);
        undelegate(0, 1, 600e18);
        measure("undelegate, everything", 130_000);
        vm.prank(walletOf(0));
        staking.undelegateLocked(providerOf(1), 400e18);
        measure("undelegate, into the lock", 135_000);
        vm.prank(walletOf(0));
        staking.redelegate(id + 1, providerOf(2));
        measure("redelegate", 260_000);
        vm.warp(START + 19 days);
        vm.prank(walletOf(0));
        staking.withdraw(id);
        measure("withdraw", 100_000);
        vm.prank(walletOf(0));
        staking.withdraw(id + 2);
        measure("withdraw, into the lock", 115_000);
        staking.settle(walletOf(0), id + 1);
        measure("settle", 220_000);
    }

    function test_rewards() public {
        delegate(0, 1, 1000e18);
        vm.warp(START + 3 days);
        vm.prank(walletOf(0));
        staking.claim(providerOf(1), false);
        measure("claim", 110_000);
        vm.warp(START + 4 days);
        staking.touch(walletOf(0), providerOf(1), false);
        measure("touch", 110_000);
        vm.prank(providerOf(1));
        staking.claimOwn();
        measure("claim by a provider", 110_000);
    }

    function test_aSlash() public {
        slash(1, 1, START, 2000);
        measure("slash", 200_000);
    }

    function permitDigest(address owner, uint256 amount, uint256 deadline) private view returns (bytes32) {
        bytes32 kind = keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");
        bytes32 content = keccak256(abi.encode(kind, owner, address(staking), amount, ai.nonces(owner), deadline));
        return keccak256(abi.encodePacked("\x19\x01", ai.DOMAIN_SEPARATOR(), content));
    }

    function measure(string memory name, uint256 target) private {
        uint256 used = vm.snapshotGasLastCall("Staking", name);
        check(used <= target, string.concat(name, ": ", vm.toString(used)));
    }
}
