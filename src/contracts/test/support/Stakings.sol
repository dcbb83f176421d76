// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {ILockedStaking} from "../../src/claim/ILockedStaking.sol";
import {TokenDistributor} from "../../src/claim/TokenDistributor.sol";

/// A staking contract that takes what it is given, and gives back what it is told.
contract PlainStaking is ILockedStaking {
    IERC20 internal immutable token;
    TokenDistributor internal immutable distributor;
    mapping(address owner => mapping(address provider => uint256)) public stakeOf;

    constructor(TokenDistributor distributor_) {
        (token, distributor) = (distributor_.token(), distributor_);
        token.approve(address(distributor_), type(uint256).max);
    }

    function stakeLocked(address owner, address provider, uint256 amount) external virtual {
        require(msg.sender == address(distributor));
        stakeOf[owner][provider] += amount;
        token.transferFrom(msg.sender, address(this), amount);
    }

    function giveBack(address owner, uint256 principal, uint256 amount) external {
        distributor.restoreLocked(owner, principal, amount);
    }

    /// A slash: the tokens are gone.
    function slash(uint256 amount) external {
        token.transfer(address(0xdead), amount);
    }
}

/// A staking contract that takes less than it is given.
contract ShortStaking is PlainStaking {
    constructor(TokenDistributor distributor_) PlainStaking(distributor_) {}

    function stakeLocked(address, address, uint256 amount) external override {
        token.transferFrom(msg.sender, address(this), amount - 1);
    }
}
