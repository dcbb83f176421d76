package gavel.protocol.claim;

import static gavel.protocol.Times.utc;

import gavel.protocol.ContractCall;
import gavel.protocol.Finding;
import gavel.protocol.rpc.BlockTag;
import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Claims from our TokenDistributor, with the published tree. */
public final class GavelRail implements ClaimClient {
  private final Distributor distributor;
  private final Optional<DistributionTree> tree;

  /**
   * Claims from a distributor.
   *
   * @param tree the published one; empty where it is not there yet
   */
  public GavelRail(Distributor distributor, Optional<DistributionTree> tree) {
    this.distributor = distributor;
    this.tree = tree;
  }

  @Override
  public String rail() {
    return "gavel";
  }

  public Distributor distributor() {
    return distributor;
  }

  @Override
  public ClaimStatus status(Address wallet) {
    Optional<DistributionLeaf> leaf = tree.flatMap(each -> each.leaf(wallet));
    boolean claimed = distributor.claimed(wallet);
    Optional<ProofCheck> proof = leaf.map(this::check);
    BigInteger unlocked = leaf.map(DistributionLeaf::unlocked).orElse(BigInteger.ZERO);
    BigInteger locked = leaf.map(DistributionLeaf::locked).orElse(BigInteger.ZERO);
    return new ClaimStatus(
        rail(),
        distributor.address(),
        distributor.token(),
        wallet,
        unlocked.add(locked),
        claimed ? BigInteger.ZERO : unlocked,
        claimed ? BigInteger.ZERO : locked,
        claimed ? unlocked : BigInteger.ZERO,
        distributor.locked(wallet),
        distributor.stakedFromLock(wallet),
        distributor.opensAt(),
        distributor.locksOpenAt(),
        proof,
        obstacles(wallet, claimed, proof));
  }

  private ProofCheck check(DistributionLeaf leaf) {
    List<Bytes> path = tree.orElseThrow().proof(leaf.wallet()).orElseThrow();
    return ProofCheck.of(leaf.hash(), path, distributor.root());
  }

  private List<Finding> obstacles(Address wallet, boolean claimed, Optional<ProofCheck> proof) {
    List<Finding> found = new ArrayList<>();
    if (distributor.root().equals(Bytes.zeros(32))) {
      found.add(
          finding(
              "root",
              "RootNotSet",
              "the distribution is not published yet",
              "Wait for it: gavel wait --for claim=open"));
    } else if (claimed) {
      found.add(
          finding(
              "claimed",
              "AlreadyClaimed",
              "%s has claimed already".formatted(wallet),
              "To see its lock: gavel claim status"));
    } else if (proof.isEmpty()) {
      found.add(noLeaf(wallet));
    } else if (!proof.get().holds()) {
      found.add(
          finding(
              "proof",
              "InvalidProof",
              "the tree file leads to the root %s, the contract holds %s"
                  .formatted(proof.get().computedRoot(), proof.get().chainRoot()),
              "Get the published tree again, or tell the operator"));
    }
    time(found);
    return found;
  }

  private Finding noLeaf(Address wallet) {
    return tree.isEmpty()
        ? finding(
            "tree",
            "",
            "the distribution tree is not at hand",
            "Name the published file: --tree FILE")
        : finding(
            "entitled",
            "",
            "%s gets nothing in this distribution".formatted(wallet),
            "Tokens go to the wallets that bid. To see yours: gavel allocation show");
  }

  private void time(List<Finding> found) {
    Optional<Instant> opens = distributor.opensAt();
    Instant now = now();
    if (opens.isEmpty()) {
      found.add(
          finding(
              "tge",
              "NotAnnounced",
              "TGE is not announced yet",
              "Wait for it: gavel wait --for claim=open"));
    } else if (now.isBefore(opens.get())) {
      found.add(
          finding(
              "tge",
              "NotOpenYet",
              "claims open at %s; on chain it is %s".formatted(utc(opens.get()), utc(now)),
              "Wait for it: gavel wait --for claim=open"));
    }
    if (distributor.swept()) {
      found.add(
          finding(
              "swept", "AlreadySwept", "claims have ended and what was left was taken back", ""));
    }
  }

  @Override
  public ContractCall claim(Address wallet) {
    DistributionLeaf leaf =
        tree.flatMap(each -> each.leaf(wallet))
            .orElseThrow(() -> new ClaimException(noLeaf(wallet).text()));
    Bytes data =
        DistributorCalls.claim(
            wallet,
            leaf.entity(),
            leaf.unlocked(),
            leaf.locked(),
            tree.orElseThrow().proof(wallet).orElseThrow());
    return ContractCall.of(distributor.address(), data, DistributorCalls.CLAIM.describe(data));
  }

  @Override
  public List<Finding> releaseObstacles(Address wallet) {
    List<Finding> found = new ArrayList<>();
    Optional<Instant> opens = distributor.locksOpenAt();
    Instant now = now();
    if (opens.isEmpty()) {
      found.add(
          finding(
              "tge",
              "NotAnnounced",
              "TGE is not announced yet",
              "Wait for it: gavel claim status"));
    } else if (now.isBefore(opens.get())) {
      found.add(
          finding(
              "lock",
              "LocksNotOpenYet",
              "locks open at %s; on chain it is %s".formatted(utc(opens.get()), utc(now)),
              "To see the lock: gavel claim status"));
    }
    if (distributor.locked(wallet).signum() == 0) {
      found.add(
          finding(
              "empty",
              "NothingToRelease",
              "nothing lies in the lock of %s".formatted(wallet),
              "Locked tokens are booked by a claim: gavel claim tokens"));
    }
    return found;
  }

  @Override
  public ContractCall release(Address wallet) {
    return ContractCall.of(distributor.address(), DistributorCalls.release(), "release()");
  }

  private Instant now() {
    return distributor.chain().block(BlockTag.LATEST).orElseThrow().timestamp();
  }

  private static Finding finding(String id, String error, String sentence, String next) {
    return new Finding(id, error, sentence, next);
  }
}
