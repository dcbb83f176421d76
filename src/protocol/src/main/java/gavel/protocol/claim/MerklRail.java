package gavel.protocol.claim;

import gavel.protocol.ContractCall;
import gavel.protocol.Finding;
import gavel.protocol.abi.AbiFunction;
import gavel.protocol.rpc.EthClient;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Claims from a Merkl distributor. Its amounts are cumulative: what is paid is the amount of the
 * leaf less what was claimed before, and a claim of nothing succeeds silently, so it is not sent.
 */
public final class MerklRail implements ClaimClient {
  private static final AbiFunction CLAIM =
      AbiFunction.of(
          "claim(address[] users,address[] tokens,uint256[] amounts,bytes32[][] proofs)");
  private static final AbiFunction CLAIMED =
      AbiFunction.of("claimed(address user,address token)", "(uint208,uint48,bytes32)");
  private static final AbiFunction ROOT = AbiFunction.of("getMerkleRoot()", "(bytes32)");

  private final Address contract;
  private final ClaimViews views;
  private final Address token;
  private final MerklRewards rewards;

  /**
   * Claims of one token.
   *
   * @param rewards where amounts and proofs come from
   */
  public MerklRail(EthClient chain, Address contract, Address token, MerklRewards rewards) {
    this.contract = contract;
    this.views = new ClaimViews(chain, contract, "Merkl distributor");
    this.token = token;
    this.rewards = rewards;
  }

  @Override
  public String rail() {
    return "merkl";
  }

  @Override
  public ClaimStatus status(Address wallet) {
    Optional<MerklReward> reward = rewards.of(wallet, token);
    BigInteger paid = views.call(CLAIMED, wallet, token).uint(0);
    BigInteger amount = reward.map(MerklReward::amount).orElse(BigInteger.ZERO);
    Optional<ProofCheck> proof =
        reward.map(
            each ->
                ProofCheck.of(
                    Leaves.merkl(wallet, token, each.amount()),
                    each.proof(),
                    views.call(ROOT).bytes(0)));
    List<Finding> obstacles = obstacles(wallet, amount, paid, proof);
    return new ClaimStatus(
        rail(),
        contract,
        token,
        wallet,
        amount,
        amount.subtract(paid).max(BigInteger.ZERO),
        BigInteger.ZERO,
        paid,
        BigInteger.ZERO,
        BigInteger.ZERO,
        Optional.empty(),
        Optional.empty(),
        proof,
        obstacles);
  }

  private static List<Finding> obstacles(
      Address wallet, BigInteger amount, BigInteger paid, Optional<ProofCheck> proof) {
    List<Finding> found = new ArrayList<>();
    if (proof.isEmpty()) {
      found.add(
          new Finding(
              "entitled",
              "",
              "the proofs name no reward of %s in this token".formatted(wallet),
              "Is it the wallet that bid? To use a downloaded file: --tree FILE"));
    } else if (!proof.get().holds()) {
      found.add(
          new Finding(
              "proof",
              "InvalidProof",
              "the proof leads to the root %s, the contract holds %s"
                  .formatted(proof.get().computedRoot(), proof.get().chainRoot()),
              "A new root is set from time to time; ask again a little later"));
    } else if (amount.compareTo(paid) <= 0) {
      found.add(
          new Finding(
              "claimed",
              "",
              "%s of %s base units were claimed already, so a claim would pay nothing"
                  .formatted(paid, amount),
              "To see it: gavel claim status"));
    }
    return found;
  }

  @Override
  public ContractCall claim(Address wallet) {
    MerklReward reward =
        rewards
            .of(wallet, token)
            .orElseThrow(
                () -> new ClaimException("The proofs name no reward of %s.".formatted(wallet)));
    Bytes data =
        CLAIM.encode(
            List.of(wallet), List.of(token), List.of(reward.amount()), List.of(reward.proof()));
    return ContractCall.of(contract, data, CLAIM.describe(data));
  }

  @Override
  public List<Finding> releaseObstacles(Address wallet) {
    return List.of(NoLocks.finding(rail()));
  }

  @Override
  public ContractCall release(Address wallet) {
    throw NoLocks.refusal(rail());
  }
}
