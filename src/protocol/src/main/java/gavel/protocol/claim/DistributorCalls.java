package gavel.protocol.claim;

import gavel.auction.EntityId;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.sale.Ids;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;

/** Call data for our TokenDistributor. */
public final class DistributorCalls {
  public static final AbiFunction SET_ROOT = AbiFunction.of("setRoot(bytes32 root,uint256 total)");
  public static final AbiFunction ANNOUNCE =
      AbiFunction.of("announce(uint64 opensAt,uint64 locksOpenAt)");
  public static final AbiFunction POSTPONE =
      AbiFunction.of("postpone(uint64 opensAt,uint64 locksOpenAt)");
  public static final AbiFunction SET_STAKING = AbiFunction.of("setStaking(address staking)");
  public static final AbiFunction SWEEP = AbiFunction.of("sweep(address to)");
  public static final AbiFunction CLAIM =
      AbiFunction.of(
          "claim(address wallet,bytes16 entityID,uint256 unlocked,uint256 locked,bytes32[] proof)");
  public static final AbiFunction CLAIM_AND_DELEGATE =
      AbiFunction.of(
          "claimAndDelegateVotes(bytes16 entityID,uint256 unlocked,uint256 locked,bytes32[] proof,"
              + "(address delegatee,uint256 nonce,uint256 expiry,uint8 v,bytes32 r,bytes32 s)"
              + " delegation)");
  public static final AbiFunction RELEASE = AbiFunction.of("release()");
  public static final AbiFunction STAKE_LOCKED =
      AbiFunction.of("stakeLocked(address provider,uint256 amount)");

  private DistributorCalls() {}

  /** Fixes the tree, once, after funding. */
  public static Bytes setRoot(Bytes root, BigInteger total) {
    return SET_ROOT.encode(root, total);
  }

  /** Announces TGE, once. */
  public static Bytes announce(Instant opensAt, Instant locksOpenAt) {
    return ANNOUNCE.encode(opensAt.getEpochSecond(), locksOpenAt.getEpochSecond());
  }

  /** Moves both times later. */
  public static Bytes postpone(Instant opensAt, Instant locksOpenAt) {
    return POSTPONE.encode(opensAt.getEpochSecond(), locksOpenAt.getEpochSecond());
  }

  /** Names the staking contract that locked tokens may go to, once. */
  public static Bytes setStaking(Address staking) {
    return SET_STAKING.encode(staking);
  }

  /** Takes what nobody claimed, long after. */
  public static Bytes sweep(Address to) {
    return SWEEP.encode(to);
  }

  /** Claims for a wallet; anyone may send it. */
  public static Bytes claim(
      Address wallet, EntityId entity, BigInteger unlocked, BigInteger locked, List<Bytes> proof) {
    return CLAIM.encode(wallet, Ids.bytes(entity), unlocked, locked, proof);
  }

  /** Pays the sender's lock. */
  public static Bytes release() {
    return RELEASE.encode();
  }

  /** Stakes from the sender's lock. */
  public static Bytes stakeLocked(Address provider, BigInteger amount) {
    return STAKE_LOCKED.encode(provider, amount);
  }
}
