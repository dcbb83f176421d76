// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {AiToken} from "../../src/token/AiToken.sol";
import {TestUSDC} from "../../src/token/TestUSDC.sol";
import {TestUSDT} from "../../src/token/TestUSDT.sol";
import {Test} from "../support/Test.sol";

/// The token that is sold, and the two stand-ins for payment tokens with what is special about each.
contract TokensTest is Test {
    uint256 private constant KEY = 0xA11CE;
    bytes32 private constant PERMIT =
        keccak256("Permit(address owner,address spender,uint256 value,uint256 nonce,uint256 deadline)");

    address private alice = vm.addr(KEY);
    AiToken private ai = new AiToken(alice);
    TestUSDC private usdc = new TestUSDC();
    TestUSDT private usdt = new TestUSDT();

    function test_allOfTheTokenIsMintedOnce() public view {
        checkEq(bytes(ai.name()), "Gensyn", "name");
        checkEq(bytes(ai.symbol()), "AI", "symbol");
        checkEq(ai.decimals(), 18, "decimals");
        checkEq(ai.totalSupply(), 10_000_000_000e18, "supply");
        checkEq(ai.balanceOf(alice), 10_000_000_000e18, "the recipient has it all");
    }

    function test_holdersBurnTheirOwnOnly() public {
        vm.prank(alice);
        ai.burn(1e18);
        checkEq(ai.totalSupply(), 10_000_000_000e18 - 1e18, "supply");
        bytes memory call = abi.encodeCall(ai.burnFrom, (alice, 1));
        bytes memory wanted =
            abi.encodeWithSignature("ERC20InsufficientAllowance(address,uint256,uint256)", address(this), 0, 1);
        refuses(address(this), address(ai), call, wanted, "burning somebody else's");
    }

    function test_votesFollowDelegationAndTransfers() public {
        checkEq(ai.getVotes(alice), 0, "none before delegating");
        vm.prank(alice);
        ai.delegate(alice);
        checkEq(ai.getVotes(alice), 10_000_000_000e18, "all");
        vm.prank(alice);
        ai.transfer(address(0xB0), 7e18);
        checkEq(ai.getVotes(alice), 10_000_000_000e18 - 7e18, "less what was sent");
    }

    function test_theTokenTakesPermits() public {
        (uint8 v, bytes32 r, bytes32 s) = permitFor(ai.DOMAIN_SEPARATOR(), 5);
        ai.permit(alice, address(this), 5, block.timestamp, v, r, s);
        checkEq(ai.allowance(alice, address(this)), 5, "allowance");
        checkEq(ai.nonces(alice), 1, "nonce");
    }

    function test_usdcTakesPermitsUnderItsOwnDomain() public {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("USD Coin"),
                keccak256("2"),
                block.chainid,
                address(usdc)
            )
        );
        checkEq(usdc.DOMAIN_SEPARATOR(), domain, "domain");
        checkEq(bytes(usdc.version()), "2", "version");
        checkEq(usdc.decimals(), 6, "decimals");
        (uint8 v, bytes32 r, bytes32 s) = permitFor(domain, 5);
        usdc.permit(alice, address(this), 5, block.timestamp, v, r, s);
        checkEq(usdc.allowance(alice, address(this)), 5, "allowance");
    }

    function test_usdcRefusesLateAndForeignPermits() public {
        (uint8 v, bytes32 r, bytes32 s) = permitFor(usdc.DOMAIN_SEPARATOR(), 5);
        bytes memory call = abi.encodeCall(usdc.permit, (alice, address(this), 5, block.timestamp, v, r, s));
        uint256 deadline = block.timestamp;
        vm.warp(deadline + 1);
        bytes memory late = abi.encodeWithSelector(TestUSDC.PermitExpired.selector, deadline);
        refuses(alice, address(usdc), call, late, "late");
        vm.warp(deadline);
        call = abi.encodeCall(usdc.permit, (address(0xB0), address(this), 5, deadline, v, r, s));
        vm.prank(alice);
        (bool passed, bytes memory got) = address(usdc).call(call);
        check(!passed, "somebody else's");
        checkEq(bytes32(bytes4(got)), bytes32(TestUSDC.InvalidPermitSigner.selector), "signer");
    }

    function test_usdtReturnsNothing() public {
        usdt.mint(alice, 10);
        vm.startPrank(alice);
        silent(abi.encodeCall(usdt.approve, (address(this), 4)));
        silent(abi.encodeCall(usdt.transfer, (address(0xB0), 3)));
        vm.stopPrank();
        silent(abi.encodeCall(usdt.transferFrom, (alice, address(0xB0), 4)));
        checkEq(usdt.balanceOf(address(0xB0)), 7, "moved");
        checkEq(usdt.allowance(alice, address(this)), 0, "used up");
        checkEq(usdt.totalSupply(), 10, "supply");
    }

    function test_usdtChangesAnAllowanceOnlyByWayOfZero() public {
        vm.startPrank(alice);
        usdt.approve(address(this), 4);
        vm.stopPrank();
        refuses(alice, address(usdt), abi.encodeCall(usdt.approve, (address(this), 5)), "", "4 to 5");
        vm.startPrank(alice);
        usdt.approve(address(this), 0);
        usdt.approve(address(this), type(uint256).max);
        vm.stopPrank();
        usdt.mint(alice, 10);
        usdt.transferFrom(alice, address(0xB0), 10);
        checkEq(usdt.allowance(alice, address(this)), type(uint256).max, "without limit");
    }

    function test_usdtFailsWithoutAReason() public {
        usdt.mint(alice, 10);
        refuses(alice, address(usdt), abi.encodeCall(usdt.transfer, (address(this), 11)), "", "too much");
        refuses(address(this), address(usdt), abi.encodeCall(usdt.transferFrom, (alice, alice, 1)), "", "no allowance");
    }

    function silent(bytes memory call) private {
        (bool passed, bytes memory got) = address(usdt).call(call);
        check(passed, "call");
        checkEq(got, "", "returns nothing");
    }

    function permitFor(bytes32 domain, uint256 value) private view returns (uint8, bytes32, bytes32) {
        bytes32 hash = keccak256(abi.encode(PERMIT, alice, address(this), value, 0, block.timestamp));
        return vm.sign(KEY, keccak256(abi.encodePacked(hex"1901", domain, hash)));
    }
}
