// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";

/// A token that hands control on in the middle of every transfer and permit: to the recipient of a payment, to the
/// payer of a bid, and to whomever it is told.
contract HostileToken is ERC20 {
    address public accomplice;
    bytes public message;
    uint256 public calls;

    constructor() ERC20("Hostile", "EVIL") {}

    function mint(address to, uint256 amount) external {
        _mint(to, amount);
    }

    /// From now on every movement makes `accomplice` send `message` to the mover, once each time, until it is disarmed.
    function arm(address accomplice_, bytes calldata message_) external {
        (accomplice, message) = (accomplice_, message_);
    }

    function permit(address, address, uint256, uint256, uint8, bytes32, bytes32) external {
        _handOn();
    }

    function decimals() public pure override returns (uint8) {
        return 6;
    }

    function _update(address from, address to, uint256 value) internal override {
        super._update(from, to, value);
        if (from != address(0)) _handOn();
    }

    function _handOn() private {
        address target = accomplice;
        if (target == address(0)) return;
        // One re-entry a transaction is enough, and more would never end.
        accomplice = address(0);
        calls++;
        Accomplice(target).strike(message);
        accomplice = target;
    }
}

/// A participant that is a contract: it calls the sale when it is told to, and remembers how that ended.
contract Accomplice {
    address private immutable _sale;
    bool public struckThrough;
    bytes public lastError;

    constructor(address sale_) {
        _sale = sale_;
    }

    function strike(bytes calldata message) external {
        (struckThrough, lastError) = _sale.call(message);
    }

    /// Any other call, as this contract, for example an approval.
    function act(address target, bytes calldata message) external {
        (bool passed, bytes memory got) = target.call(message);
        require(passed, string(got));
    }
}
