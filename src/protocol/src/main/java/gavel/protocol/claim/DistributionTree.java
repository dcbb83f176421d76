package gavel.protocol.claim;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tree that tokens are claimed by; the leaves keep the order in which they were given. */
public final class DistributionTree {
  private final List<DistributionLeaf> leaves;
  private final StandardTree tree;
  private final Map<Address, Integer> byWallet = new HashMap<>();

  private DistributionTree(List<DistributionLeaf> leaves) {
    this.leaves = List.copyOf(leaves);
    for (int i = 0; i < leaves.size(); i++) {
      if (byWallet.put(leaves.get(i).wallet(), i) != null) {
        throw new ClaimException(
            "The wallet %s has two leaves; a wallet has one.".formatted(leaves.get(i).wallet()));
      }
    }
    this.tree = StandardTree.of(leaves.stream().map(DistributionLeaf::hash).toList());
  }

  /**
   * The tree of these leaves.
   *
   * @throws ClaimException where there is none, or a wallet has two
   */
  public static DistributionTree of(List<DistributionLeaf> leaves) {
    return new DistributionTree(leaves);
  }

  /** Reads a standard-v1 dump and checks that it is the tree of its own leaves. */
  public static DistributionTree fromJson(String json) {
    return TreeJson.read(json);
  }

  /** The standard-v1 dump: values, their places, and all nodes. */
  public String toJson() {
    return TreeJson.write(this);
  }

  public Bytes root() {
    return tree.root();
  }

  public List<DistributionLeaf> leaves() {
    return leaves;
  }

  StandardTree hashes() {
    return tree;
  }

  /** Token base units of all leaves: what the distributor must hold. */
  public BigInteger total() {
    return leaves.stream().map(DistributionLeaf::total).reduce(BigInteger.ZERO, BigInteger::add);
  }

  public Optional<DistributionLeaf> leaf(Address wallet) {
    return Optional.ofNullable(byWallet.get(wallet)).map(leaves::get);
  }

  /** The hashes beside the way from a wallet's leaf to the root; empty where it has no leaf. */
  public Optional<List<Bytes>> proof(Address wallet) {
    return Optional.ofNullable(byWallet.get(wallet)).map(tree::proof);
  }
}
