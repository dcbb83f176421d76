// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {IERC20Permit} from "@openzeppelin/contracts/token/ERC20/extensions/IERC20Permit.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {StakingBooks} from "./StakingBooks.sol";
import {Parameters} from "./StakingTypes.sol";

/// Roles, the pause, and parameters that only change a week after they were announced.
abstract contract StakingControl is StakingBooks {
    using SafeERC20 for IERC20;

    bytes32 public constant PARAMETERS_ROLE = keccak256("PARAMETERS_ROLE");
    bytes32 public constant REWARDS_ROLE = keccak256("REWARDS_ROLE");
    bytes32 public constant SLASHER_ROLE = keccak256("SLASHER_ROLE");
    bytes32 public constant SNAPSHOT_ROLE = keccak256("SNAPSHOT_ROLE");
    bytes32 public constant PAUSER_ROLE = keccak256("PAUSER_ROLE");

    uint256 public constant PARAMETER_DELAY = 7 days;
    uint256 internal constant MAX_THAW_PERIOD = 60 days;
    uint256 internal constant MAX_COMMISSION_DELAY = 60 days;
    uint256 public constant MAX_SLASH = 5000;

    IERC20 public immutable token;
    /// Who books locked tokens out and back in.
    address public immutable distributor;

    constructor(IERC20 token_, address distributor_, address admin, Parameters memory parameters_) {
        if (address(token_) == address(0) || distributor_ == address(0) || admin == address(0)) revert ZeroAddress();
        (token, distributor) = (token_, distributor_);
        _check(parameters_);
        _parameters = parameters_;
        emit ParametersApplied(parameters_);
        _grantRole(DEFAULT_ADMIN_ROLE, admin);
        _grantRole(PARAMETERS_ROLE, admin);
        _grantRole(REWARDS_ROLE, admin);
        _grantRole(SLASHER_ROLE, admin);
        _grantRole(SNAPSHOT_ROLE, admin);
        _grantRole(PAUSER_ROLE, admin);
        // The distributor takes locked tokens back by transferFrom.
        token_.forceApprove(distributor_, type(uint256).max);
    }

    /// Announces parameters; they may be applied after PARAMETER_DELAY. Replaces what was announced before.
    function proposeParameters(Parameters calldata parameters_) external onlyRole(PARAMETERS_ROLE) {
        _check(parameters_);
        _proposed = parameters_;
        _proposedFrom = block.timestamp + PARAMETER_DELAY;
        emit ParametersProposed(parameters_, _proposedFrom);
    }

    /// Applies what was announced, once its time has come.
    function applyParameters() external onlyRole(PARAMETERS_ROLE) {
        if (_proposedFrom == 0) revert NothingProposed();
        if (block.timestamp < _proposedFrom) revert ProposalNotDue(_proposedFrom, block.timestamp);
        _parameters = _proposed;
        _proposedFrom = 0;
        emit ParametersApplied(_parameters);
    }

    /// Stops new stake. Undelegating, withdrawing and claiming go on.
    function pause() external onlyRole(PAUSER_ROLE) {
        _pause();
    }

    function unpause() external onlyRole(PAUSER_ROLE) {
        _unpause();
    }

    function _pull(address from, uint256 amount) internal {
        token.safeTransferFrom(from, address(this), amount);
    }

    function _pay(address to, uint256 amount) internal {
        if (amount > 0) token.safeTransfer(to, amount);
    }

    /// Uses a permit. One that fails may have been sent ahead by somebody; if not, the transfer says what is missing.
    function _permit(uint256 amount, uint256 deadline, uint8 v, bytes32 r, bytes32 s) internal {
        try IERC20Permit(address(token)).permit(msg.sender, address(this), amount, deadline, v, r, s) {} catch {}
    }

    function _check(Parameters memory p) private pure {
        _within("thawPeriod", p.thawPeriod, 1 hours, MAX_THAW_PERIOD);
        _within("commissionDelay", p.commissionDelay, 0, MAX_COMMISSION_DELAY);
        _within("maxSlash", p.maxSlash, 0, MAX_SLASH);
        _within("minSelfStake", p.minSelfStake, 1e18, type(uint96).max);
    }

    function _within(bytes32 name, uint256 got, uint256 min, uint256 max) private pure {
        if (got < min || got > max) revert ParameterOutOfRange(name, got, min, max);
    }
}
