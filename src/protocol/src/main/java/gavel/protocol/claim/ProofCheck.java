package gavel.protocol.claim;

import gavel.wallet.Bytes;
import java.util.List;

/**
 * A proof held against the root on chain.
 *
 * @param leaf the leaf's hash
 * @param computedRoot what leaf and proof lead to
 * @param chainRoot what the contract holds; zero where it has none yet
 */
public record ProofCheck(Bytes leaf, List<Bytes> proof, Bytes computedRoot, Bytes chainRoot) {
  public ProofCheck {
    proof = List.copyOf(proof);
  }

  static ProofCheck of(Bytes leaf, List<Bytes> proof, Bytes chainRoot) {
    return new ProofCheck(leaf, proof, MerkleProof.root(leaf, proof), chainRoot);
  }

  /** Whether the contract would accept the proof. */
  public boolean holds() {
    return computedRoot.equals(chainRoot);
  }
}
