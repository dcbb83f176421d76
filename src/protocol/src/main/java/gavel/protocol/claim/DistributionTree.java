package gavel.protocol.claim;

import gavel.wallet.Address;
import gavel.wallet.Bytes;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The tree that tokens are claimed by: OpenZeppelin's merkle-tree "standard-v1". Leaves' hashes are
 * sorted and fill a complete binary tree, kept as a list with the root first, from its end; the
 * values keep the order in which they were given.
 */
public final class DistributionTree {
  private final List<DistributionLeaf> leaves;
  private final List<Bytes> nodes;
  private final Map<Address, Integer> byWallet = new HashMap<>();
  private final List<Integer> treeIndices;

  private DistributionTree(List<DistributionLeaf> leaves) {
    this.leaves = List.copyOf(leaves);
    List<Bytes> hashes = leaves.stream().map(DistributionLeaf::hash).toList();
    Integer[] treeIndex = new Integer[leaves.size()];
    List<Bytes> tree = new ArrayList<>(java.util.Collections.nCopies(2 * leaves.size() - 1, null));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      order.add(i);
      if (byWallet.put(leaves.get(i).wallet(), i) != null) {
        throw new ClaimException(
            "The wallet %s has two leaves; a wallet has one.".formatted(leaves.get(i).wallet()));
      }
    }
    order.sort(Comparator.comparing(hashes::get));
    for (int rank = 0; rank < order.size(); rank++) {
      int at = tree.size() - 1 - rank;
      tree.set(at, hashes.get(order.get(rank)));
      treeIndex[order.get(rank)] = at;
    }
    for (int at = tree.size() - 1 - leaves.size(); at >= 0; at--) {
      tree.set(at, MerkleProof.pair(tree.get(2 * at + 1), tree.get(2 * at + 2)));
    }
    this.nodes = List.copyOf(tree);
    this.treeIndices = List.of(treeIndex);
  }

  /**
   * The tree of these leaves.
   *
   * @throws ClaimException where there is none, or a wallet has two
   */
  public static DistributionTree of(List<DistributionLeaf> leaves) {
    if (leaves.isEmpty()) {
      throw new ClaimException("A distribution needs at least one wallet that gets tokens.");
    }
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
    return nodes.get(0);
  }

  public List<DistributionLeaf> leaves() {
    return leaves;
  }

  /** All nodes, the root first. */
  public List<Bytes> nodes() {
    return nodes;
  }

  /** Where among the nodes a leaf lies. */
  int treeIndex(int leaf) {
    return treeIndices.get(leaf);
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
    return Optional.ofNullable(byWallet.get(wallet)).map(leaf -> proofFrom(treeIndex(leaf)));
  }

  private List<Bytes> proofFrom(int start) {
    List<Bytes> proof = new ArrayList<>();
    for (int at = start; at > 0; at = (at - 1) / 2) {
      proof.add(nodes.get(at % 2 == 0 ? at - 1 : at + 1));
    }
    return List.copyOf(proof);
  }
}
