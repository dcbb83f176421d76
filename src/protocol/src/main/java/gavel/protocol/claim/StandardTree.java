package gavel.protocol.claim;

import gavel.wallet.Bytes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * OpenZeppelin's merkle-tree "standard-v1" over leaves that are hashed already: sorted, they fill a
 * complete binary tree from its end, kept as a list with the root first.
 */
public final class StandardTree {
  private final List<Bytes> nodes;
  private final List<Integer> places;

  private StandardTree(List<Bytes> nodes, List<Integer> places) {
    this.nodes = List.copyOf(nodes);
    this.places = List.copyOf(places);
  }

  /**
   * The tree of these leaves' hashes.
   *
   * @throws ClaimException where there is none
   */
  public static StandardTree of(List<Bytes> leaves) {
    if (leaves.isEmpty()) {
      throw new ClaimException("A tree needs at least one leaf.");
    }
    int size = 2 * leaves.size() - 1;
    List<Bytes> nodes = new ArrayList<>(Collections.nCopies(size, Bytes.EMPTY));
    List<Integer> places = new ArrayList<>(Collections.nCopies(leaves.size(), 0));
    List<Integer> order = new ArrayList<>();
    for (int i = 0; i < leaves.size(); i++) {
      order.add(i);
    }
    order.sort(Comparator.comparing(leaves::get));
    for (int rank = 0; rank < order.size(); rank++) {
      int at = size - 1 - rank;
      nodes.set(at, leaves.get(order.get(rank)));
      places.set(order.get(rank), at);
    }
    for (int at = size - 1 - leaves.size(); at >= 0; at--) {
      nodes.set(at, MerkleProof.pair(nodes.get(2 * at + 1), nodes.get(2 * at + 2)));
    }
    return new StandardTree(nodes, places);
  }

  public Bytes root() {
    return nodes.get(0);
  }

  /** All nodes, the root first. */
  public List<Bytes> nodes() {
    return nodes;
  }

  /** Where among the nodes the leaf of that number lies. */
  public int place(int leaf) {
    return places.get(leaf);
  }

  /** The hashes beside the way from the leaf of that number to the root. */
  public List<Bytes> proof(int leaf) {
    List<Bytes> proof = new ArrayList<>();
    for (int at = place(leaf); at > 0; at = (at - 1) / 2) {
      proof.add(nodes.get(at % 2 == 0 ? at - 1 : at + 1));
    }
    return List.copyOf(proof);
  }
}
