// SPDX-License-Identifier: Apache-2.0
pragma solidity 0.8.30;

import {IVotes} from "@openzeppelin/contracts/governance/utils/IVotes.sol";
import {Ownable, Ownable2Step} from "@openzeppelin/contracts/access/Ownable2Step.sol";
import {IERC20} from "@openzeppelin/contracts/token/ERC20/IERC20.sol";
import {SafeERC20} from "@openzeppelin/contracts/token/ERC20/utils/SafeERC20.sol";
import {MerkleProof} from "@openzeppelin/contracts/utils/cryptography/MerkleProof.sol";
import {DistributorErrors} from "./DistributorErrors.sol";
import {ILockedStaking} from "./ILockedStaking.sol";

/// Pays a sale's tokens out against a Merkle tree, one leaf a wallet: the unlocked part at TGE, the locked part from
/// the wallet's lock when locks open. Amounts are token base units, times are Unix seconds.
/// Held at any time: unclaimed + booked locks (and whatever else was sent here).
contract TokenDistributor is Ownable2Step, DistributorErrors {
    using SafeERC20 for IERC20;

    /// A vote delegation signed by the claiming wallet (ERC20Votes `delegateBySig`).
    struct VoteDelegation {
        address delegatee;
        uint256 nonce;
        uint256 expiry;
        uint8 v;
        bytes32 r;
        bytes32 s;
    }

    /// How long after the locks open what nobody claimed may be swept.
    uint256 public constant SWEEP_DELAY = 365 days;

    IERC20 public immutable token;
    /// Bounds of locksOpenAt − opensAt, both inclusive.
    uint64 public immutable minLock;
    uint64 public immutable maxLock;

    bytes32 public merkleRoot;
    /// When claims open (TGE), and when locks do; 0 until announced.
    uint64 public opensAt;
    uint64 public locksOpenAt;
    bool public swept;
    /// The staking contract that locked tokens may go to; zero until it is set, once.
    address public staking;
    /// Funded and not yet claimed.
    uint256 public unclaimed;
    /// Sum of all locks held here.
    uint256 public booked;

    mapping(address wallet => bool) public claimed;
    /// A wallet's lock as it is held here, without what is staked from it.
    mapping(address wallet => uint256) public locked;
    /// What went out from a wallet's lock to the staking contract and has not come back.
    mapping(address wallet => uint256) public stakedFromLock;

    event RootSet(bytes32 indexed root, uint256 total);
    event Announced(uint64 opensAt, uint64 locksOpenAt);
    event Postponed(uint64 opensAt, uint64 locksOpenAt);
    event StakingSet(address indexed staking);
    event Claimed(address indexed wallet, bytes16 indexed entityID, uint256 unlocked, uint256 locked);
    event Released(address indexed wallet, uint256 amount);
    event LockedStaked(address indexed wallet, address indexed provider, uint256 amount);
    event LockedRestored(address indexed wallet, uint256 principal, uint256 amount);
    event Swept(address indexed to, uint256 amount);

    /// `minLock_` and `maxLock_` bound the lock's length in seconds: 365 and 366 days for a lock of 12 calendar months.
    constructor(IERC20 token_, address owner_, uint64 minLock_, uint64 maxLock_) Ownable(owner_) {
        if (address(token_) == address(0)) revert ZeroAddress();
        if (minLock_ > maxLock_) revert InvalidLockBounds(minLock_, maxLock_);
        (token, minLock, maxLock) = (token_, minLock_, maxLock_);
    }

    /// Fixes the tree, once, after the contract holds the tree's total; not after a sweep, which ends claims.
    function setRoot(bytes32 root, uint256 total) external onlyOwner {
        if (merkleRoot != 0) revert RootAlreadySet();
        if (swept) revert AlreadySwept();
        if (root == 0) revert ZeroRoot();
        uint256 balance = token.balanceOf(address(this));
        if (balance < total) revert NotFunded(balance, total);
        (merkleRoot, unclaimed) = (root, total);
        emit RootSet(root, total);
    }

    /// Announces TGE, once.
    function announce(uint64 opensAt_, uint64 locksOpenAt_) external onlyOwner {
        if (opensAt != 0) revert AlreadyAnnounced();
        if (opensAt_ < block.timestamp) revert OpensInThePast(opensAt_, block.timestamp);
        _setTimes(opensAt_, locksOpenAt_);
        emit Announced(opensAt_, locksOpenAt_);
    }

    /// Moves both times later, while TGE has not come; never earlier.
    function postpone(uint64 opensAt_, uint64 locksOpenAt_) external onlyOwner {
        if (opensAt == 0) revert NotAnnounced();
        if (block.timestamp >= opensAt) revert AlreadyOpen(opensAt, block.timestamp);
        if (opensAt_ < opensAt) revert CannotMoveEarlier(opensAt_, opensAt);
        if (locksOpenAt_ < locksOpenAt) revert CannotMoveEarlier(locksOpenAt_, locksOpenAt);
        _setTimes(opensAt_, locksOpenAt_);
        emit Postponed(opensAt_, locksOpenAt_);
    }

    /// Names the staking contract that locked tokens may go to, once.
    function setStaking(address staking_) external onlyOwner {
        if (staking != address(0)) revert StakingAlreadySet();
        if (staking_ == address(0)) revert ZeroAddress();
        staking = staking_;
        emit StakingSet(staking_);
    }

    /// Takes what nobody claimed, and anything else sent here, once the wait is over; ends claims. Locks stay.
    function sweep(address to) external onlyOwner {
        if (opensAt == 0) revert NotAnnounced();
        uint256 sweepableAt = locksOpenAt + SWEEP_DELAY;
        if (block.timestamp < sweepableAt) revert SweepTooEarly(sweepableAt, block.timestamp);
        (swept, unclaimed) = (true, 0);
        uint256 amount = token.balanceOf(address(this)) - booked;
        emit Swept(to, amount);
        token.safeTransfer(to, amount);
    }

    /// Pays a leaf's unlocked part to its wallet and books its locked part; anyone may send it.
    function claim(address wallet, bytes16 entityID, uint256 unlocked, uint256 locked_, bytes32[] calldata proof)
        external
    {
        _claim(wallet, entityID, unlocked, locked_, proof);
    }

    /// The same for the caller, who also delegates the votes of everything they hold.
    function claimAndDelegateVotes(
        bytes16 entityID,
        uint256 unlocked,
        uint256 locked_,
        bytes32[] calldata proof,
        VoteDelegation calldata delegation
    ) external {
        _claim(msg.sender, entityID, unlocked, locked_, proof);
        IVotes votes = IVotes(address(token));
        // Somebody may have sent the signature ahead: then there is nothing left to do.
        if (votes.delegates(msg.sender) == delegation.delegatee) return;
        votes.delegateBySig(
            delegation.delegatee, delegation.nonce, delegation.expiry, delegation.v, delegation.r, delegation.s
        );
        address got = votes.delegates(msg.sender);
        if (got != delegation.delegatee) revert DelegationNotBySender(got, delegation.delegatee);
    }

    /// Pays the caller's lock once locks are open.
    function release() external {
        if (opensAt == 0) revert NotAnnounced();
        if (block.timestamp < locksOpenAt) revert LocksNotOpenYet(locksOpenAt, block.timestamp);
        uint256 amount = locked[msg.sender];
        if (amount == 0) revert NothingToRelease(msg.sender);
        locked[msg.sender] = 0;
        booked -= amount;
        emit Released(msg.sender, amount);
        token.safeTransfer(msg.sender, amount);
    }

    /// Stakes from the caller's lock with `provider`. What leaves the stake comes back into the lock.
    function stakeLocked(address provider, uint256 amount) external {
        if (staking == address(0)) revert StakingNotSet();
        if (amount == 0) revert ZeroAmount();
        uint256 available = locked[msg.sender];
        if (amount > available) revert LockTooSmall(msg.sender, amount, available);
        locked[msg.sender] = available - amount;
        booked -= amount;
        stakedFromLock[msg.sender] += amount;
        emit LockedStaked(msg.sender, provider, amount);
        uint256 balance = token.balanceOf(address(this));
        token.forceApprove(staking, amount);
        ILockedStaking(staking).stakeLocked(msg.sender, provider, amount);
        // What the stake did not take would lie here unbooked.
        uint256 taken = balance - token.balanceOf(address(this));
        if (taken != amount) revert StakeNotTaken(taken, amount);
    }

    /// Takes stake back into a wallet's lock, by the staking contract only: `principal` of what went out ends, and
    /// `amount` comes in by transferFrom: less after a slash, more with rewards.
    function restoreLocked(address wallet, uint256 principal, uint256 amount) external {
        if (msg.sender != staking) revert NotStaking(msg.sender);
        uint256 staked = stakedFromLock[wallet];
        if (principal > staked) revert NothingStaked(wallet, principal, staked);
        stakedFromLock[wallet] = staked - principal;
        locked[wallet] += amount;
        booked += amount;
        emit LockedRestored(wallet, principal, amount);
        token.safeTransferFrom(msg.sender, address(this), amount);
    }

    /// The leaf of a wallet: hashed twice, so that no inner node can pass for one (the standard-v1 tree convention).
    function leafOf(address wallet, bytes16 entityID, uint256 unlocked, uint256 locked_) public pure returns (bytes32) {
        return keccak256(bytes.concat(keccak256(abi.encode(wallet, entityID, unlocked, locked_))));
    }

    function _setTimes(uint64 opensAt_, uint64 locksOpenAt_) private {
        uint64 length = locksOpenAt_ > opensAt_ ? locksOpenAt_ - opensAt_ : 0;
        if (length < minLock || length > maxLock) revert LockLengthOutOfRange(length, minLock, maxLock);
        (opensAt, locksOpenAt) = (opensAt_, locksOpenAt_);
    }

    function _claim(address wallet, bytes16 entityID, uint256 unlocked, uint256 locked_, bytes32[] calldata proof)
        private
    {
        _requireOpen();
        if (claimed[wallet]) revert AlreadyClaimed(wallet);
        bytes32 leaf = leafOf(wallet, entityID, unlocked, locked_);
        if (!MerkleProof.verifyCalldata(proof, merkleRoot, leaf)) revert InvalidProof(wallet);
        claimed[wallet] = true;
        // A tree that sums to more than was funded must not reach into other wallets' locks.
        uint256 total = unlocked + locked_;
        if (total > unclaimed) revert DistributionExhausted(total, unclaimed);
        unclaimed -= total;
        locked[wallet] += locked_;
        booked += locked_;
        emit Claimed(wallet, entityID, unlocked, locked_);
        if (unlocked > 0) token.safeTransfer(wallet, unlocked);
    }

    function _requireOpen() private view {
        if (merkleRoot == 0) revert RootNotSet();
        if (opensAt == 0) revert NotAnnounced();
        if (block.timestamp < opensAt) revert NotOpenYet(opensAt, block.timestamp);
        if (swept) revert AlreadySwept();
    }
}
