// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {TokenDistributor} from "../../src/claim/TokenDistributor.sol";
import {Staking} from "../../src/staking/Staking.sol";
import {StakingPages} from "../../src/staking/StakingPages.sol";
import {ItemView, Parameters, PositionView, ProviderView} from "../../src/staking/StakingTypes.sol";
import {AiToken} from "../../src/token/AiToken.sol";
import {LogCheck} from "./LogCheck.sol";
import {Merkle} from "./Merkle.sol";

/// A staking contract with the distributor wired to it. Wallet n (0 to 4) has a million whole tokens at hand and, after
/// TGE, half a million in its lock. Two multipliers stand in the snapshot: wallet 1 has 1.5, wallet 2 has 3.
abstract contract StakingFixture is LogCheck {
    uint256 internal constant START = 1_800_000_000;
    uint64 internal constant LOCKS_OPEN = uint64(START + 365 days);
    uint256 internal constant AI = 1e18;
    uint256 internal constant UNLOCKED = 1_000_000e18;
    uint256 internal constant LOCKED = 500_000e18;
    uint256 internal constant WALLETS = 5;
    uint256 internal constant MIN_SELF = 1000e18;
    uint40 internal constant TERM = uint40(START + 200 days);

    address internal admin = address(0xAD);
    AiToken internal ai;
    TokenDistributor internal distributor;
    Staking internal staking;
    /// The same contract, by its reading side.
    StakingPages internal pages;
    bytes32[] internal multipliers;

    function setUp() public virtual {
        vm.warp(START);
        ai = new AiToken(address(this));
        distributor = new TokenDistributor(ai, admin, 365 days, 366 days);
        Parameters memory parameters = Parameters(14 days, 7 days, 2000, uint96(MIN_SELF));
        staking = new Staking(ai, address(distributor), admin, parameters, address(new StakingPages()));
        pages = StakingPages(address(staking));
        openDistributor();
        multipliers.push(multiplierLeaf(walletOf(1), 15_000));
        multipliers.push(multiplierLeaf(walletOf(2), 30_000));
        ai.transfer(admin, 10_000_000e18);
        vm.prank(admin);
        ai.approve(address(staking), type(uint256).max);
        // The first payment into a slot costs more; nobody who measures pays for it.
        ai.transfer(address(staking), 1);
    }

    function keyOf(uint256 n) internal pure returns (uint256) {
        return 0x5000 + n;
    }

    function walletOf(uint256 n) internal pure returns (address) {
        return vm.addr(keyOf(n));
    }

    function providerOf(uint256 n) internal pure returns (address) {
        return address(uint160(0x90000 + n));
    }

    function multiplierLeaf(address wallet, uint256 multiplier) internal pure returns (bytes32) {
        return keccak256(bytes.concat(keccak256(abi.encode(wallet, multiplier))));
    }

    function openDistributor() private {
        bytes32[] memory leaves = new bytes32[](WALLETS);
        for (uint256 n = 0; n < WALLETS; n++) {
            leaves[n] = distributor.leafOf(walletOf(n), bytes16(uint128(n + 1)), UNLOCKED, LOCKED);
        }
        ai.transfer(address(distributor), WALLETS * (UNLOCKED + LOCKED));
        vm.startPrank(admin);
        distributor.setRoot(Merkle.root(leaves), WALLETS * (UNLOCKED + LOCKED));
        distributor.announce(uint64(START), LOCKS_OPEN);
        distributor.setStaking(address(staking));
        vm.stopPrank();
        for (uint256 n = 0; n < WALLETS; n++) {
            distributor.claim(walletOf(n), bytes16(uint128(n + 1)), UNLOCKED, LOCKED, Merkle.proof(leaves, n));
            vm.prank(walletOf(n));
            ai.approve(address(staking), type(uint256).max);
        }
    }

    function register(uint256 n, uint256 commission, uint256 amount) internal {
        address provider = providerOf(n);
        ai.transfer(provider, 10 * amount);
        vm.startPrank(provider);
        ai.approve(address(staking), type(uint256).max);
        staking.register("https://example.org/node.json", commission, amount);
        vm.stopPrank();
    }

    function delegate(uint256 n, uint256 provider, uint256 amount) internal {
        vm.prank(walletOf(n));
        staking.delegate(providerOf(provider), amount, 0);
    }

    function delegateLocked(uint256 n, uint256 provider, uint256 amount) internal {
        vm.prank(walletOf(n));
        distributor.stakeLocked(providerOf(provider), amount);
    }

    function undelegate(uint256 n, uint256 provider, uint256 shares) internal returns (uint256 id) {
        vm.prank(walletOf(n));
        return staking.undelegate(providerOf(provider), shares);
    }

    function fund(uint256 amount, uint256 duration) internal {
        vm.prank(admin);
        staking.fund(amount, duration);
    }

    function slash(uint256 provider, uint256 offence, uint256 at, uint16 share) internal {
        vm.prank(admin);
        staking.slash(providerOf(provider), bytes32(offence), uint40(at), share);
    }

    function publish() internal {
        vm.prank(admin);
        staking.setSnapshot(Merkle.root(multipliers), TERM);
    }

    function prove(uint256 n, uint256 multiplier, uint256 provider) internal {
        address[] memory providers = new address[](1);
        providers[0] = providerOf(provider);
        bytes32[] memory proof = Merkle.proof(multipliers, n - 1);
        vm.prank(walletOf(n));
        staking.proveMultiplier(multiplier, proof, providers);
    }

    function position(uint256 n, uint256 provider, bool locked) internal view returns (PositionView memory) {
        return pages.positionOf(walletOf(n), providerOf(provider), locked);
    }

    function item(uint256 n, uint256 id) internal view returns (ItemView memory) {
        return pages.itemOf(walletOf(n), id);
    }

    function shown(uint256 provider) internal view returns (ProviderView memory) {
        return pages.providerOf(providerOf(provider));
    }

    function refused(address sender, bytes memory call, bytes memory wanted, string memory what) internal {
        refuses(sender, address(staking), call, wanted, what);
    }

    function wantTransfer(address from, address to, uint256 amount) internal {
        bytes32 signature = keccak256("Transfer(address,address,uint256)");
        want(address(ai), topics(signature, word(from), word(to)), abi.encode(amount));
    }
}
