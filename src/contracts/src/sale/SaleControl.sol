// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {
    AccessControlEnumerableUpgradeable
} from "@openzeppelin/contracts-upgradeable/access/extensions/AccessControlEnumerableUpgradeable.sol";
import {SaleStorage} from "./SaleStorage.sol";
import {Stage} from "./SaleTypes.sol";

/// Roles, stages, the pause and the settings. Checks come in the order role, stage, pause.
abstract contract SaleControl is AccessControlEnumerableUpgradeable, SaleStorage {
    bytes32 public constant SALE_MANAGER_ROLE = keccak256("SALE_MANAGER_ROLE");
    bytes32 public constant PAUSER_ROLE = keccak256("PAUSER_ROLE");
    bytes32 public constant SETTLER_ROLE = keccak256("SETTLER_ROLE");
    bytes32 public constant SETTLEMENT_FINALIZER_ROLE = keccak256("SETTLEMENT_FINALIZER_ROLE");
    bytes32 public constant REFUNDER_ROLE = keccak256("REFUNDER_ROLE");
    bytes32 public constant COMMITMENT_REDUCER_ROLE = keccak256("COMMITMENT_REDUCER_ROLE");
    bytes32 public constant TOKEN_RECOVERER_ROLE = keccak256("TOKEN_RECOVERER_ROLE");
    bytes32 public constant PURCHASE_PERMIT_SIGNER_ROLE = keccak256("PURCHASE_PERMIT_SIGNER_ROLE");

    modifier onlyStage(Stage wanted) {
        _requireStage(wanted);
        _;
    }

    modifier whenNotPaused() {
        _requireNotPaused();
        _;
    }

    /// Starts to take bids.
    function openCommitment() external onlyRole(SALE_MANAGER_ROLE) onlyStage(Stage.PreOpen) {
        _setStage(Stage.Commitment);
    }

    /// Stops bids; participants may leave after they saw their preliminary allocations.
    function openCancellation() external onlyRole(SALE_MANAGER_ROLE) onlyStage(Stage.Commitment) {
        _setStage(Stage.Cancellation);
    }

    /// Freezes the book for the final allocations; also straight from Commitment.
    function openSettlement() external onlyRole(SALE_MANAGER_ROLE) {
        Stage stage_ = _sale.config.stage;
        if (stage_ != Stage.Commitment && stage_ != Stage.Cancellation) {
            Stage[] memory wanted = new Stage[](2);
            (wanted[0], wanted[1]) = (Stage.Commitment, Stage.Cancellation);
            revert InvalidStage(stage_, wanted);
        }
        _setStage(Stage.Settlement);
    }

    /// Sets any stage, forward or back, whatever was promised: for emergencies only.
    function unsafeSetStage(Stage newStage) external onlyRole(DEFAULT_ADMIN_ROLE) {
        _setStage(newStage);
    }

    function pause() external onlyRole(PAUSER_ROLE) {
        _setPaused(true);
    }

    function setPaused(bool isPaused) external onlyRole(SALE_MANAGER_ROLE) {
        _setPaused(isPaused);
    }

    function setClaimRefundEnabled(bool enabled) external onlyRole(SALE_MANAGER_ROLE) {
        _sale.config.claimRefundEnabled = enabled;
        emit ClaimRefundEnabledChanged(enabled);
    }

    function setReduceCommitmentEnabled(bool enabled) external onlyRole(SALE_MANAGER_ROLE) {
        _sale.config.reduceCommitmentEnabled = enabled;
        emit ReduceCommitmentEnabledChanged(enabled);
    }

    /// Holds for wallets added from now on; wallets that are already there stay.
    function setMaxWalletsPerEntity(uint8 newMax) external onlyRole(SALE_MANAGER_ROLE) {
        if (newMax == 0) revert ZeroMaxWalletsPerEntity();
        emit MaxWalletsPerEntityChanged(_sale.config.maxWalletsPerEntity, newMax);
        _sale.config.maxWalletsPerEntity = newMax;
    }

    function setProceedsReceiver(address newReceiver) external onlyRole(DEFAULT_ADMIN_ROLE) {
        if (newReceiver == address(0)) revert ZeroAddress();
        emit ProceedsReceiverChanged(_sale.proceedsReceiver, newReceiver);
        _sale.proceedsReceiver = newReceiver;
    }

    function _setStage(Stage newStage) internal {
        emit StageChanged(_sale.config.stage, newStage);
        _sale.config.stage = newStage;
    }

    function _requireStage(Stage wanted) internal view {
        Stage stage_ = _sale.config.stage;
        if (stage_ == wanted) return;
        Stage[] memory list = new Stage[](1);
        list[0] = wanted;
        revert InvalidStage(stage_, list);
    }

    function _requireNotPaused() private view {
        if (_sale.config.paused) revert SalePaused();
    }

    function _setPaused(bool isPaused) private {
        _sale.config.paused = isPaused;
        emit PausedStateChanged(isPaused);
    }
}
