// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {ERC20Burnable} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Burnable.sol";
import {ERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Permit.sol";
import {ERC20Votes} from "@openzeppelin/contracts/token/ERC20/extensions/ERC20Votes.sol";
import {Nonces} from "@openzeppelin/contracts/utils/Nonces.sol";

/// The token that is sold: ten billion of 18 decimals, minted once, never more. EIP-2612 permits, votes by delegation
/// (of votes, not of stake), and anyone may burn their own.
contract AiToken is ERC20Burnable, ERC20Permit, ERC20Votes {
    /// In base units.
    uint256 public constant INITIAL_SUPPLY = 10_000_000_000e18;

    constructor(address recipient) ERC20("Gensyn", "AI") ERC20Permit("Gensyn") {
        _mint(recipient, INITIAL_SUPPLY);
    }

    /// The next nonce of an owner, shared by permits and vote delegations.
    function nonces(address owner) public view override(ERC20Permit, Nonces) returns (uint256) {
        return super.nonces(owner);
    }

    function _update(address from, address to, uint256 value) internal override(ERC20, ERC20Votes) {
        super._update(from, to, value);
    }
}
