// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IAccessControl} from "@openzeppelin/contracts/access/IAccessControl.sol";
import {TokenSale} from "../../src/sale/TokenSale.sol";
import {TestUSDC} from "../../src/token/TestUSDC.sol";
import {TestUSDT} from "../../src/token/TestUSDT.sol";
import {SaleTools} from "../support/SaleTools.sol";

/// The people of a stateful run, what they put in, and what was seen: six entities, twelve wallets, two operators of
/// whom one holds the roles at a time.
abstract contract SaleActors is SaleTools {
    uint256 public constant ENTITIES = 6;
    uint256 public constant WALLETS = 12;
    uint256 public constant FUNDS = 1e15;

    TokenSale public immutable sale;
    TestUSDC internal immutable usdc;
    TestUSDT internal immutable usdt;
    address internal immutable admin;

    address internal operator = address(0x0A);
    address internal formerOperator = address(0x0B);

    /// What a wallet ever paid in, what was sent here beside bids, and whether an entity ever elected a lock.
    mapping(address wallet => mapping(address token => uint256)) public deposited;
    mapping(address token => uint256) public donated;
    mapping(bytes16 entityID => bool) public everLocked;
    /// How often each thing happened, by name; refusals by the error's selector.
    mapping(string what => uint256) public happened;
    mapping(bytes4 error => uint256) public refusals;

    error Unexpected(string action, bytes data);

    constructor(TokenSale sale_, TestUSDC usdc_, TestUSDT usdt_, address admin_) {
        (sale, usdc, usdt, admin) = (sale_, usdc_, usdt_, admin_);
        for (uint256 n = 0; n < WALLETS; n++) {
            usdc_.mint(walletOf(n), FUNDS);
            usdt_.mint(walletOf(n), FUNDS);
            vm.startPrank(walletOf(n));
            usdc_.approve(address(sale_), type(uint256).max);
            usdt_.approve(address(sale_), type(uint256).max);
            vm.stopPrank();
        }
    }

    function tokenBy(uint256 seed) public view returns (address) {
        return seed % 2 == 0 ? address(usdc) : address(usdt);
    }

    function walletBy(uint256 seed) public pure returns (address) {
        return walletOf(seed % WALLETS);
    }

    /// One in seventeen is an entity that never bids.
    function entityBy(uint256 seed) public pure returns (bytes16) {
        return seed % 17 == 16 ? entity(99) : entity(seed % ENTITIES);
    }

    /// Makes a call to the sale; an ordinary refusal is counted, but a panic, an empty revert or a token's error (which
    /// would mean that the sale cannot pay) fails the run.
    function attempt(address sender, bytes memory call, string memory action) internal returns (bool passed) {
        bytes memory data;
        vm.prank(sender);
        (passed, data) = address(sale).call(call);
        if (passed) {
            happened[action]++;
            return true;
        }
        bytes4 selector = bytes4(data);
        if (data.length < 4 || selector == 0x4e487b71 || isTokenError(selector)) revert Unexpected(action, data);
        refusals[selector]++;
    }

    function isTokenError(bytes4 selector) private pure returns (bool) {
        return selector == bytes4(keccak256("ERC20InsufficientBalance(address,uint256,uint256)"))
            || selector == bytes4(keccak256("ERC20InsufficientAllowance(address,uint256,uint256)"))
            || selector == bytes4(keccak256("SafeERC20FailedOperation(address)"));
    }

    /// Moves every operating role from one operator to the other.
    function passRolesOn() internal {
        (operator, formerOperator) = (formerOperator, operator);
        bytes32[8] memory roles = [
            sale.SALE_MANAGER_ROLE(),
            sale.PAUSER_ROLE(),
            sale.SETTLER_ROLE(),
            sale.SETTLEMENT_FINALIZER_ROLE(),
            sale.REFUNDER_ROLE(),
            sale.COMMITMENT_REDUCER_ROLE(),
            sale.TOKEN_RECOVERER_ROLE(),
            sale.DEFAULT_ADMIN_ROLE()
        ];
        for (uint256 i = 0; i < roles.length; i++) {
            vm.startPrank(admin);
            sale.grantRole(roles[i], operator);
            sale.revokeRole(roles[i], formerOperator);
            vm.stopPrank();
        }
    }

    /// A call that only a role holder may make, by the one who no longer is.
    function mustBeUnauthorized(bytes memory call) internal {
        vm.prank(formerOperator);
        (bool passed, bytes memory data) = address(sale).call(call);
        if (passed || bytes4(data) != IAccessControl.AccessControlUnauthorizedAccount.selector) {
            revert Unexpected("a former operator", data);
        }
        happened["former operator refused"]++;
    }
}
