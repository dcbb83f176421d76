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

/** Claims from a MerkleDistributor of Uniswap's kind: one amount a wallet, once. */
public final class UniswapRail implements ClaimClient {
  private static final AbiFunction CLAIM =
      AbiFunction.of("claim(uint256 index,address account,uint256 amount,bytes32[] merkleProof)");
  private static final AbiFunction IS_CLAIMED =
      AbiFunction.of("isClaimed(uint256 index)", "(bool)");
  private static final AbiFunction ROOT = AbiFunction.of("merkleRoot()", "(bytes32)");
  private static final AbiFunction TOKEN = AbiFunction.of("token()", "(address)");

  private final Address contract;
  private final ClaimViews views;
  private final UniswapDrop drop;

  public UniswapRail(EthClient chain, Address contract, UniswapDrop drop) {
    this.contract = contract;
    this.views = new ClaimViews(chain, contract, "MerkleDistributor");
    this.drop = drop;
  }

  @Override
  public String rail() {
    return "uniswap";
  }

  @Override
  public ClaimStatus status(Address wallet) {
    Optional<UniswapDrop.Claim> claim = drop.of(wallet);
    boolean claimed = claim.isPresent() && views.call(IS_CLAIMED, claim.get().index()).bool(0);
    Optional<ProofCheck> proof =
        claim.map(
            each ->
                ProofCheck.of(
                    Leaves.uniswap(each.index(), wallet, each.amount()),
                    each.proof(),
                    views.call(ROOT).bytes(0)));
    BigInteger amount = claim.map(UniswapDrop.Claim::amount).orElse(BigInteger.ZERO);
    return new ClaimStatus(
        rail(),
        contract,
        views.call(TOKEN).address(0),
        wallet,
        amount,
        claimed ? BigInteger.ZERO : amount,
        BigInteger.ZERO,
        claimed ? amount : BigInteger.ZERO,
        BigInteger.ZERO,
        BigInteger.ZERO,
        Optional.empty(),
        Optional.empty(),
        proof,
        obstacles(wallet, claimed, proof));
  }

  private static List<Finding> obstacles(
      Address wallet, boolean claimed, Optional<ProofCheck> proof) {
    List<Finding> found = new ArrayList<>();
    if (proof.isEmpty()) {
      found.add(
          new Finding(
              "entitled",
              "",
              "the claims file does not name %s".formatted(wallet),
              "Is it the wallet that bid? Name another with --account"));
    } else if (claimed) {
      found.add(
          new Finding(
              "claimed",
              "AlreadyClaimed",
              "%s has claimed already".formatted(wallet),
              "To see it: gavel claim status"));
    } else if (!proof.get().holds()) {
      found.add(
          new Finding(
              "proof",
              "InvalidProof",
              "the proof leads to the root %s, the contract holds %s"
                  .formatted(proof.get().computedRoot(), proof.get().chainRoot()),
              "Get the published file again: --tree FILE"));
    }
    return found;
  }

  @Override
  public ContractCall claim(Address wallet) {
    UniswapDrop.Claim claim =
        drop.of(wallet)
            .orElseThrow(
                () -> new ClaimException("The claims file does not name %s.".formatted(wallet)));
    Bytes data = CLAIM.encode(claim.index(), wallet, claim.amount(), claim.proof());
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
