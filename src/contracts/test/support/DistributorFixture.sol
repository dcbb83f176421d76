// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {TokenDistributor} from "../../src/claim/TokenDistributor.sol";
import {AiToken} from "../../src/token/AiToken.sol";
import {LogCheck} from "./LogCheck.sol";
import {Merkle} from "./Merkle.sol";

/// A distributor with a tree of five wallets: n gets 100·n unlocked and 10·n locked (wallet 4 nothing locked, wallet 5
/// nothing unlocked), 1,110 in all.
abstract contract DistributorFixture is LogCheck {
    uint256 internal constant START = 1_800_000_000;
    uint64 internal constant OPENS = uint64(START + 10 days);
    uint64 internal constant LOCKS_OPEN = OPENS + 365 days;
    uint256 internal constant TOTAL = 1000 + 110;

    address internal owner = address(0x0E);
    AiToken internal ai;
    TokenDistributor internal distributor;
    bytes32[] internal leaves;

    function setUp() public virtual {
        vm.warp(START);
        ai = new AiToken(address(this));
        distributor = new TokenDistributor(ai, owner, 365 days, 366 days);
        for (uint256 n = 1; n <= 5; n++) {
            leaves.push(distributor.leafOf(walletOf(n), entityOf(n), unlockedOf(n), lockedOf(n)));
        }
    }

    function keyOf(uint256 n) internal pure returns (uint256) {
        return 0x2000 + n;
    }

    function walletOf(uint256 n) internal pure returns (address) {
        return vm.addr(keyOf(n));
    }

    function entityOf(uint256 n) internal pure returns (bytes16) {
        return bytes16(uint128(n));
    }

    function unlockedOf(uint256 n) internal pure returns (uint256) {
        return n == 5 ? 0 : 100 * n;
    }

    function lockedOf(uint256 n) internal pure returns (uint256) {
        return n == 4 ? 0 : 10 * n;
    }

    function fundAndSetRoot() internal {
        ai.transfer(address(distributor), TOTAL);
        vm.prank(owner);
        distributor.setRoot(Merkle.root(leaves), TOTAL);
    }

    function announce() internal {
        vm.prank(owner);
        distributor.announce(OPENS, LOCKS_OPEN);
    }

    function open() internal {
        fundAndSetRoot();
        announce();
        vm.warp(OPENS);
    }

    function claim(uint256 n) internal {
        distributor.claim(walletOf(n), entityOf(n), unlockedOf(n), lockedOf(n), Merkle.proof(leaves, n - 1));
    }

    function claimCall(uint256 n) internal view returns (bytes memory) {
        return abi.encodeCall(
            distributor.claim, (walletOf(n), entityOf(n), unlockedOf(n), lockedOf(n), Merkle.proof(leaves, n - 1))
        );
    }

    function refused(address sender, bytes memory call, bytes memory wanted, string memory what) internal {
        refuses(sender, address(distributor), call, wanted, what);
    }

    function wantTransfer(address from, address to, uint256 amount) internal {
        bytes32 signature = keccak256("Transfer(address,address,uint256)");
        want(address(ai), topics(signature, word(from), word(to)), abi.encode(amount));
    }

    /// paid + booked + unclaimed = funded, and the contract holds what it owes.
    function checkHeld(uint256 unclaimed, uint256 booked) internal view {
        checkEq(distributor.unclaimed(), unclaimed, "unclaimed");
        checkEq(distributor.booked(), booked, "booked");
        checkEq(ai.balanceOf(address(distributor)), unclaimed + booked, "held");
    }
}
