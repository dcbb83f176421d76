package gavel.protocol.claim;

import gavel.wallet.Bytes;
import gavel.wallet.Keccak;
import java.util.List;

/** Proofs in trees that hash sorted pairs with keccak256, as all claim rails do. */
public final class MerkleProof {
  private MerkleProof() {}

  /** The root that a leaf's hash and its proof lead to. */
  public static Bytes root(Bytes leaf, List<Bytes> proof) {
    Bytes node = leaf;
    for (Bytes sibling : proof) {
      node = pair(node, sibling);
    }
    return node;
  }

  /** The hash of two nodes, the smaller one first. */
  public static Bytes pair(Bytes a, Bytes b) {
    return Keccak.hash(a.compareTo(b) <= 0 ? a.concat(b) : b.concat(a));
  }
}
