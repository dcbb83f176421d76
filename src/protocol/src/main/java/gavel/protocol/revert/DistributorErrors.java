package gavel.protocol.revert;

import static gavel.protocol.Times.utc;
import static gavel.protocol.revert.ErrorForm.form;

import java.util.List;

/**
 * Refusals of claim contracts: our distributor's, and those of the other rails' that have names.
 */
final class DistributorErrors {
  private static final String STATUS = "To see where the claim stands: gavel claim status";
  private static final String WAIT = "To wait for it: gavel wait --for claim=open";

  static final List<ErrorForm> FORMS =
      List.of(
          form(
              "InvalidLockBounds(uint64 minLock,uint64 maxLock)",
              v ->
                  "The shortest lock, %s s, is longer than the longest, %s s"
                      .formatted(v.uint(0), v.uint(1)),
              ""),
          form("ZeroRoot()", "The root is zero", "Take it from the tree file"),
          form(
              "RootAlreadySet()",
              "The distribution has its root, which cannot change",
              "To compare it with a tree: gavel verify distribution"),
          form(
              "NotFunded(uint256 got,uint256 want)",
              v ->
                  "The distributor holds %s base units of the token, the tree needs %s"
                      .formatted(v.uint(0), v.uint(1)),
              "Send it the rest first: gavel operator distribute"),
          form(
              "AlreadyAnnounced()",
              "TGE is announced already",
              "To move it later: gavel operator tge --postpone"),
          form("NotAnnounced()", "TGE is not announced yet", WAIT),
          form(
              "OpensInThePast(uint64 opensAt,uint256 currentTime)",
              v ->
                  "TGE at %s would lie in the past; on chain it is %s"
                      .formatted(utc(v.uint(0)), utc(v.uint(1))),
              "Name a later time"),
          form(
              "LockLengthOutOfRange(uint64 got,uint64 min,uint64 max)",
              v ->
                  "The lock would last %s s, wanted %s to %s"
                      .formatted(v.uint(0), v.uint(1), v.uint(2)),
              "Twelve calendar months are 365 or 366 days"),
          form(
              "AlreadyOpen(uint64 opensAt,uint256 currentTime)",
              v ->
                  "Claims opened at %s; on chain it is %s, too late to move it"
                      .formatted(utc(v.uint(0)), utc(v.uint(1))),
              ""),
          form(
              "CannotMoveEarlier(uint64 got,uint64 want)",
              v ->
                  "%s is earlier than the announced %s; it can only move later"
                      .formatted(utc(v.uint(0)), utc(v.uint(1))),
              "Name a later time"),
          form("RootNotSet()", "The distribution is not published yet", WAIT),
          form(
              "NotOpenYet(uint64 opensAt,uint256 currentTime)",
              v -> "Claims open at %s; on chain it is %s".formatted(utc(v.uint(0)), utc(v.uint(1))),
              WAIT),
          form(
              "AlreadyClaimed(address wallet)", v -> v.address(0) + " has claimed already", STATUS),
          form("AlreadyClaimed()", "This was claimed already", STATUS),
          form(
              "InvalidProof(address wallet)",
              v -> "The proof for " + v.address(0) + " does not lead to the root on chain",
              "Get the published tree again: gavel claim proof"),
          form(
              "InvalidProof()",
              "The proof does not lead to the root on chain",
              "Get it again: gavel claim proof"),
          form("AlreadySwept()", "Claims have ended, and what was left was taken back", STATUS),
          form(
              "DistributionExhausted(uint256 requested,uint256 unclaimed)",
              v ->
                  "The claim is for %s base units, and %s are left: the tree sums to more than was funded"
                      .formatted(v.uint(0), v.uint(1)),
              "Tell the operator; to show it: gavel verify distribution"),
          form(
              "DelegationNotBySender(address got,address want)",
              v ->
                  "The votes went to %s instead of %s: the signature is another account's"
                      .formatted(v.address(0), v.address(1)),
              "Sign with the wallet that claims"),
          form(
              "LocksNotOpenYet(uint64 locksOpenAt,uint256 currentTime)",
              v -> "Locks open at %s; on chain it is %s".formatted(utc(v.uint(0)), utc(v.uint(1))),
              STATUS),
          form(
              "NothingToRelease(address wallet)",
              v -> "Nothing lies in the lock of " + v.address(0),
              "Locked tokens are booked by a claim: gavel claim tokens"),
          form(
              "LockTooSmall(address wallet,uint256 requested,uint256 available)",
              v ->
                  "%s base units are more than the %s that lie in the lock of %s"
                      .formatted(v.uint(1), v.uint(2), v.address(0)),
              STATUS),
          form(
              "StakingAlreadySet()",
              "The distributor has its staking contract, which cannot change",
              ""),
          form("StakingNotSet()", "Locked tokens cannot be staked here yet", STATUS),
          form(
              "StakeNotTaken(uint256 got,uint256 want)",
              v ->
                  "The staking contract took %s base units instead of %s, so nothing was moved"
                      .formatted(v.uint(0), v.uint(1)),
              "Tell the operator; to show it: gavel verify deployment"),
          form(
              "NotStaking(address caller)", v -> v.address(0) + " is not the staking contract", ""),
          form(
              "NothingStaked(address wallet,uint256 principal,uint256 staked)",
              v ->
                  "%s base units cannot come back to %s, %s are staked from its lock"
                      .formatted(v.uint(1), v.address(0), v.uint(2)),
              ""),
          form(
              "SweepTooEarly(uint256 sweepableAt,uint256 currentTime)",
              v ->
                  "What nobody claimed can be taken back from %s on; on chain it is %s"
                      .formatted(utc(v.uint(0)), utc(v.uint(1))),
              ""));

  private DistributorErrors() {}
}
